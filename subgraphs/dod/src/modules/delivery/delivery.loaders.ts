import type { Database } from '@concord/db';
import { batchByKey } from '@concord/kernel';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { selectDeliveries } from './delivery.queries.ts';

/** The deliveries of one request, as its viewer may see them. */
export function createDeliveryLoaders(database: Database, scope: CaseScope) {
  const byCaseLineId = batchByKey(
    (caseLineIds: readonly string[]) => selectDeliveries(database, scope, caseLineIds),
    (row) => row.caseLineId,
  );
  return {
    byCaseLineId,
    /** After a command: what was read of deliveries is read again. */
    forget: () => byCaseLineId.clearAll(),
  };
}
