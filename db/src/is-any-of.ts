import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, makePgArray } from 'drizzle-orm/pg-core';

/**
 * True where the column, or what is made of columns, holds one of the values; never true for no values.
 * The statement has one text for every number of values, so that Postgres prepares it once. The values
 * travel as the text of an array, which Postgres reads as the column's own type.
 */
export function isAnyOf(column: AnyPgColumn | SQL, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(makePgArray([...values]))})`;
}
