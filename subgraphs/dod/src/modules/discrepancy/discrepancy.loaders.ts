import type { Database } from '@concord/db';
import { batchByKey, type ListEnvironment } from '@concord/kernel';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { createAdjudicationList, selectAdjudications } from './discrepancy.queries.ts';

/** The adjudications of one request, as its viewer may see them. */
export function createDiscrepancyLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
) {
  type OpenList = ReturnType<typeof createAdjudicationList>;
  const byReportNumber = batchByKey(
    (numbers: readonly string[]) => selectAdjudications(database, scope, numbers),
    (row) => row.reportNumber,
  );
  let open: OpenList = createAdjudicationList(environment, scope);
  return {
    byReportNumber,
    ofCase: (caseId: string, args: Parameters<OpenList>[1]) => open(caseId, args),
    /** After a command: what was read of adjudications is read again. */
    forget() {
      byReportNumber.clearAll();
      open = createAdjudicationList(environment, scope);
    },
  };
}
