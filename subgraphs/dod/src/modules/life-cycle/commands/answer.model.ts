import type { StoredEvent } from '@concord/kernel';
import type { CaseState } from '../case-state.model.ts';
import { type DocumentContent, documentOf } from '../document-state.model.ts';
import { missingText } from './check-input.model.ts';
import { nextOfferVersion } from './decision.model.ts';
import { define } from './define.model.ts';
import { changeDocument } from './review.model.ts';

/** The purchaser's signature, as it published it. */
export interface AcceptanceFact {
  readonly signedOn: string;
  readonly signer: string;
}

/** The purchaser's other answers, as it published them. */
export interface OtherAnswerFact {
  readonly changes: readonly string[];
}

/** Commands that answer an offer, and what becomes of one that nobody answered. */
export const answerCommands = {
  acceptLoa: define<AcceptanceFact, AcceptanceFact>({
    facts: ({ input: { signedOn, signer } }) => ({ signedOn, signer }),
    apply: (state, { signedOn, signer }, event) => {
      const content = documentOf(state, event.documentCode ?? 'BASIC')?.content ?? null;
      return changeDocument(state, event, {
        acceptedOn: signedOn,
        signer,
        content: content === null ? null : acceptedContent(content, signedOn),
      });
    },
  }),
  counterOffer: define<OtherAnswerFact, OtherAnswerFact>({
    facts: ({ input: { changes } }) => ({ changes }),
    // An Amendment is written anew at once; of a case that is a decision of its own, to restate it.
    apply: (state, _facts, event) =>
      event.documentCode === 'BASIC' ? state : withdrawn(state, event),
  }),
  declineLoa: define<OtherAnswerFact, OtherAnswerFact>({
    facts: ({ input: { changes } }) => ({ changes }),
    apply: closedUnlessLater,
  }),
  expireOffer: define({}),
  restateLoa: define({
    problems: ({ input }) => missingText('reason', input.reason, 'why the offer is restated'),
    apply: (state, _facts, event) => {
      const document = documentOf(state, event.documentCode ?? 'BASIC');
      // Restating asks for the letter to be complete again (SAMM C5.4.2.3.2).
      const asked = event.documentCode === 'BASIC' ? { ...state, letterCompleteOn: null } : state;
      return changeDocument(withdrawn(asked, event), event, {
        restatements: (document?.restatements ?? 0) + 1,
      });
    },
  }),
};

/** The document without its offer and all that was signed for it; nothing of that holds for another text. */
function withdrawn(state: CaseState, event: StoredEvent): CaseState {
  return changeDocument(state, event, {
    offerVersion: nextOfferVersion(state, event),
    approval: null,
    signedForAgencyBy: null,
    countersignedBy: null,
    countersignedOn: null,
    offeredOn: null,
    offerExpirationDate: null,
  });
}

/** A line's surcharge rate is fixed by its first acceptance (SAMM C9.4.2.3.1). */
function acceptedContent(content: DocumentContent, signedOn: string): DocumentContent {
  return {
    ...content,
    lines: content.lines.map((line) => ({
      ...line,
      firstAcceptedOn: line.firstAcceptedOn ?? signedOn,
    })),
  };
}

function closedUnlessLater(
  state: CaseState,
  _facts: OtherAnswerFact,
  event: { readonly documentCode: string | null; readonly occurredOn: string },
): CaseState {
  return event.documentCode === 'BASIC' ? { ...state, closedOn: event.occurredOn } : state;
}
