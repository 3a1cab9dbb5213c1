import { type Database, decisionLock, lockUntilEnd, purchaserLock } from '@concord/db';
import { appliedFacts } from '@concord/db/dod';
import {
  publishedCaseDecisions,
  publishedDiscrepancyReportVersions,
  publishedLoaResponses,
} from '@concord/db/published';
import { and, eq, lt, lte, notExists, sql } from 'drizzle-orm';
import type { LifeCycleRules } from '../life-cycle/attempt.model.ts';

/** Ends a transaction that found facts of other agencies still to be applied: apply them, and try again. */
export class FactsPending extends Error {}

/** A command that is about to be decided. */
interface Pending {
  readonly command: string;
  readonly caseId: string;
  /** The fact that it applies, if it applies one: what was published later does not bear on it. */
  readonly fact?: { readonly agency: 'state' | 'partner'; readonly recordedAt: string };
}

/**
 * Keeps a command from passing what others said before: until the transaction ends the purchaser does
 * nothing on the case, State decides nothing on it if a suspension bars the command, and what they did
 * before is applied. Throws `FactsPending` if it is not.
 */
export async function standBehindFacts(
  transaction: Database,
  { transitions }: LifeCycleRules,
  pending: Pending,
): Promise<void> {
  const { command, caseId, fact } = pending;
  // INVARIANT: State's before the purchaser's before the case's row, in every command, so that nobody
  // waits in a circle.
  const isBarrable = transitions.some(
    (row) => row.command === command && row.guards.includes('NOT_BARRED'),
  );
  if (isBarrable) {
    await lockUntilEnd(transaction, decisionLock(caseId));
    await expectApplied(transaction, 'state', publishedCaseDecisions, pending);
  }
  // Its own acts come in the order in which it did them.
  if (fact?.agency !== 'partner') {
    await lockUntilEnd(transaction, purchaserLock(caseId));
    await expectApplied(transaction, 'partner', publishedLoaResponses, pending);
    await expectApplied(transaction, 'partner', publishedDiscrepancyReportVersions, pending);
  }
}

/** Where another agency publishes what bears on a case. */
type FactTable =
  | typeof publishedCaseDecisions
  | typeof publishedLoaResponses
  | typeof publishedDiscrepancyReportVersions;

async function expectApplied(
  transaction: Database,
  agency: 'state' | 'partner',
  table: FactTable,
  { caseId, fact }: Pending,
): Promise<void> {
  const isSetDown = transaction
    .select({ one: sql`1` })
    .from(appliedFacts)
    .where(
      and(
        eq(appliedFacts.agency, agency),
        eq(appliedFacts.stream, table.stream),
        eq(appliedFacts.sequence, table.sequence),
        eq(appliedFacts.caseId, table.caseId),
      ),
    );
  // Of what was said at one moment, State's comes first.
  const isUpTo = agency === 'state' ? lte : lt;
  const isBefore = fact === undefined ? undefined : isUpTo(table.recordedAt, fact.recordedAt);
  const [waiting] = await transaction
    .select({ sequence: table.sequence })
    .from(table)
    .where(and(eq(table.caseId, caseId), notExists(isSetDown), isBefore))
    .limit(1);
  if (waiting !== undefined) {
    throw new FactsPending(`what was said on ${caseId} by another agency is not applied yet`);
  }
}
