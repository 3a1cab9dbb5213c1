import type { Database } from '@concord/db';
import { batchManyByKey } from '@concord/kernel';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { selectCountryTeamAssessments } from './country-team-assessment.queries.ts';

/** The assessments of one request, as its viewer may see them. */
export function createCountryTeamAssessmentLoaders(database: Database, scope: CaseScope) {
  const byCaseId = batchManyByKey(
    (caseIds: readonly string[]) => selectCountryTeamAssessments(database, scope, caseIds),
    (row) => row.caseId,
  );
  return {
    byCaseId,
    /** After a command: what was read of assessments is read again. */
    forget: () => byCaseId.clearAll(),
  };
}
