import { type Database, isAnyOf } from '@concord/db';
import { cases, countryTeamAssessments } from '@concord/db/dod';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import type { CountryTeamAssessmentModel } from './country-team-assessment.model.ts';

/** The assessments of these cases that the viewer may see, the first submitted in front. One statement. */
export function selectCountryTeamAssessments(
  database: Database,
  scope: CaseScope,
  caseIds: readonly string[],
): Promise<CountryTeamAssessmentModel[]> {
  const { caseId, submittedOn, assessmentId } = countryTeamAssessments;
  return database
    .select(getTableColumns(countryTeamAssessments))
    .from(countryTeamAssessments)
    .innerJoin(cases, eq(cases.caseId, caseId))
    .where(and(isAnyOf(caseId, caseIds), casesOpenTo(scope, 'COUNTRY_TEAM_ASSESSMENT')))
    .orderBy(asc(caseId), asc(submittedOn), asc(assessmentId));
}
