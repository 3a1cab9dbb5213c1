import type { Database } from '@concord/db';
import { batchByKey, type ListEnvironment } from '@concord/kernel';
import { createCaseDecisionLists, selectCaseDecisions } from './case-decision.queries.ts';
import type { DecisionScope } from './case-decision-rows.queries.ts';

/** State's decisions of one request, as its viewer may see them. */
export function createCaseDecisionLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: DecisionScope,
) {
  return {
    byDecisionId: batchByKey(
      (decisionIds: readonly string[]) => selectCaseDecisions(database, scope, decisionIds),
      (row) => row.decisionId,
    ),
    lists: createCaseDecisionLists(environment, scope),
  };
}
