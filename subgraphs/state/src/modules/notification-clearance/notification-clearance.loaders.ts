import type { Database } from '@concord/db';
import { batchByKey } from '@concord/kernel';
import { selectNotificationClearances } from './notification-clearance.queries.ts';

/** The clearances of one request, asked for by notifications that its viewer may see. */
export function createNotificationClearanceLoaders(database: Database) {
  return {
    byTransmittalNumber: batchByKey(
      (numbers: readonly string[]) => selectNotificationClearances(database, numbers),
      (row) => row.transmittalNumber,
    ),
  };
}
