import { type Database, isAnyOf } from '@concord/db';
import { serviceLeases } from '@concord/db/dod';
import { sql } from 'drizzle-orm';

/** Leaves these cases to who calls this, for some seconds more: no other program's service settles them. */
export async function leaseCases(
  database: Database,
  caseIds: readonly string[],
  seconds: number,
): Promise<void> {
  const until = sql`clock_timestamp() + make_interval(secs => ${seconds})`;
  await database
    .insert(serviceLeases)
    .values(caseIds.map((caseId) => ({ caseId, until })))
    .onConflictDoUpdate({ target: serviceLeases.caseId, set: { until } });
}

/** Gives the cases back to everybody's service. */
export async function returnCases(database: Database, caseIds: readonly string[]): Promise<void> {
  await database.delete(serviceLeases).where(isAnyOf(serviceLeases.caseId, caseIds));
}
