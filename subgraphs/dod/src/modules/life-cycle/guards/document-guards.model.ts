import type { Attempt } from '../attempt.model.ts';
import { type DocumentContent, documentInForce } from '../document-state.model.ts';
import { inDollars, isAbove, sumOfMoney } from './amounts.model.ts';

/** What a guard says: null if it holds, else what is lacking. */
export type GuardCheck = (attempt: Attempt<object>) => string | null;

/** Guards on what a document says. */
export const documentGuards = {
  DOCUMENT_WRITTEN: ({ document }) =>
    document.content === null
      ? `Document ${document.code} has no lines, terms and price yet; write it first with \`writeLoaDocument\`.`
      : null,
  DOCUMENT_BALANCES: ({ document }) =>
    document.content === null
      ? `Document ${document.code} is not written; write it first with \`writeLoaDocument\`.`
      : imbalance(document.content),
  NOTES_PRESENT: ({ document }) =>
    (document.content?.notes.length ?? 0) === 0
      ? `Document ${document.code} has no notes; return it with \`returnFromWriting\`, and the agency adds them.`
      : null,
  AGENCY_SIGNED: ({ document }) =>
    document.signedForAgencyBy === null
      ? `The implementing agency has not signed document ${document.code} (MILSGN); it signs with \`signForAgency\`.`
      : null,
  SCOPE_UNCHANGED: ({ state, document }) => {
    const before = documentInForce(state)?.content ?? null;
    const after = document.content;
    if (before === null || after === null) {
      return 'There is no document in force to compare with; propose it to State with `proposeToState`.';
    }
    const known = new Set(before.lines.map(({ lineNumber }) => lineNumber));
    const grows =
      isAbove(after.totals.total, before.totals.total) ||
      isAbove(after.majorDefenseEquipmentValue, before.majorDefenseEquipmentValue) ||
      after.lines.some(({ lineNumber }) => !known.has(lineNumber));
    return grows
      ? `Document ${document.code} grows the case or adds a line; propose it to State with \`proposeToState\`.`
      : null;
  },
  STATE_APPROVED: ({ document, state }) => {
    const { approval } = document;
    if (approval === null) {
      return isWithinScope({ document, state })
        ? null
        : `The State Department has not approved document ${document.code}.`;
    }
    return approval.isNotificationRequired && !approval.isNotificationCleared
      ? 'The review of Congress is not over.'
      : null;
  },
  VALUE_WITHIN_APPROVAL: ({ document }) => {
    const { approval, content } = document;
    if (approval === null || content === null) {
      return null;
    }
    return isAbove(content.totals.total, approval.totalValue) ||
      isAbove(content.majorDefenseEquipmentValue, approval.majorDefenseEquipmentValue)
      ? `Document ${document.code} is above the values State approved, ${inDollars(approval.totalValue)} in total and ${inDollars(approval.majorDefenseEquipmentValue)} of major defense equipment; propose it again.`
      : null;
  },
} satisfies Record<string, GuardCheck>;

/** Cleared by DSCA alone, because its scope is that of the document in force. */
function isWithinScope({ document }: Pick<Attempt, 'document' | 'state'>): boolean {
  return document.type !== 'BASIC' && document.status === 'CLEARED';
}

function imbalance({ lines, totals, terms, installments }: DocumentContent): string | null {
  const sums: [string, string, string][] = [
    ['line values', sumOfMoney(lines.map(({ value }) => value)), totals.net],
    [
      'blocks (8) to (12)',
      sumOfMoney([
        totals.net,
        totals.packing,
        totals.administrative,
        totals.transportation,
        totals.other,
      ]),
      totals.total,
    ],
    ['terms of sale', sumOfMoney(terms.map(({ amount }) => amount)), totals.total],
    ['payment schedule', sumOfMoney(installments.map(({ amount }) => amount)), totals.total],
  ];
  const wrong = sums.find(([, sum, expected]) => sum !== expected);
  return wrong === undefined
    ? null
    : `The ${wrong[0]} come to ${inDollars(wrong[1])} and should come to ${inDollars(wrong[2])}.`;
}
