import type { Sql } from 'postgres';
import type { PreparedTexts } from './prepared-texts.ts';
import { toWireValues } from './wire-values.ts';

/**
 * A driver for drizzle that prepares every statement, in transactions too. Drizzle on its own
 * prepares named queries only, and an unprepared one costs two round trips.
 */
export function preparingClient(sql: Sql, prepared: PreparedTexts): Sql {
  return wrap(sql, prepared) as unknown as Sql;
}

type Scope = (client: unknown) => Promise<unknown>;

/** The part of the driver that drizzle's session calls; `savepoint` exists within a transaction. */
interface Driver {
  readonly options: unknown;
  readonly unsafe: Sql['unsafe'];
  readonly begin?: (scope: Scope) => Promise<unknown>;
  readonly savepoint?: (scope: Scope) => Promise<unknown>;
}

function wrap(driver: unknown, prepared: PreparedTexts): Driver {
  const { options, unsafe, begin, savepoint } = driver as Driver;
  const within = (scope: Scope) => (inner: unknown) => scope(wrap(inner, prepared));
  return {
    options,
    unsafe: (text, parameters = []) =>
      unsafe(text, toWireValues(parameters), { prepare: prepared.has(text) }),
    ...(begin !== undefined && { begin: (scope) => begin(within(scope)) }),
    ...(savepoint !== undefined && { savepoint: (scope) => savepoint(within(scope)) }),
  };
}
