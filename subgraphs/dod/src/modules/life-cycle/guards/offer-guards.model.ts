import { rulePeriod } from '../../case-rule/rules-in-force.model.ts';
import { isOpenDiscrepancy } from '../discrepancy-state.model.ts';
import { documentInForce } from '../document-state.model.ts';
import { addMonths } from './add-months.model.ts';
import { inDollars, isAbove } from './amounts.model.ts';
import type { GuardCheck } from './document-guards.model.ts';

/** Guards on offers, implementation, execution and closure. */
export const offerGuards = {
  OFFER_NOT_EXPIRED: ({ document, input, today }) => {
    // What was answered on the last day may be applied on the next.
    const answeredOn = 'answeredOn' in input ? String(input.answeredOn) : today;
    const signedOn = 'signedOn' in input ? String(input.signedOn) : answeredOn;
    const last = document.offerExpirationDate;
    return last === null || signedOn > last
      ? `The offer could be answered until ${last ?? 'it was made'}.`
      : null;
  },
  OFFER_CURRENT: ({ document, input }) =>
    'offerVersion' in input && Number(input.offerVersion) < document.offerSequence
      ? 'The offer that was answered was replaced by a newer one; an answer to the old one is a counter-offer.'
      : null,
  OFFER_UNSIGNED: ({ document }) =>
    document.acceptedOn === null ? null : `The offer was accepted on ${document.acceptedOn}.`,
  EXPIRATION_PASSED: ({ document, today }) => {
    const last = document.offerExpirationDate;
    return last === null || today <= last
      ? `The offer stands until ${last ?? 'it is made'}.`
      : null;
  },
  WITHIN_SIX_MONTHS: ({ document, today, rules }) => {
    const months = rulePeriod(rules.caseRules, 'OFFER_EXTENSION_LIMIT', today);
    const last = document.offerExpirationDate;
    if (months === null || last === null) {
      return 'There is no offer, or no rule says how long after it this is possible.';
    }
    const limit = addMonths(last, months);
    return today > limit
      ? `This was possible until ${limit}, ${months} months after the offer expiration date; cancel the case and prepare a new one.`
      : null;
  },
  DEPOSIT_RECEIVED: ({ document }) => {
    const due = document.content?.initialDeposit ?? '0.00';
    return document.emergencyImplementation !== 'AUTHORIZED' &&
      isAbove(due, document.depositReceived)
      ? `Of the initial deposit of ${inDollars(due)}, ${inDollars(document.depositReceived)} was received; record the rest with \`recordInitialDeposit\`, or decide with \`decideEmergencyImplementation\`.`
      : null;
  },
  OBLIGATION_MADE: ({ state }) =>
    state.executions.some(({ obligated }) => isAbove(obligated, '0'))
      ? null
      : 'Nothing is obligated yet.',
  ALL_DELIVERED: ({ state }) => {
    const lines = documentInForce(state)?.content?.lines ?? [];
    const open = lines.filter((line) => {
      const done = state.executions.find(({ lineNumber }) => lineNumber === line.lineNumber);
      return isAbove(line.quantity, done?.deliveredQuantity ?? '0');
    });
    return open.length === 0
      ? null
      : `Not delivered in full: line ${open.map(({ lineNumber }) => lineNumber).join(', ')}; record it with \`recordDelivery\`.`;
  },
  NO_OPEN_DOCUMENT: ({ state }) => {
    const open = state.documents.filter(({ status }) => !settled.has(status));
    return open.length === 0
      ? null
      : `Under way: ${open.map(({ code }) => code).join(', ')}; finish it, or cancel it with \`cancelDocument\`, first.`;
  },
  NO_OPEN_DISCREPANCY: ({ state }) => {
    const open = state.discrepancies.filter(isOpenDiscrepancy);
    return open.length === 0
      ? null
      : `Open: ${open.map(({ reportNumber }) => `report ${reportNumber}`).join(', ')}; decide on each with \`decideDiscrepancy\`.`;
  },
  OBLIGATIONS_SETTLED: ({ state, input }) => {
    const left = 'unliquidatedObligations' in input ? String(input.unliquidatedObligations) : '0';
    return isAbove(left, '0') && state.status !== 'CLOSED_FINAL'
      ? `${inDollars(left)} of obligations are not liquidated; the case is closed finally once nothing is left.`
      : null;
  },
} satisfies Record<string, GuardCheck>;

const settled: ReadonlySet<string> = new Set(['IMPLEMENTED', 'CANCELLED']);
