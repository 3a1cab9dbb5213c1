import type { Sql } from 'postgres';
import { type BracketPool, runBracketed } from './bracket.ts';
import type { SettingsStatement } from './settings.ts';
import { toWireValues } from './wire-values.ts';

/**
 * A driver for drizzle on which each statement is bracketed with one viewer's settings. There is no
 * other way to the connection through it, so a query cannot forget them.
 */
export function readingClient(pool: BracketPool, settings: SettingsStatement | null): Sql {
  return {
    // Drizzle writes its own conversions into these; the pool's are set once, elsewhere.
    options: { parsers: {}, serializers: {} },
    unsafe: (text: string, parameters: readonly unknown[] = []) => {
      let asArrays = false;
      // Starts in the next microtask: drizzle calls values() at once, if it does at all.
      const rows = Promise.resolve().then(() =>
        runBracketed(pool, settings, { text, values: toWireValues(parameters), asArrays }),
      );
      const values = () => {
        asArrays = true;
        return rows;
      };
      return Object.assign(rows, { values });
    },
    begin: () =>
      Promise.reject(
        new Error('A reader has no transactions of its own: each statement is one. Use database.'),
      ),
  } as unknown as Sql;
}
