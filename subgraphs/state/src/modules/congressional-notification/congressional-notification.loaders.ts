import type { Database } from '@concord/db';
import { batchByKey, batchManyByKey, type ListEnvironment } from '@concord/kernel';
import {
  createCongressionalNotificationLists,
  selectCongressionalNotifications,
} from './congressional-notification.queries.ts';
import {
  selectNotificationContractors,
  selectNotificationItems,
  selectThresholdComparisons,
  selectTieredReviews,
} from './notification-parts.queries.ts';

/**
 * The notifications of one request, as its viewer may see them. Parts are asked for by notifications
 * that were read through here, so they carry no predicate of their own.
 */
export function createCongressionalNotificationLoaders(
  database: Database,
  environment: ListEnvironment,
) {
  return {
    byTransmittalNumber: batchByKey(
      (numbers: readonly string[]) =>
        selectCongressionalNotifications(database, environment.viewer, numbers),
      (row) => row.transmittalNumber,
    ),
    items: batchManyByKey(
      (numbers: readonly string[]) => selectNotificationItems(database, numbers),
      (row) => row.transmittalNumber,
    ),
    contractors: batchManyByKey(
      (numbers: readonly string[]) => selectNotificationContractors(database, numbers),
      (row) => row.transmittalNumber,
    ),
    comparisons: batchManyByKey(
      (numbers: readonly string[]) => selectThresholdComparisons(database, numbers),
      (row) => row.transmittalNumber,
    ),
    tieredReview: batchByKey(
      (numbers: readonly string[]) => selectTieredReviews(database, numbers),
      (row) => row.transmittalNumber,
    ),
    lists: createCongressionalNotificationLists(environment),
  };
}
