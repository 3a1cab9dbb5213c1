import { type Database, decisionLock, lockUntilEnd, purchaserLock } from '@concord/db';
import type { LifeCycleRules } from '../life-cycle/attempt.model.ts';
import { type FactsOf, isAnythingPending } from './pending-facts.queries.ts';

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
  { command, caseId, fact }: Pending,
): Promise<void> {
  const isBarrable = transitions.some(
    (row) => row.command === command && row.guards.includes('NOT_BARRED'),
  );
  // INVARIANT: State's before the purchaser's before the case's row, in every command, so that nobody
  // waits in a circle.
  if (isBarrable) {
    await lockUntilEnd(transaction, decisionLock(caseId));
  }
  // A purchaser's own acts come in the order in which it did them.
  if (fact?.agency !== 'partner') {
    await lockUntilEnd(transaction, purchaserLock(caseId));
  }
  if (await isAnythingPending(transaction, caseId, bearingOn(fact, isBarrable))) {
    throw new FactsPending(`what another agency said on ${caseId} is not applied yet`);
  }
}

/** Whose facts bear on a command. Of what was said at one moment, State's comes first. */
function bearingOn(fact: Pending['fact'], isBarrable: boolean): FactsOf[] {
  if (fact === undefined) {
    return [
      { agency: 'state', upTo: null },
      { agency: 'partner', upTo: null },
    ];
  }
  const { agency, recordedAt } = fact;
  return agency === 'state'
    ? [{ agency: 'partner', upTo: { recordedAt, isIncluded: false } }]
    : isBarrable
      ? [{ agency: 'state', upTo: { recordedAt, isIncluded: true } }]
      : [];
}
