import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@concord/db';
import { caseGuards, caseTransitions } from '@concord/db/dod';
import type { LoadReport } from '@concord/kernel';
import { asc, sql } from 'drizzle-orm';
import type { Guard, Transition } from '../life-cycle/transition.model.ts';

/**
 * Makes the table of transitions what it is to be. The table belongs to the program that carries it out,
 * so another release replaces it whole; events say what was decided under the one before.
 */
export function replaceTransitions(
  database: Database,
  transitions: readonly Transition[],
  guards: readonly Guard[],
): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    // Two programs that start at once take turns.
    await transaction.execute(
      sql`lock table ${caseTransitions}, ${caseGuards} in share row exclusive mode`,
    );
    const rows = transitions.map((row, index) => ({ ...row, position: index + 1 }));
    const [held, heldGuards] = await Promise.all([
      transaction.select().from(caseTransitions).orderBy(asc(caseTransitions.position)),
      transaction.select().from(caseGuards).orderBy(asc(caseGuards.name)),
    ]);
    const all = rows.length + guards.length;
    if (isSame(held, rows) && isSame(heldGuards, guards)) {
      return { accepted: 0, unchanged: all, rejected: [] };
    }
    await transaction.delete(caseTransitions);
    await transaction.delete(caseGuards);
    await transaction.insert(caseGuards).values([...guards]);
    await transaction
      .insert(caseTransitions)
      .values(rows.map((row) => ({ ...row, roles: [...row.roles], guards: [...row.guards] })));
    return { accepted: all, unchanged: 0, rejected: [] };
  });
}

function isSame(held: readonly object[], shipped: readonly object[]): boolean {
  const sorted = (rows: readonly object[]) => rows.map((row) => Object.entries(row).sort());
  return isDeepStrictEqual(sorted(held), sorted(shipped));
}
