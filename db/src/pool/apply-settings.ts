import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { type Settings, settingsStatement } from './settings.ts';

/**
 * Makes a viewer's settings hold until the end of a transaction: the first statement of a command
 * that runs under a purchaser role. Outside a transaction it has no effect.
 */
export async function applySettings(transaction: Database, settings: Settings): Promise<void> {
  if (settingsStatement(settings) === null) {
    return;
  }
  const calls = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${name}, ${value}, true)`,
  );
  await transaction.execute(sql`select ${sql.join(calls, sql`, `)}`);
}
