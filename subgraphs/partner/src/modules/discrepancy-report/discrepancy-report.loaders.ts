import type { Database } from '@concord/db';
import { batchByKey, batchManyByKey, type ListEnvironment } from '@concord/kernel';
import type { RecordScope } from '../purchaser-record/purchaser-record.queries.ts';
import {
  createReportLists,
  selectReportHistories,
  selectReports,
} from './discrepancy-report.queries.ts';

/** The Supply Discrepancy Reports of one request, as its viewer may see them. */
export function createDiscrepancyReportLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: RecordScope,
) {
  return {
    byReportNumber: batchByKey(
      (numbers: readonly string[]) => selectReports(database, scope, numbers),
      (row) => row.reportNumber,
    ),
    histories: batchManyByKey(
      (numbers: readonly string[]) => selectReportHistories(database, numbers),
      (row) => row.number,
    ),
    lists: createReportLists(environment, scope),
  };
}
