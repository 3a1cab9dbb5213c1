import { type Database, isAnyOf } from '@concord/db';
import { congressionalNotifications, notificationClearances } from '@concord/db/state';
import { eq } from 'drizzle-orm';
import type {
  NotificationClearanceModel,
  ReviewedNotification,
} from './notification-clearance.model.ts';

/** The clearances of these notifications. Staff only: a purchaser's role has no way to them. */
export async function selectNotificationClearances(
  database: Database,
  transmittalNumbers: readonly string[],
): Promise<NotificationClearanceModel[]> {
  const { transmittalNumber, outcome, effectiveOn, reason } = notificationClearances;
  const rows = await database
    .select({ transmittalNumber, outcome, effectiveOn, reason })
    .from(notificationClearances)
    .where(isAnyOf(transmittalNumber, transmittalNumbers));
  return rows as NotificationClearanceModel[];
}

/** A notification as it is, kept from being loaded anew until the transaction ends; null if there is none. */
export async function selectReviewedNotification(
  transaction: Database,
  transmittalNumber: string,
): Promise<ReviewedNotification | null> {
  const row = congressionalNotifications;
  const [held] = await transaction
    .select({
      transmittalNumber: row.transmittalNumber,
      version: row.version,
      status: row.status,
      authority: row.authority,
      purchaserCode: row.purchaserCode,
      caseIdentifiers: row.caseIdentifiers,
      isEmergency: row.isEmergency,
      receivedOn: row.receivedOn,
      lastDayOfReview: row.lastDayOfReview,
      earliestOfferOn: row.earliestOfferOn,
    })
    .from(row)
    .where(eq(row.transmittalNumber, transmittalNumber))
    .for('share');
  return (held as ReviewedNotification | undefined) ?? null;
}
