import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';

/** Waits for every other transaction that locked this name, and keeps it to the end of the transaction. */
export async function lockUntilEnd(transaction: Database, name: string): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** What a purchaser and the Department of Defense hold while they act on a Letter of Request. */
export function letterLock(letterNumber: string): string {
  return `letter:${letterNumber}`;
}

/** What State holds while it decides on a case, and a command that must not pass a suspension. */
export function decisionLock(caseId: string): string {
  return `case-decision:${caseId}`;
}

/** What a purchaser holds while it acts on a case, and every command on the case. */
export function purchaserLock(caseId: string): string {
  return `purchaser-act:${caseId}`;
}
