import { codeOf } from '../../case-rule/rules-in-force.model.ts';
import type { Attempt } from '../attempt.model.ts';
import type { CaseState } from '../case-state.model.ts';
import { type DocumentState, documentOf, withDocument } from '../document-state.model.ts';
import { missingText, problemIf } from './check-input.model.ts';
import { define } from './define.model.ts';

interface ReturnInput {
  readonly returnReason: string;
}

/** The state with the document of an event changed. */
export function changeDocument(
  state: CaseState,
  event: { readonly documentCode: string | null },
  change: Partial<DocumentState>,
): CaseState {
  const document = documentOf(state, event.documentCode ?? 'BASIC');
  return document === null ? state : withDocument(state, { ...document, ...change });
}

const returned = define<ReturnInput, ReturnInput>({
  problems: ({ input, today, rules }: Attempt<ReturnInput>) => [
    ...missingText('reason', input.reason, 'what is to be mended'),
    ...problemIf(
      codeOf(rules.caseRules, 'DOCUMENT_RETURN', input.returnReason, today) === null,
      'returnReason',
      `There is no reason ${input.returnReason}; \`documentReturnReasons\` lists them.`,
    ),
  ],
  facts: ({ input: { returnReason } }) => ({ returnReason }),
  apply: (state, _facts, event) => changeDocument(state, event, { signedForAgencyBy: null }),
});

/** Commands between writing and State's review. */
export const reviewCommands = {
  completeLoaData: define({}),
  approveForWriting: define({
    apply: (state, _facts, event) =>
      changeDocument(state, event, {
        approvedForWritingOn: event.occurredOn,
        submittedBy: event.actor,
      }),
  }),
  submitForReview: define({}),
  returnFromWriting: returned,
  returnFromReview: returned,
  signForAgency: define({
    apply: (state, _facts, event) =>
      changeDocument(state, event, { signedForAgencyBy: event.actor }),
  }),
  proposeToState: define({
    apply: (state, _facts, event) => changeDocument(state, event, { approval: null }),
  }),
  clearWithinScope: define({}),
};
