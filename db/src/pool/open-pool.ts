import { drizzle } from 'drizzle-orm/postgres-js';
import type { Database } from '../database.ts';
import { type DriverLimits, openDriver } from './driver.ts';
import { PreparedTexts } from './prepared-texts.ts';
import { preparingClient } from './preparing-client.ts';
import { readingClient } from './reading-client.ts';
import { type Settings, settingsStatement } from './settings.ts';
import { setWireTypes } from './wire-types.ts';

/** How a pool is opened. */
export interface PoolOptions extends DriverLimits {
  /** The database and the role; all connections of a pool log in as this one role. */
  readonly url: string;
  /** How long a reader waits for a free connection (default 5,000). */
  readonly acquireTimeoutMs?: number;
  /** Told the text of each statement, but not begin, set_config and commit around it. */
  readonly onStatement?: (text: string) => void;
}

/** Connections of one role. */
export interface Pool {
  /** For a staff role's reads, and for the transactions of commands and loaders. */
  readonly database: Database;
  /**
   * For a purchaser role's reads: each statement is a read-only transaction of its own, under these
   * settings, in one round trip. Make one for each viewer; it costs next to nothing. Throws if a
   * setting is malformed; a write rejects with 25006.
   */
  readAs(settings: Settings): Database;
  /** Waits up to five seconds for statements under way, then closes every connection. */
  close(): Promise<void>;
}

/** Opens a pool. The caller owns it and must close it. It connects when it is first used. */
export function openPool(options: PoolOptions): Pool {
  const sql = openDriver(options.url, options);
  const prepared = new PreparedTexts();
  const { onStatement, acquireTimeoutMs = 5_000 } = options;
  const logger = onStatement !== undefined && {
    logQuery: (text: string) => isOwn(text) || onStatement(text),
  };
  const database = drizzle(preparingClient(sql, prepared), { logger });
  setWireTypes(sql);
  const pool = { sql, prepared, acquireTimeoutMs };
  return {
    database,
    readAs: (settings) => drizzle(readingClient(pool, settingsStatement(settings)), { logger }),
    close: () => sql.end({ timeout: 5 }),
  };
}

/** What drizzle and `applySettings` send around the statements of a transaction. */
function isOwn(text: string): boolean {
  return text.startsWith('set transaction ') || text.startsWith('select set_config(');
}
