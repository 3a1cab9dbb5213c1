import type { CaseTeller } from '@concord/subgraph-dod';
import { documentOf, twoLines } from './case-desk.ts';

/** A case as its events tell it. */
export type CaseState = CaseTeller['state'];

/** On what an input depends. */
interface Occasion {
  readonly today: string;
  readonly documentCode?: string;
}

const reason = 'For the record.';
const release = { kind: 'TECHNOLOGY', authority: 'DTSA' };

/**
 * An input of a command that can be used where the case stands, besides the key and the case. Where
 * nothing can be, one that names what is not there.
 */
export function validInput(
  command: string,
  state: CaseState,
  { today, documentCode = 'BASIC' }: Occasion,
): object {
  const document = state.documents.find(({ code }) => code === documentCode);
  const reportOf = (...statuses: readonly string[]) =>
    state.discrepancies.find(({ status }) => statuses.includes(status))?.reportNumber ?? 'none';
  const inputs: Readonly<Record<string, object>> = {
    planCase: { category: 'B', anticipatedOfferDate: '2027-03-01' },
    recordCountryTeamAssessment: {
      statement: 'The country can field it.',
      submittedOn: today,
      chiefOfMissionConcurredOn: today,
    },
    endorseCountryTeamAssessment: { assessmentId: 'C1', endorsedOn: today },
    requestRelease: release,
    determineRelease: { ...release, determination: 'GRANTED' },
    recordExtenuatingFactor: { code: '1', estimatedDays: 5, actualDays: 5 },
    completeLetterOfRequest: { completedOn: today },
    writeLoaDocument: documentOf(twoLines),
    returnFromWriting: { returnReason: 'PRICING', reason },
    returnFromReview: { returnReason: 'PRICING', reason },
    extendOffer: { offerExpirationDate: '2027-12-31' },
    restateLoa: { reason },
    recordInitialDeposit: {
      amount: document?.content?.initialDeposit ?? '1.00',
      receivedOn: today,
    },
    decideEmergencyImplementation: { isAuthorized: true, reason },
    issueObligationalAuthority: { lineNumber: '002', amount: '0.50' },
    recordObligation: { lineNumber: '002', amount: '0.25' },
    recordDelivery: deliveryOf(state, today),
    completeSupplyServices: { completedOn: today },
    closeInterim: { unliquidatedObligations: '0.25' },
    closeFinal: { unliquidatedObligations: '0.00', refund: '0.00' },
    suspendCase: { reason },
    liftSuspension: { reason },
    openHold: { kind: 'FINANCE_HOLD', isBlocking: false, reason },
    releaseHold: {
      holdId: state.holds.find(({ releasedOn }) => releasedOn === null)?.holdId ?? 'none',
    },
    startAmendment: { purpose: 'One more.' },
    startModification: { purpose: 'A correction.' },
    cancelDocument: { reason },
    cancelCase: { reason },
    cancelCaseWithCosts: { terminationCost: '1000.00', reason },
    validateDiscrepancy: { reportNumber: reportOf('SUBMITTED') },
    decideDiscrepancy: {
      reportNumber: reportOf('VALIDATED', 'RECONSIDERATION', 'CONTESTED'),
      decision: 'DENIED',
      explanation: 'Delivered in full.',
    },
  };
  return inputs[command] ?? {};
}

/** All of the first line that is not delivered in full. */
function deliveryOf(state: CaseState, today: string) {
  const delivered = (lineNumber: string) =>
    state.executions.find((one) => one.lineNumber === lineNumber)?.deliveredQuantity ?? '0';
  const line = twoLines.find(
    ({ lineNumber, quantity }) => Number(delivered(lineNumber)) < Number(quantity),
  );
  const { lineNumber, quantity } = line ?? { lineNumber: 'none', quantity: '1' };
  return { lineNumber, cumulativeQuantity: quantity, deliveredOn: today };
}

/** What other agencies publish, as the service of the Department of Defense applies it. */
export const facts = {
  approval: (state: CaseState, change: object = {}) => {
    const content = state.documents.find(({ status }) => status === 'PROPOSED')?.content;
    return {
      kind: 'APPROVED',
      isNotificationRequired: false,
      transmittalNumber: null,
      conditions: [],
      totalValue: content?.totals.total ?? null,
      majorDefenseEquipmentValue: content?.majorDefenseEquipmentValue ?? null,
      ...change,
    };
  },
  decision: (kind: string) => () => ({
    kind,
    isNotificationRequired: null,
    transmittalNumber: null,
    conditions: [],
    totalValue: null,
    majorDefenseEquipmentValue: null,
  }),
  clearance: (outcome: string) => () => ({ transmittalNumber: 'ZZ 26-01', outcome }),
  answer: (state: CaseState, day: string) => ({
    offerVersion: state.documents.find(({ status }) => status === 'OFFERED')?.offerSequence ?? 0,
    signedOn: day,
    signer: 'Minister of Defense',
    changes: [],
  }),
  report: (state: CaseState) => ({
    reportNumber: `A${state.discrepancies.length + 1}-${state.caseId.slice(0, 2)}-${state.caseId.slice(-3)}/001`,
    lineNumber: '001',
    kind: 'SHORTAGE',
    claimedValue: '500.00',
  }),
};
