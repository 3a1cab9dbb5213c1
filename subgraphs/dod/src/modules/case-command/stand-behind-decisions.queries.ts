import type { Database } from '@concord/db';
import { appliedFacts } from '@concord/db/dod';
import { publishedCaseDecisions } from '@concord/db/published';
import { and, eq, lte, notExists, sql } from 'drizzle-orm';
import type { LifeCycleRules } from '../life-cycle/attempt.model.ts';

/** Ends a transaction that found facts of other agencies still to be applied: apply them, and try again. */
export class FactsPending extends Error {}

/** A command that is about to be decided. */
interface Pending {
  readonly command: string;
  readonly caseId: string;
  /** Only decisions up to then bear on it; absent are all. */
  readonly recordedAt?: string;
}

/**
 * Keeps a command that a suspension bars from passing one: until the transaction ends State decides
 * nothing on the case, and what it decided before is applied. Throws `FactsPending` if it is not.
 */
export async function standBehindDecisions(
  transaction: Database,
  { transitions }: LifeCycleRules,
  { command, caseId, recordedAt }: Pending,
): Promise<void> {
  const isBarrable = transitions.some(
    (row) => row.command === command && row.guards.includes('NOT_BARRED'),
  );
  if (!isBarrable) {
    return;
  }
  // INVARIANT: before the case's row, in every command, so that nobody waits in a circle.
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`case-decision:${caseId}`}, 0))`,
  );
  const table = publishedCaseDecisions;
  const isSetDown = transaction
    .select({ one: sql`1` })
    .from(appliedFacts)
    .where(
      and(
        eq(appliedFacts.agency, 'state'),
        eq(appliedFacts.stream, table.stream),
        eq(appliedFacts.sequence, table.sequence),
        eq(appliedFacts.caseId, table.caseId),
      ),
    );
  const [pending] = await transaction
    .select({ sequence: table.sequence })
    .from(table)
    .where(
      and(
        eq(table.caseId, caseId),
        notExists(isSetDown),
        recordedAt === undefined ? undefined : lte(table.recordedAt, recordedAt),
      ),
    )
    .limit(1);
  if (pending !== undefined) {
    throw new FactsPending(`State decided on ${caseId}, and that is not applied yet`);
  }
}
