import type { Database } from '@concord/db';
import type { CaseScope } from '../case/case-rows.queries.ts';
import type { CaseStatisticModel, CaseStatisticRequest } from './case-statistic.model.ts';
import { selectCaseStatistics } from './case-statistic.queries.ts';

/** How long phases take, for one request, over what its viewer may read. */
export function createCaseStatisticLoaders(database: Database, scope: CaseScope) {
  return {
    byGroup: (request: CaseStatisticRequest): Promise<CaseStatisticModel[]> =>
      selectCaseStatistics(database, scope, request),
  };
}
