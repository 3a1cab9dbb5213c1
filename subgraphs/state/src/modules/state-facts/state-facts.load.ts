import { readFileSync } from 'node:fs';
import type { Database } from '@concord/db';
import { addReports, type LoadReport } from '@concord/kernel';
import { loadNotifications } from '../congressional-notification/congressional-notification.load.ts';
import { loadCountries } from '../country/country.load.ts';
import { loadNotificationRules } from '../notification-rule/notification-rule.load.ts';
import { readJsonArray, readNdjson } from '../outside-data/input-files.load.ts';
import type { InputRecord } from '../outside-data/input-record.model.ts';

/** The facts that the project ships, not yet checked. */
export interface ShippedStateFacts {
  readonly countries: readonly InputRecord[];
  readonly thresholds: readonly InputRecord[];
  readonly clocks: readonly InputRecord[];
  readonly notifications: readonly InputRecord[];
}

/** Reads the files of `subgraphs/state/facts`. */
export function readShippedStateFacts(): ShippedStateFacts {
  return {
    countries: readFact('countries.ndjson', readNdjson),
    thresholds: readFact('notification-thresholds.json', readJsonArray),
    clocks: readFact('review-clocks.json', readJsonArray),
    notifications: readFact('congressional-notifications.ndjson', readNdjson),
  };
}

/**
 * Loads the facts that the project ships, each kind in a transaction of its own, in the order in
 * which they rest on each other. `today` is the date in Washington.
 */
export async function loadShippedStateFacts(
  database: Database,
  today: string,
): Promise<LoadReport> {
  const { countries, thresholds, clocks, notifications } = readShippedStateFacts();
  return addReports([
    await loadCountries(database, countries),
    await loadNotificationRules(database, { thresholds, clocks }),
    await loadNotifications(database, notifications, today),
  ]);
}

/** Loads the rows of law that the project ships; those on record are closed or left alone. */
export function loadShippedRules(database: Database): Promise<LoadReport> {
  const { thresholds, clocks } = readShippedStateFacts();
  return loadNotificationRules(database, { thresholds, clocks });
}

function readFact(
  file: string,
  read: (file: string, text: string) => InputRecord[],
): InputRecord[] {
  return read(file, readFileSync(new URL(`../../../facts/${file}`, import.meta.url), 'utf8'));
}
