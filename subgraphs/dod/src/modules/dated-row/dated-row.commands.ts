import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@concord/db';
import type { LoadReport } from '@concord/kernel';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** A table of rows that only grow. */
interface GrowingTable {
  readonly table: PgTable;
  /** The member that tells rows apart. */
  readonly key: string;
  /** What may be corrected besides last day and source: our words, not what was decided by. */
  readonly correctable: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

const alwaysCorrectable = ['effectiveTo', 'citation', 'isVerified'];

/**
 * Stores rows that only grow: new ones are added, and of those on record only what is correctable is changed. A row
 * that would say something else than the one on record is rejected, since decisions rest on it: it is closed by its
 * last day and followed by a new one. The caller brings the transaction and the lock.
 */
export async function storeRows(
  transaction: Database,
  { table, key, correctable }: GrowingTable,
  rows: readonly object[],
): Promise<LoadReport> {
  const columns = ownColumns(table);
  const known: Row[] = await transaction.select(Object.fromEntries(columns)).from(table);
  const byKey = new Map(known.map((row) => [row[key], row]));
  const loose = [...alwaysCorrectable, ...correctable];
  const given = rows as readonly Row[];
  const refused = given.filter((row) => {
    const held = byKey.get(row[key]);
    return held !== undefined && !isDeepStrictEqual(without(held, loose), without(row, loose));
  });
  const changed = given.filter(
    (row) => !refused.includes(row) && !isDeepStrictEqual(byKey.get(row[key]), row),
  );
  if (changed.length > 0) {
    await upsert(transaction, table, key, changed);
  }
  const unchanged = rows.length - changed.length - refused.length;
  return { accepted: changed.length, unchanged, rejected: refused.map((row) => refusal(row[key])) };
}

async function upsert(transaction: Database, table: PgTable, key: string, rows: readonly Row[]) {
  const columns = ownColumns(table);
  const set = Object.fromEntries(
    columns
      .filter(([name]) => name !== key)
      .map(([name, column]): [string, SQL] => [name, sql`excluded.${sql.identifier(column.name)}`]),
  );
  await transaction
    .insert(table)
    .values([...rows] as never)
    .onConflictDoUpdate({ target: new Map(columns).get(key) as never, set: set as never });
}

/** The columns that are written; generated ones are not. */
function ownColumns(table: PgTable) {
  return Object.entries(getTableColumns(table)).filter(
    ([, { generated }]) => generated === undefined,
  );
}

function without(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

function refusal(key: unknown) {
  return {
    file: 'facts',
    line: 0,
    reason: `${String(key)} is on record and says something else. A rule is closed by its last day and followed by a new one.`,
  };
}
