import { isDeepStrictEqual } from 'node:util';
import { type Database, lockUntilEnd } from '@concord/db';
import {
  chargeRates,
  contractAdministrationWaivers,
  paymentScheduleDates,
  termsOfSale,
} from '@concord/db/dod';
import type { ChargeRules, DatedRow } from './charge-rate.model.ts';

/** What storing rules did. */
export interface StoredChargeRules {
  /** How many rows are new or changed. */
  readonly changed: number;
  /** Rows that would say something else than the row on record, which prices rest on. */
  readonly refused: readonly { readonly kind: keyof ChargeRules; readonly id: string }[];
}

type Kind = keyof ChargeRules;
type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

const tables = {
  rates: chargeRates,
  waivers: contractAdministrationWaivers,
  terms: termsOfSale,
  paymentDates: paymentScheduleDates,
} as const satisfies Record<Kind, unknown>;

/**
 * Stores rows of rules. What a row says cannot change once it is on record: only its last day, its
 * source and whether that was checked. One transaction; two at once run one by one.
 */
export function storeChargeRules(
  database: Database,
  rules: ChargeRules,
): Promise<StoredChargeRules> {
  return database.transaction(async (transaction) => {
    await lockUntilEnd(transaction, 'dod.charge_rates');
    const stored: StoredChargeRules[] = [];
    for (const kind of Object.keys(tables) as Kind[]) {
      stored.push(await storeRows(transaction, kind, rules[kind]));
    }
    return {
      changed: stored.reduce((sum, { changed }) => sum + changed, 0),
      refused: stored.flatMap(({ refused }) => refused),
    };
  });
}

async function storeRows(
  transaction: Transaction,
  kind: Kind,
  rows: readonly DatedRow[],
): Promise<StoredChargeRules> {
  const table = tables[kind];
  const known: readonly DatedRow[] = await transaction.select().from(table);
  const byId = new Map(known.map((row) => [row.id, row]));
  const isRefused = (row: DatedRow) => {
    const held = byId.get(row.id);
    return held !== undefined && !isDeepStrictEqual(ruling(held), ruling(row));
  };
  const refused = rows.filter(isRefused);
  const changed = rows.filter(
    (row) => !isRefused(row) && !isDeepStrictEqual(byId.get(row.id), row),
  );
  for (const row of changed) {
    await transaction
      .insert(table)
      // The rows of a kind are those of its table; the compiler sees only what all kinds share.
      .values(row as never)
      .onConflictDoUpdate({ target: table.id, set: row as never });
  }
  return { changed: changed.length, refused: refused.map(({ id }) => ({ kind, id })) };
}

/** What a row says, without its last day and its source. */
function ruling(row: DatedRow) {
  const { effectiveTo: _effectiveTo, citation: _citation, isVerified: _isVerified, ...says } = row;
  return says;
}
