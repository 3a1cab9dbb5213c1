import type { LetterAnswer } from '../letter-assessment/letter-answer.commands.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { isDepositDue } from '../life-cycle/custody.model.ts';
import type { DiscrepancyState } from '../life-cycle/discrepancy-state.model.ts';
import {
  type DocumentState,
  documentInForce,
  documentOf,
} from '../life-cycle/document-state.model.ts';

/** Where a case stands, as State is told. */
export function standingFact(state: CaseState) {
  const reviewed = documentUnderReview(state);
  const content = (reviewed ?? documentInForce(state) ?? documentOf(state, 'BASIC'))?.content;
  return {
    caseId: state.caseId,
    purchaserCode: state.purchaserCode,
    implementingAgency: state.implementingAgency,
    isFictional: state.isFictional,
    status: state.status,
    documentUnderReview: reviewed?.code ?? null,
    totalValue: content?.totals.total ?? null,
    majorDefenseEquipmentValue: content?.majorDefenseEquipmentValue ?? null,
  };
}

/** The document that awaits State's decision; of several the first. */
function documentUnderReview(state: CaseState): DocumentState | null {
  const isAwaiting = (document: DocumentState) =>
    document.status === 'PROPOSED' && document.approval === null;
  return state.documents.find(isAwaiting) ?? null;
}

/** The offers of a case, as its purchaser is told; none that was never made. */
export function offerFacts(state: CaseState) {
  return state.documents
    .filter(({ type, offerVersion }) => type !== 'MODIFICATION' && offerVersion > 0)
    .flatMap((document) => offerFact(state, document));
}

function offerFact(state: CaseState, document: DocumentState) {
  const { content, offeredOn, offerExpirationDate } = document;
  return content === null || offeredOn === null || offerExpirationDate === null
    ? []
    : [
        {
          caseId: state.caseId,
          documentCode: document.code,
          purchaserCode: state.purchaserCode,
          isFictional: state.isFictional,
          description: state.description,
          status: offerStatus(state, document),
          offeredOn,
          offerExpirationDate,
          totalValue: content.totals.total,
          initialDeposit: content.initialDeposit,
          isDepositDue: document.status === 'ACCEPTED' && isDepositDue(state),
          reportableLines: document.code === 'BASIC' ? reportableLines(state) : null,
        },
      ];
}

/** Where a case can no longer be reported on, though it was in force. */
const ended: ReadonlySet<string> = new Set(['CLOSED_FINAL', 'CANCELLED_WITH_COSTS']);

/** The lines that a discrepancy can be reported on; null while there can be none. */
function reportableLines(state: CaseState): string[] | null {
  const inForce = documentInForce(state);
  return inForce === null || ended.has(state.status)
    ? null
    : (inForce.content?.lines ?? []).map(({ lineNumber }) => lineNumber);
}

function offerStatus(state: CaseState, document: DocumentState): string {
  if (document.acceptedOn !== null) {
    return 'ACCEPTED';
  }
  // An offer is made before a case is in force, or on one that is performed.
  if (state.isBarred || state.status === 'SUSPENDED') {
    return 'VOID';
  }
  if (document.status === 'EXPIRED') {
    return 'EXPIRED';
  }
  if (document.status !== 'OFFERED') {
    return 'VOID';
  }
  return state.status === 'COUNTER_OFFERED' && document.type === 'BASIC'
    ? 'COUNTER_OFFERED'
    : 'OPEN';
}

/** What a case answers to the letter it was begun from, as its sender is told; null without a letter. */
export function letterFact(state: CaseState) {
  const { letterNumber, purchaserCode, caseId } = state;
  return letterNumber === null
    ? null
    : {
        ...{ letterNumber, purchaserCode, caseId },
        status: letterStatus(state),
        informationRequested: null,
      };
}

function letterStatus({ status, spans, letterCompleteOn }: CaseState): LetterAnswer['status'] {
  if (status === 'CANCELLED') {
    return spans.some((span) => refusing.has(span.status)) ? 'DISAPPROVED' : 'CANCELLED';
  }
  return letterCompleteOn === null ? 'RESPONDED' : 'COMPLETE';
}

/** Statuses in which the government has refused. */
const refusing: ReadonlySet<string> = new Set(['DISAPPROVED', 'BLOCKED_BY_CONGRESS']);

/** The answer to a report, as its sender is told; null while nobody has answered it. */
export function discrepancyFact(state: CaseState, report: DiscrepancyState) {
  const status = answered[report.status];
  return status === undefined
    ? null
    : {
        reportNumber: report.reportNumber,
        purchaserCode: state.purchaserCode,
        status,
        creditedValue: report.creditedValue,
        explanation: report.explanation,
      };
}

const answered: Partial<Record<DiscrepancyState['status'], string>> = {
  RECORDED: 'RECORDED',
  VALIDATED: 'VALIDATED',
  CREDITED: 'CREDITED',
  REPLACED: 'REPLACED',
  REPAIRED: 'REPAIRED',
  DENIED: 'DENIED',
  CLOSED: 'CLOSED',
};
