import { isDeepStrictEqual } from 'node:util';
import type { StoredEvent } from '@concord/kernel';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { partnerSnapshot } from './partner-snapshot.model.ts';
import { discrepancyFact, letterFact, offerFacts, standingFact } from './publish.model.ts';

/** What the purchaser sees from this event on, or null if the event changed nothing for it. */
export function partnerVersionRow(before: CaseState | null, after: CaseState, event: StoredEvent) {
  const snapshot = partnerSnapshot(after);
  return before !== null && isDeepStrictEqual(partnerSnapshot(before), snapshot)
    ? null
    : {
        caseId: after.caseId,
        version: event.sequence,
        purchaserCode: after.purchaserCode,
        recordedAt: event.recordedAt,
        occurredOn: event.occurredOn,
        snapshot,
      };
}

/** What other agencies are told of an event, by table; nothing of what did not change for them. */
export function publishedRows(before: CaseState | null, after: CaseState, event: StoredEvent) {
  const version = { version: event.sequence, recordedAt: event.recordedAt };
  const changed = <Fact>(now: readonly Fact[], then: readonly Fact[]) =>
    now
      .filter((fact) => !then.some((one) => isDeepStrictEqual(one, fact)))
      .map((fact) => ({ ...fact, ...version }));
  return {
    standings: changed([standingFact(after)], before === null ? [] : [standingFact(before)]),
    offers: changed(offersOf(before, after), before === null ? [] : offersOf(null, before)),
    answers: changed(answersOf(after), before === null ? [] : answersOf(before)),
  };
}

/** What the sender of the letter is told of an event, or null if the event changed nothing of it. */
export function letterAnswer(before: CaseState | null, after: CaseState) {
  const answer = letterFact(after);
  const isTold = before !== null && isDeepStrictEqual(letterFact(before), answer);
  return isTold ? null : answer;
}

/** An offer that was withdrawn has no dates any more: what was offered stays said, as void. */
function offersOf(before: CaseState | null, state: CaseState) {
  const now = offerFacts(state);
  const gone = (before === null ? [] : offerFacts(before)).filter(
    (offer) => !now.some(({ documentCode }) => documentCode === offer.documentCode),
  );
  return [...now, ...gone.map((offer) => ({ ...offer, status: 'VOID', isDepositDue: false }))];
}

function answersOf(state: CaseState) {
  return state.discrepancies.flatMap((report) => discrepancyFact(state, report) ?? []);
}
