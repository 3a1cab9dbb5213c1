import type { Database } from '@concord/db';
import { invariant } from '@concord/kernel';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** A statement takes at most 65,533 parameters; this many rows of any of our tables stay below. */
const rowsMax = 500;

/** Inserts rows, a bounded number with each statement. */
export async function insertAll<Table extends PgTable>(
  database: Database,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await database.insert(table).values(chunk);
  }
}

/** Inserts rows of a table by its one key, or replaces those that are there. */
export async function upsertAll<Table extends PgTable>(
  database: Database,
  table: Table,
  key: keyof Table['_']['columns'] & string,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const columns = getTableColumns(table);
  const target = columns[key];
  invariant(target !== undefined, 'a table has its key');
  const set = Object.fromEntries(
    Object.entries(columns)
      .filter(([name]) => name !== key)
      .map(([name, column]): [string, SQL] => [name, sql`excluded.${sql.identifier(column.name)}`]),
  );
  for (const chunk of chunksOf(rows)) {
    await database
      .insert(table)
      .values(chunk)
      .onConflictDoUpdate({ target, set: set as never });
  }
}

function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsMax);
  return Array.from({ length: count }, (_unused, index) =>
    rows.slice(index * rowsMax, (index + 1) * rowsMax),
  );
}
