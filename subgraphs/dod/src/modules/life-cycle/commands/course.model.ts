import type { CaseState, HoldState } from '../case-state.model.ts';
import { type DocumentState, newDocument, withDocument } from '../document-state.model.ts';
import { missingText, problemIf } from './check-input.model.ts';
import { define } from './define.model.ts';

interface HoldInput {
  readonly kind: string;
  readonly isBlocking: boolean;
}
interface ReleaseInput {
  readonly holdId: string;
}
interface NewDocumentInput {
  readonly purpose: string;
}

function startDocument(type: Exclude<DocumentState['type'], 'BASIC'>) {
  const letter = type.charAt(0);
  return define<NewDocumentInput, { code: string; purpose: string }>({
    problems: ({ state }) =>
      problemIf(
        ofType(state.documents, type).length >= 99,
        'purpose',
        'A case has at most 99 documents of this type.',
      ),
    // A number that was not accepted is not used again (SAMM C6.7.1).
    facts: ({ state, input }) => ({
      code: `${letter}${String(ofType(state.documents, type).length + 1).padStart(2, '0')}`,
      purpose: input.purpose,
    }),
    apply: (state, { code, purpose }) => withDocument(state, newDocument(code, type, purpose)),
  });
}

function ofType(documents: readonly DocumentState[], type: DocumentState['type']) {
  return documents.filter((document) => document.type === type);
}

function openHolds({ holds }: CaseState): readonly HoldState[] {
  return holds.filter(({ releasedOn }) => releasedOn === null);
}

function openHoldsInWords(state: CaseState): string {
  const open = openHolds(state).map(({ holdId, kind }) => `${holdId} (${kind})`);
  return open.length === 0 ? 'No hold is open.' : `Open: ${open.join(', ')}.`;
}

function withReason(what: string, apply?: (state: CaseState) => CaseState) {
  return define({
    problems: ({ input }) => missingText('reason', input.reason, what),
    ...(apply !== undefined && { apply }),
  });
}

/** Commands that stop a case, let it go on, or open another document of it. */
export const courseCommands = {
  suspendCase: withReason('why performance is suspended', (state) => ({
    ...state,
    isSuspendedByDsca: true,
  })),
  liftSuspension: define({
    target: ({ state }) => state.statusBeforeSuspension,
    problems: ({ input }) => missingText('reason', input.reason, 'why the suspension is lifted'),
    apply: (state) => ({ ...state, isSuspendedByDsca: false }),
  }),
  openHold: define<HoldInput, HoldInput & { holdId: string; reason: string }>({
    problems: ({ input }) => missingText('reason', input.reason, 'why the case is held'),
    facts: ({ state, input }) => ({
      holdId: `H${state.holds.length + 1}`,
      kind: input.kind,
      isBlocking: input.isBlocking,
      reason: input.reason ?? '',
    }),
    apply: (state, facts, { occurredOn }) => {
      const hold: HoldState = {
        ...facts,
        stopsClock: facts.kind === 'CPOHOLD',
        openedOn: occurredOn,
        releasedOn: null,
      };
      return { ...state, holds: [...state.holds, hold] };
    },
  }),
  releaseHold: define<ReleaseInput, ReleaseInput>({
    problems: ({ state, input }) =>
      problemIf(
        !openHolds(state).some(({ holdId }) => holdId === input.holdId),
        'holdId',
        `The case has no open hold ${input.holdId}. ${openHoldsInWords(state)}`,
      ),
    facts: ({ input: { holdId } }) => ({ holdId }),
    apply: (state, { holdId }, { occurredOn }) => ({
      ...state,
      holds: state.holds.map((hold) =>
        hold.holdId === holdId ? { ...hold, releasedOn: occurredOn } : hold,
      ),
    }),
  }),
  startAmendment: startDocument('AMENDMENT'),
  startModification: startDocument('MODIFICATION'),
  cancelDocument: withReason('why the document is cancelled'),
};
