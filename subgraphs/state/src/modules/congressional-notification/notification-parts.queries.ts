import { type Database, isAnyOf } from '@concord/db';
import {
  notificationContractors,
  notificationItems,
  notificationThresholds,
  thresholdComparisons,
  tieredReviews,
} from '@concord/db/state';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type {
  NotificationContractorModel,
  NotificationItemModel,
  ThresholdComparisonModel,
  TieredReviewModel,
} from './congressional-notification.model.ts';

/** The articles of these notifications, each in its order. */
export function selectNotificationItems(
  database: Database,
  transmittalNumbers: readonly string[],
): Promise<NotificationItemModel[]> {
  const { transmittalNumber, position } = notificationItems;
  return database
    .select()
    .from(notificationItems)
    .where(isAnyOf(transmittalNumber, transmittalNumbers))
    .orderBy(transmittalNumber, position);
}

/** The principal contractors of these notifications, each in its order. */
export function selectNotificationContractors(
  database: Database,
  transmittalNumbers: readonly string[],
): Promise<NotificationContractorModel[]> {
  const { transmittalNumber, position } = notificationContractors;
  return database
    .select()
    .from(notificationContractors)
    .where(isAnyOf(transmittalNumber, transmittalNumbers))
    .orderBy(transmittalNumber, position);
}

/** What these notifications were compared with: equipment, then the total, then construction. */
export function selectThresholdComparisons(
  database: Database,
  transmittalNumbers: readonly string[],
): Promise<ThresholdComparisonModel[]> {
  const { transmittalNumber, thresholdId } = thresholdComparisons;
  return database
    .select(getTableColumns(thresholdComparisons))
    .from(thresholdComparisons)
    .innerJoin(notificationThresholds, eq(notificationThresholds.id, thresholdId))
    .where(isAnyOf(transmittalNumber, transmittalNumbers))
    .orderBy(
      transmittalNumber,
      sql`array_position(array['MAJOR_DEFENSE_EQUIPMENT', 'TOTAL', 'CONSTRUCTION'], ${notificationThresholds.metric})`,
      thresholdId,
    );
}

/** The informal reviews of these notifications. Staff only: a purchaser's role has no way to them. */
export async function selectTieredReviews(
  database: Database,
  transmittalNumbers: readonly string[],
): Promise<TieredReviewModel[]> {
  const rows = await database
    .select()
    .from(tieredReviews)
    .where(isAnyOf(tieredReviews.transmittalNumber, transmittalNumbers));
  return rows as TieredReviewModel[];
}
