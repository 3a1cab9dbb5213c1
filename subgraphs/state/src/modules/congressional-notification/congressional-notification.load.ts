import type { Database } from '@concord/db';
import { invariant, type LoadReport } from '@concord/kernel';
import type { InputRecord, Reading } from '../outside-data/input-record.model.ts';
import { readRecords } from '../outside-data/read-records.load.ts';
import { nextVersions } from '../outside-data/versions.model.ts';
import { notificationRecordOf } from './certification-record.load.ts';
import {
  insertNotificationVersions,
  lockNotifications,
  selectLatestNotificationRecords,
} from './congressional-notification.commands.ts';
import { isCertification, readNotificationFact } from './notification-facts.load.ts';
import { type NotificationRecord, readNotificationRecord } from './notification-record.load.ts';
import { type Registry, selectRegistry } from './registry.queries.ts';
import { settleNotification } from './settle-notification.load.ts';
import { lawfulPartsOf } from './stored-notification.load.ts';

/**
 * Loads notifications: certifications as parsed or shipped, or records in the words of the schema. A
 * record that is stored already is left alone; a changed one becomes a new version. `today` is the
 * date in Washington. One transaction; twice is as once.
 */
export function loadNotifications(
  database: Database,
  inputs: readonly InputRecord[],
  today: string,
): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    await lockNotifications(transaction);
    const registry = await selectRegistry(transaction);
    invariant(
      registry.thresholds.length > 0 && registry.clocks.length > 0,
      'the rows of law are loaded before the notifications that are read by them',
    );
    const { records, repeated, rejected } = readRecords(
      inputs,
      (value) => readNotification(value, registry, today),
      ({ transmittalNumber }) => transmittalNumber,
    );
    const latest = await selectLatestNotificationRecords(transaction, [...records.keys()]);
    const changed = nextVersions(records, latest, settleNotification);
    await insertNotificationVersions(
      transaction,
      changed.map((next) => ({ ...next, lawful: lawfulPartsOf(next.content, registry) })),
    );
    return {
      accepted: changed.length,
      unchanged: records.size - changed.length + repeated,
      rejected,
    };
  });
}

function readNotification(
  value: unknown,
  registry: Registry,
  today: string,
): Reading<NotificationRecord> {
  const inOurWords = isCertification(value) ? translated(value, registry) : { value };
  const reading =
    'reason' in inOurWords ? inOurWords : readNotificationRecord(inOurWords.value, today);
  return 'reason' in reading ? reading : amongKnownPurchasers(reading.value, registry);
}

function translated(value: unknown, registry: Registry): Reading<NotificationRecord> {
  const fact = readNotificationFact(value);
  return 'reason' in fact ? fact : notificationRecordOf(fact.value, registry);
}

/** Fact and fiction never mix; a purchaser that is not known is kept as printed only. */
function amongKnownPurchasers(
  record: NotificationRecord,
  registry: Registry,
): Reading<NotificationRecord> {
  const { transmittalNumber, purchaserCode, isFictional, notes } = record;
  const isKnown = purchaserCode !== null && registry.has(purchaserCode);
  if (isFictional !== (isKnown && registry.isFictional(purchaserCode))) {
    const kind = isFictional ? 'fictional' : 'real';
    return {
      reason: `${transmittalNumber} is marked as ${kind}, but its purchaser ${purchaserCode ?? ''} is not.`,
    };
  }
  const note = `The purchaser ${purchaserCode ?? ''} is not one that is known.`;
  return purchaserCode === null || isKnown
    ? { value: record }
    : { value: { ...record, purchaserCode: null, notes: [...notes, note] } };
}
