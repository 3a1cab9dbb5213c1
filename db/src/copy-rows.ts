import { once } from 'node:events';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, makePgArray, PgArray, type PgTable } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';

/**
 * Writes many rows at once by COPY, as the administrator: row-level security does not let others. What
 * the database makes itself is left to it; a key of a row that no column has is a fault.
 */
export async function copyRows(
  sql: TransactionSql,
  table: PgTable,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, column]) => column.generated === undefined && column.generatedIdentity === undefined,
  );
  const known = new Set(Object.keys(getTableColumns(table)));
  const stray = Object.keys(rows[0] ?? {}).find((key) => !known.has(key));
  if (stray !== undefined) {
    throw new Error(`The table ${getTableName(table)} has no column for ${stray}.`);
  }
  const { schema = 'public' } = getTableConfig(table);
  const names = columns.map(([, column]) => column.name);
  const stream =
    await sql`copy ${sql(schema)}.${sql(getTableName(table))} (${sql(names)}) from stdin`.writable();
  const ended = once(stream, 'finish');
  for (const row of rows) {
    const values = columns.map(([key, column]) =>
      written((row as Record<string, unknown>)[key], is(column, PgArray), column.columnType),
    );
    if (!stream.write(`${values.join('\t')}\n`)) {
      await once(stream, 'drain');
    }
  }
  stream.end();
  await ended;
}

/** A value in the text format of COPY. */
function written(value: unknown, isArray: boolean, type: string): string {
  if (value === null || value === undefined) {
    return '\\N';
  }
  const text = isArray
    ? makePgArray(value as unknown[])
    : type === 'PgJsonb'
      ? JSON.stringify(value)
      : String(value);
  return text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
