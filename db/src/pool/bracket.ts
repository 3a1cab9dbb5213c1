import type { ReservedSql, Row, RowList, Sql } from 'postgres';
import type { PreparedTexts } from './prepared-texts.ts';
import { reserveWithin } from './reserve.ts';
import type { SettingsStatement } from './settings.ts';
import type { WireValue } from './wire-values.ts';

/** One query, and whether its rows come as arrays (drizzle maps those itself) or as objects. */
export interface BracketedQuery {
  readonly text: string;
  readonly values: WireValue[];
  readonly asArrays: boolean;
}

/** What a bracket runs on. */
export interface BracketPool {
  readonly sql: Sql;
  readonly prepared: PreparedTexts;
  readonly acquireTimeoutMs: number;
}

/**
 * Runs a query between `begin read only`, its settings and `commit`, sent together without waiting,
 * so that all of it costs one round trip. Gives rows only if every part succeeded and was answered
 * in its place; otherwise it rejects with the first error, after the connection is clean again.
 */
export async function runBracketed(
  pool: BracketPool,
  settings: SettingsStatement | null,
  query: BracketedQuery,
): Promise<RowList<Row[]>> {
  try {
    return await runOnce(pool, settings, query);
  } catch (error) {
    if (isStalePlan(error)) {
      return runOnce(pool, settings, query);
    }
    throw error;
  }
}

/** A migration changed a table under a prepared statement, which the driver has forgotten by now. */
function isStalePlan(error: unknown): boolean {
  return (
    error instanceof Error &&
    'routine' in error &&
    (error.routine === 'RevalidateCachedQuery' || error.routine === 'FetchPreparedStatement')
  );
}

async function runOnce(
  { sql, prepared, acquireTimeoutMs }: BracketPool,
  settings: SettingsStatement | null,
  { text, values, asArrays }: BracketedQuery,
): Promise<RowList<Row[]>> {
  const connection = await reserveWithin(sql, acquireTimeoutMs);
  try {
    const query = connection.unsafe(text, values, { prepare: prepared.has(text) });
    // INVARIANT: nothing is awaited between these; the driver sends them in the order of this list.
    const [begun, set, answer, ended] = await Promise.allSettled([
      connection.unsafe('begin read only'),
      settings === null
        ? null
        : connection.unsafe(settings.text, [...settings.parameters], { prepare: true }),
      asArrays ? (query.values() as unknown as typeof query) : query,
      connection.unsafe('commit'),
    ]);
    if (ended.status === 'rejected') {
      // Harmless if there is no transaction, and refused by the driver if there is no connection.
      await connection.unsafe('rollback').catch(() => undefined);
    }
    const { command: first } = rowsOf(begun);
    rowsOf(set);
    const rows = rowsOf(answer);
    const { command: last } = rowsOf(ended);
    if (first !== 'BEGIN' || last !== 'COMMIT') {
      await discard(connection);
      throw new Error('The database answered out of order; the connection was closed.');
    }
    return rows;
  } finally {
    connection.release();
  }
}

function rowsOf<Value>(part: PromiseSettledResult<Value>): Value {
  if (part.status === 'rejected') {
    throw part.reason;
  }
  return part.value;
}

/** Whoever comes next gets a new connection; the driver has no way to close a single one. */
async function discard(connection: ReservedSql): Promise<void> {
  await connection.unsafe('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
}
