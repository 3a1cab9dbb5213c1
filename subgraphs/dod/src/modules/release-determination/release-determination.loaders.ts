import type { Database } from '@concord/db';
import { batchManyByKey } from '@concord/kernel';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { selectReleaseDeterminations } from './release-determination.queries.ts';

/** The releases of one request, as its viewer may see them. */
export function createReleaseDeterminationLoaders(database: Database, scope: CaseScope) {
  const byCaseId = batchManyByKey(
    (caseIds: readonly string[]) => selectReleaseDeterminations(database, scope, caseIds),
    (row) => row.caseId,
  );
  return {
    byCaseId,
    /** After a command: what was read of releases is read again. */
    forget: () => byCaseId.clearAll(),
  };
}
