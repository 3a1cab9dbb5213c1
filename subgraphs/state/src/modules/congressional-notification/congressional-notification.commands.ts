import { type Database, isAnyOf, lockUntilEnd } from '@concord/db';
import { publishedNotificationVersions } from '@concord/db/published';
import {
  congressionalNotifications,
  notificationContractors,
  notificationItems,
  notificationRecords,
  thresholdComparisons,
  tieredReviews,
} from '@concord/db/state';
import { desc } from 'drizzle-orm';
import { insertAll, upsertAll } from '../outside-data/bulk.commands.ts';
import { canonicalJson } from '../outside-data/canonical-json.model.ts';
import type { NextVersion, StoredVersion } from '../outside-data/versions.model.ts';
import { type NotificationRecord, receivedOnOf } from './notification-record.load.ts';
import type { LawfulParts } from './stored-notification.load.ts';

/** A version of a notification that is to be stored, with what follows from it by law. */
export interface NotificationVersion extends NextVersion<NotificationRecord> {
  readonly lawful: LawfulParts;
}

/** Keeps other loads of notifications waiting until this transaction ends. */
export async function lockNotifications(database: Database): Promise<void> {
  await lockUntilEnd(database, 'state.notification_records');
}

/** The latest version of each of these notifications. */
export async function selectLatestNotificationRecords(
  database: Database,
  transmittalNumbers: readonly string[],
): Promise<Map<string, StoredVersion>> {
  const { transmittalNumber, version } = notificationRecords;
  const rows = await database
    .selectDistinctOn([transmittalNumber])
    .from(notificationRecords)
    .where(isAnyOf(transmittalNumber, transmittalNumbers))
    .orderBy(transmittalNumber, desc(version));
  return new Map(rows.map((row) => [row.transmittalNumber, row]));
}

/**
 * Appends versions of notifications, makes the current tables anew of them, and publishes what the
 * other agencies read where it changed. Part of a transaction.
 */
export async function insertNotificationVersions(
  database: Database,
  versions: readonly NotificationVersion[],
): Promise<void> {
  await insertAll(
    database,
    notificationRecords,
    versions.map(({ version, content }) => ({
      transmittalNumber: content.transmittalNumber,
      version,
      content,
    })),
  );
  await upsertAll(
    database,
    congressionalNotifications,
    'transmittalNumber',
    versions.map(notificationRow),
  );
  await replaceParts(database, versions);
  await publish(database, versions);
}

type NotificationRow = typeof congressionalNotifications.$inferInsert;

function notificationRow({ version, content, lawful }: NotificationVersion): NotificationRow {
  const {
    items: _items,
    contractors: _contractors,
    tieredReview: _tieredReview,
    marking: _marking,
    deliveredOn: _deliveredOn,
    amends,
    provenance,
    ...said
  } = content;
  const { clock, evaluation, receivedOn, receivedNote } = lawful;
  return {
    ...said,
    ...provenance,
    version,
    amendsTransmittalNumber: amends?.transmittalNumber ?? null,
    amendsNotifiedOn: amends?.notifiedOn ?? null,
    receivedOn,
    receivedNote,
    clockId: clock?.clockId ?? null,
    clockTier: clock?.tier ?? null,
    clockDays: clock?.days ?? null,
    lastDayOfReview: clock?.lastDayOfReview ?? null,
    earliestOfferOn: clock?.earliestOfferOn ?? null,
    earliestDeliveryOn: clock?.earliestDeliveryOn ?? null,
    evaluatedAsOf: evaluation?.asOf ?? null,
    notEvaluableReason: evaluation?.notEvaluableReason ?? null,
    dollarTier: evaluation?.dollarTier ?? null,
    meetsThreshold: evaluation?.meetsThreshold ?? null,
  };
}

async function replaceParts(
  database: Database,
  versions: readonly NotificationVersion[],
): Promise<void> {
  const numbers = versions.map(({ content }) => content.transmittalNumber);
  for (const part of [
    notificationItems,
    notificationContractors,
    thresholdComparisons,
    tieredReviews,
  ]) {
    await database.delete(part).where(isAnyOf(part.transmittalNumber, numbers));
  }
  const rowsOf = <Part>(partsOf: (version: NotificationVersion) => readonly Part[]) =>
    versions.flatMap((version) =>
      partsOf(version).map((part, index) => ({
        transmittalNumber: version.content.transmittalNumber,
        position: index + 1,
        ...part,
      })),
    );
  await insertAll(
    database,
    notificationItems,
    rowsOf(({ content }) => content.items),
  );
  await insertAll(
    database,
    notificationContractors,
    rowsOf(({ content }) => content.contractors),
  );
  await insertAll(
    database,
    thresholdComparisons,
    rowsOf(({ lawful }) => lawful.evaluation?.comparisons ?? []),
  );
  await insertAll(
    database,
    tieredReviews,
    rowsOf(({ lawful }) => (lawful.tieredReview === null ? [] : [lawful.tieredReview])),
  );
}

async function publish(
  database: Database,
  versions: readonly NotificationVersion[],
): Promise<void> {
  const published = versions.filter(
    ({ content, previous }) =>
      previous === null ||
      canonicalJson(publicPart(content)) !==
        canonicalJson(publicPart(previous as NotificationRecord)),
  );
  await insertAll(
    database,
    publishedNotificationVersions,
    published.map(({ version, content }) => ({ version, ...publicPart(content) })),
  );
}

/** What the other agencies read of a notification. */
function publicPart(record: NotificationRecord) {
  const { transmittalNumber, status, purchaserCode, isFictional, totalValue } = record;
  const { caseIdentifiers, publishedAt } = record;
  return {
    transmittalNumber,
    status,
    purchaserCode,
    isFictional,
    receivedOn: receivedOnOf(record),
    totalValue,
    caseIdentifiers,
    publishedAt,
  };
}
