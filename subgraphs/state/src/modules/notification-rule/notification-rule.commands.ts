import { isDeepStrictEqual } from 'node:util';
import { type Database, lockUntilEnd } from '@concord/db';
import { notificationThresholds, reviewClocks } from '@concord/db/state';
import { upsertAll } from '../outside-data/bulk.commands.ts';
import type { ClockRecord, ThresholdRecord } from './notification-rule-record.load.ts';

type ThresholdRow = typeof notificationThresholds.$inferSelect;
type ClockRow = typeof reviewClocks.$inferSelect;

/** Which rows were stored, by their keys. */
export interface StoredRules {
  readonly changed: ReadonlySet<string>;
  /** Rows that would say something else than the row on record, which evaluations rest on. */
  readonly refused: ReadonlySet<string>;
}

/**
 * Stores rows of law. What a row says cannot change once it is on record: only its last day, its
 * source and how far that was checked. One transaction; two at once run one by one.
 */
export function storeNotificationRules(
  database: Database,
  thresholds: readonly ThresholdRecord[],
  clocks: readonly ClockRecord[],
): Promise<{ readonly thresholds: StoredRules; readonly clocks: StoredRules }> {
  return database.transaction(async (transaction) => {
    await lockUntilEnd(transaction, 'state.notification_rules');
    const knownThresholds = await transaction.select().from(notificationThresholds);
    const knownClocks = await transaction.select().from(reviewClocks);
    const thresholdRows: ThresholdRow[] = thresholds.map(rowOf);
    const clockRows: ClockRow[] = clocks.map(rowOf);
    const storedThresholds = compare(knownThresholds, thresholdRows);
    const storedClocks = compare(knownClocks, clockRows);
    await upsertAll(
      transaction,
      notificationThresholds,
      'id',
      thresholdRows.filter(({ id }) => storedThresholds.changed.has(id)),
    );
    await upsertAll(
      transaction,
      reviewClocks,
      'id',
      clockRows.filter(({ id }) => storedClocks.changed.has(id)),
    );
    return { thresholds: storedThresholds, clocks: storedClocks };
  });
}

function rowOf<Rule extends ThresholdRecord | ClockRecord>({ source, ...rule }: Rule) {
  const { authority, ...checked } = source;
  return { ...rule, sourceAuthority: authority, ...checked };
}

function compare(
  known: readonly (ThresholdRow | ClockRow)[],
  rows: readonly (ThresholdRow | ClockRow)[],
): StoredRules {
  const byId = new Map(known.map((row) => [row.id, row]));
  const refused = rows.filter((row) => {
    const held = byId.get(row.id);
    return held !== undefined && !isDeepStrictEqual(ruling(held), ruling(row));
  });
  const isRefused = new Set(refused.map(({ id }) => id));
  const changed = rows.filter(
    (row) => !isRefused.has(row.id) && !isDeepStrictEqual(byId.get(row.id), row),
  );
  return { changed: new Set(changed.map(({ id }) => id)), refused: isRefused };
}

/** What a row says, without its last day and its source. */
function ruling(row: ThresholdRow | ClockRow) {
  const {
    effectiveTo: _effectiveTo,
    sourceAuthority: _sourceAuthority,
    citation: _citation,
    isVerified: _isVerified,
    verifiedTo: _verifiedTo,
    ...says
  } = row;
  return says;
}
