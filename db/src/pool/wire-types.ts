import { parsePgArray } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';

/**
 * How values arrive from a pool, in raw rows and in drizzle's alike:
 * `numeric` and `bigint` as text, `date` as `YYYY-MM-DD`, `timestamptz` as ISO 8601 in UTC with at
 * least milliseconds (`2026-01-31T12:00:00.000Z`, which drizzle's `mode: 'string'` passes on),
 * `json` parsed, arrays of text and uuid as arrays, every other array as Postgres writes it (drizzle's array
 * columns read that). Call it after drizzle has been given the client: drizzle resets these.
 */
export function setWireTypes(sql: Sql): void {
  sql.options.parsers[oid.timestamptz] = toIsoInstant;
  for (const type of [oid.textArray, oid.varcharArray, oid.charArray, oid.uuidArray]) {
    sql.options.parsers[type] = parsePgArray;
  }
}

const oid = {
  timestamptz: 1184,
  textArray: 1009,
  charArray: 1014,
  varcharArray: 1015,
  uuidArray: 2951,
} as const;

/** Sessions run in UTC, so the offset is always `+00`. `infinity` and years before Christ stay. */
function toIsoInstant(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  return match === null ? text : `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0')}Z`;
}
