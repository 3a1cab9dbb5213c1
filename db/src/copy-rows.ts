import { once } from 'node:events';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, makePgArray, PgArray, type PgTable } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';

/** Rows for a table, written as COPY takes them. They can be sent from one process to another. */
export interface CopyText {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly text: Uint8Array;
}

/**
 * Writes rows as COPY takes them. What the database makes itself is left to it; a member of a row that no
 * column has is a fault.
 */
export function copyTextOf(table: PgTable, rows: readonly object[]): CopyText {
  const all = getTableColumns(table);
  const columns = Object.entries(all).filter(
    ([, column]) => column.generated === undefined && column.generatedIdentity === undefined,
  );
  const stray = Object.keys(rows[0] ?? {}).find((key) => !(key in all));
  if (stray !== undefined) {
    throw new Error(`The table ${getTableName(table)} has no column for ${stray}.`);
  }
  const writers = columns.map(([key, column]) => [key, writerOf(column)] as const);
  const lines = rows.map((row) =>
    writers.map(([key, write]) => write((row as Record<string, unknown>)[key])).join('\t'),
  );
  return {
    schema: getTableConfig(table).schema ?? 'public',
    table: getTableName(table),
    columns: columns.map(([, column]) => column.name),
    text: Buffer.from(lines.length === 0 ? '' : `${lines.join('\n')}\n`),
  };
}

/** Copies rows into their table, as the administrator: row-level security does not let others. */
export async function copyRows(
  sql: TransactionSql,
  { schema, table, columns, text }: CopyText,
): Promise<void> {
  if (text.length === 0) {
    return;
  }
  const stream =
    await sql`copy ${sql(schema)}.${sql(table)} (${sql([...columns])}) from stdin`.writable();
  const ended = once(stream, 'finish');
  stream.end(text);
  await ended;
}

type Write = (value: unknown) => string;

function writerOf(column: object & { readonly columnType: string }): Write {
  if (is(column, PgArray)) {
    return (value) => (isAbsent(value) ? absent : escaped(makePgArray(value as unknown[])));
  }
  return column.columnType === 'PgJsonb'
    ? (value) => (isAbsent(value) ? absent : escaped(JSON.stringify(value)))
    : (value) => (isAbsent(value) ? absent : escaped(String(value)));
}

const absent = '\\N';

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign)
    : text;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
