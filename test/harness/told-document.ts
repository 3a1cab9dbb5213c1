import type { CaseTeller } from '@concord/subgraph-dod';
import { documentOf, twoLines } from './case-desk.ts';
import { type CaseShelf, type Step, step, stepsOf, storyTo } from './told-case.ts';
import { facts, validInput } from './valid-input.ts';

/** A document of a case in force that moves by itself. */
export type LaterDocument = 'AMENDMENT' | 'MODIFICATION';

/** Writes the document with one line more than the one in force, so that a deposit is due. */
export const writeMore = step('writeLoaDocument', () =>
  documentOf([...twoLines, { ...twoLines[1], lineNumber: '003' }]),
);

/** The steps of a document, in both kinds, by where they lead to. */
function storiesOf(write: Step) {
  const milap = [write, ...stepsOf('approveForWriting')];
  const review = [...milap, ...stepsOf('submitForReview')];
  const proposed = [...review, ...stepsOf('signForAgency', 'proposeToState')];
  return {
    DRAFT: [],
    RETURNED: [...milap, ...stepsOf('returnFromWriting')],
    MILAP: milap,
    DSCA_REVIEW: review,
    PROPOSED: proposed,
    CLEARED: [...proposed, step('decideCase', (state) => facts.approval(state))],
    CANCELLED: stepsOf('cancelDocument'),
  };
}

const amendment = storiesOf(writeMore);
const modification = storiesOf(step('writeLoaDocument'));
const countersigned = [...amendment.CLEARED, ...stepsOf('countersignLoa')];
const offered = [...countersigned, ...stepsOf('offerLoa')];
const accepted = [...offered, step('acceptLoa', facts.answer)];

/** The steps from a document that was just started to each status it can have. */
export const documentStoryTo: Readonly<
  Record<LaterDocument, Readonly<Record<string, readonly Step[]>>>
> = {
  AMENDMENT: {
    ...amendment,
    COUNTERSIGNED: countersigned,
    OFFERED: offered,
    EXPIRED: [...offered, ...stepsOf('expireOffer')],
    ACCEPTED: accepted,
    IMPLEMENTED: [...accepted, ...stepsOf('recordInitialDeposit', 'implementCase')],
  },
  // In force once it is countersigned.
  MODIFICATION: {
    ...modification,
    IMPLEMENTED: [...modification.CLEARED, ...stepsOf('countersignLoa')],
  },
};

/** The code of the first document of a kind. */
export const codeOf: Readonly<Record<LaterDocument, string>> = {
  AMENDMENT: 'A01',
  MODIFICATION: 'M01',
};

const startOf: Readonly<Record<LaterDocument, string>> = {
  AMENDMENT: 'startAmendment',
  MODIFICATION: 'startModification',
};

/** Steps on the document instead of the basic one. */
function onDocument(subject: LaterDocument, steps: readonly Step[]): Step[] {
  const documentCode = codeOf[subject];
  return steps.map(({ command, input, subject: who }) =>
    step(
      command,
      (state, day) => ({
        ...(input?.(state, day) ?? validInput(command, state, { today: day, documentCode })),
        documentCode,
      }),
      who,
    ),
  );
}

/** A case that was just put in force: every command reads all events, so there are no more than it takes. */
const inForce = [
  ...(storyTo['ACCEPTED'] ?? []),
  ...stepsOf('recordInitialDeposit', 'implementCase'),
];

/** Tells a case in force with a document that goes through these steps, and then the case through those. */
export function tellDocument(
  shelf: CaseShelf,
  subject: LaterDocument,
  steps: readonly Step[],
  { on, beside = [] }: { readonly on?: string; readonly beside?: readonly Step[] } = {},
): CaseTeller {
  return shelf.tell(
    [...inForce, ...stepsOf(startOf[subject]), ...onDocument(subject, steps), ...beside],
    on ?? dayOf(steps),
  );
}

/** An offer must have been made long ago to be over today. */
function dayOf(steps: readonly Step[]): string | undefined {
  return steps.at(-1)?.command === 'expireOffer' ? '2026-06-01' : undefined;
}
