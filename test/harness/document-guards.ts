import type { CaseTeller } from '@concord/subgraph-dod';
import { documentOf, twoLines } from './case-desk.ts';
import { changedSteps, stepBy, stepsBefore } from './document-trials.ts';
import { type CaseShelf, type Step, step } from './told-case.ts';
import { type LaterDocument, tellDocument, writeMore } from './told-document.ts';
import { transitionTable } from './transition-table.ts';
import { facts } from './valid-input.ts';
import { viewers } from './viewers.ts';
import { demonstrationDay as today } from './world.ts';

/** How a guard is brought to fail, where all others hold. */
interface Spoiler {
  /** Steps of the document that are taken in another way or, without one, not at all. */
  readonly changed?: Readonly<Record<string, Step | null>>;
  /** What is done on the case besides. */
  readonly beside?: readonly Step[];
  /** When everything was done. */
  readonly on?: string;
}

const suspended = step('decideCase', facts.decision('SUSPENDED'));
const spoilers: Readonly<Record<string, Spoiler>> = {
  AGENCY_SIGNED: { changed: { signForAgency: null } },
  DEPOSIT_RECEIVED: { changed: { recordInitialDeposit: null } },
  DIFFERENT_PERSON: {
    changed: { approveForWriting: stepBy(viewers.dscaCase.subject, 'approveForWriting') },
  },
  DOCUMENT_WRITTEN: { changed: { writeLoaDocument: null } },
  NO_BLOCKING_HOLD: {
    beside: [
      step('openHold', () => ({ kind: 'FINANCE_HOLD', isBlocking: true, reason: 'A debt.' })),
    ],
  },
  NOT_BARRED: { beside: [suspended] },
  NOTES_PRESENT: {
    changed: {
      writeLoaDocument: step('writeLoaDocument', () => ({ ...documentOf(twoLines), notes: [] })),
    },
  },
  SCOPE_UNCHANGED: { changed: { writeLoaDocument: writeMore } },
  VALUE_WITHIN_APPROVAL: {
    changed: {
      decideCase: step('decideCase', (state) => facts.approval(state, { totalValue: '1.00' })),
    },
  },
  WITHIN_SIX_MONTHS: { on: '2026-01-05' },
};

/** Guards of commands of ours that no course of a case can fail, and from where. */
const unfailing: readonly (readonly [guard: string, status?: string])[] = [
  // Documents are priced by us, and stand where State or the purchaser has answered.
  ['DOCUMENT_BALANCES'],
  ['OFFER_UNSIGNED'],
  ['STATE_APPROVED'],
  // What was returned was written.
  ['DOCUMENT_WRITTEN', 'RETURNED'],
];

/** A guard on a row of the table, of a kind of document and from one status. */
export interface GuardedStep {
  readonly subject: LaterDocument;
  readonly status: string;
  readonly command: string;
  readonly role: string;
  readonly guard: string;
}

/** Each guard of each row on later documents that this program takes, or that it applies as a fact. */
export function guardedSteps(who: 'given' | 'applied'): GuardedStep[] {
  return transitionTable.flatMap(({ subject, agency, roles, command, from, guards }) => {
    const isGiven = agency === 'dod' && !roles.includes('SYSTEM');
    if (subject === 'CASE' || isGiven !== (who === 'given')) {
      return [];
    }
    const [role = ''] = roles;
    return from.flatMap((status) =>
      guards.map((guard) => ({ subject, status: status ?? '', command, role, guard })),
    );
  });
}

/** Whether any course of a case can bring the guard to fail there. */
export function canFail({ guard, status }: GuardedStep): boolean {
  return !unfailing.some(([name, where = status]) => name === guard && where === status);
}

/** Tells a case on which this guard alone stops the command. */
export function tellSpoiled(shelf: CaseShelf, guarded: GuardedStep): CaseTeller {
  const { subject, status, command, guard } = guarded;
  const { changed = {}, ...rest } = spoilers[guard] ?? {};
  const steps = changedSteps(stepsBefore(subject, status, command), changed);
  return tellDocument(shelf, subject, steps, rest);
}

/** A fact, and the day on which it is applied. */
interface Applied {
  readonly input: object;
  readonly on: string;
}

const late = '2027-12-31';
/** Facts of other agencies and days that come too late or too early, by the guard that stops them. */
export const spoiledFacts: Readonly<Record<string, (teller: CaseTeller) => Applied>> = {
  // The first event of a case is older than any offer.
  OFFER_CURRENT: ({ state }) => ({
    input: { ...facts.answer(state, today), offerVersion: 1 },
    on: today,
  }),
  OFFER_NOT_EXPIRED: ({ state }) => ({ input: facts.answer(state, late), on: late }),
  NOT_BARRED: ({ state }) => ({ input: facts.answer(state, today), on: today }),
  EXPIRATION_PASSED: () => ({ input: {}, on: today }),
};
