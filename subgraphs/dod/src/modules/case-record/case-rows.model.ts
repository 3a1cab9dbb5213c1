import { partnerViewOf } from '../case/partner-status.model.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import {
  type DocumentState,
  documentInForce,
  documentOf,
} from '../life-cycle/document-state.model.ts';

/** The header of a case as its table holds it; the customer code is the database's to make. */
export function headerRow(state: CaseState) {
  const basic = documentOf(state, 'BASIC');
  const content = (documentInForce(state) ?? basic)?.content ?? null;
  return {
    caseId: state.caseId,
    purchaserCode: state.purchaserCode,
    implementingAgency: state.implementingAgency,
    type: state.type,
    description: state.description,
    isFictional: state.isFictional,
    ...partnerViewOf(state.status, state.isBarred),
    totalValue: content?.totals.total ?? null,
    majorDefenseEquipmentValue: content?.majorDefenseEquipmentValue ?? null,
    letterOfRequestReceivedOn: state.letterReceivedOn,
    anticipatedOfferDate: state.anticipatedOfferDate,
    offeredOn: basic?.offeredOn ?? null,
    offerExpirationDate: basic?.offerExpirationDate ?? null,
    acceptedOn: basic?.acceptedOn ?? null,
    implementedOn: basic?.implementedOn ?? null,
    supplyServicesCompleteOn: state.supplyServicesCompleteOn,
    closedOn: state.closedOn,
  };
}

/** What of a case is the government's own. */
export function statusRow(state: CaseState) {
  return {
    caseId: state.caseId,
    status: state.status,
    version: state.version,
    purchaserCode: state.purchaserCode,
    category: state.category,
    statusSince: state.spans.at(-1)?.enteredOn ?? null,
    isBarred: state.isBarred,
    letterNumber: state.letterNumber,
    letterActionableOn: state.letterActionableOn,
    letterCompleteOn: state.letterCompleteOn,
    offerClockStoppedOn: state.offerClockStoppedOn,
    linkedCaseId: state.linkedCaseId,
    terminationCost: state.terminationCost,
    refund: state.refund,
  };
}

/** Whether the purchaser may read a document: it was offered to it, or is in force without its signature. */
export function isReleased({ offeredOn, implementedOn }: DocumentState): boolean {
  return offeredOn !== null || implementedOn !== null;
}
