import type { Database } from '@concord/db';
import { sql } from 'drizzle-orm';

/** Waits for every other command on the same stream, to the end of the transaction. */
export async function lockStream(transaction: Database, stream: string): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${stream}, 0))`);
}
