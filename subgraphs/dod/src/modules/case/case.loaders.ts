import type { Database } from '@concord/db';
import { batchByKey, type ListEnvironment } from '@concord/kernel';
import { createCaseLists, selectCasesById } from './case.queries.ts';
import type { CaseScope } from './case-rows.queries.ts';

/** The cases of one request, as its viewer may see them. */
export function createCaseLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
) {
  return {
    byCaseId: batchByKey(
      (caseIds: readonly string[]) => selectCasesById(database, scope, caseIds),
      (row) => row.caseId,
    ),
    lists: createCaseLists(environment, scope),
  };
}
