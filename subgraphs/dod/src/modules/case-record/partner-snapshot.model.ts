import { partnerViewOf } from '../case/partner-status.model.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { isReleased } from './case-rows.model.ts';

/**
 * What a purchaser sees of its case: no exact status, no desk of the government, no price before the
 * offer. Two states with the same snapshot are the same to it.
 */
export function partnerSnapshot(state: CaseState) {
  const released = state.documents.filter(isReleased);
  return {
    ...partnerViewOf(state.status, state.isBarred),
    description: state.description,
    anticipatedOfferDate: state.anticipatedOfferDate,
    pendingWith: state.partnerCustody,
    documents: released.map((document) => ({
      code: document.code,
      offeredOn: document.offeredOn,
      offerExpirationDate: document.offerExpirationDate,
      acceptedOn: document.acceptedOn,
      implementedOn: document.implementedOn,
      totalValue: document.content?.totals.total ?? null,
      majorDefenseEquipmentValue: document.content?.majorDefenseEquipmentValue ?? null,
    })),
    supplyServicesCompleteOn: state.supplyServicesCompleteOn,
    closedOn: state.closedOn,
  };
}

/** What a purchaser sees of its case. */
export type PartnerSnapshot = ReturnType<typeof partnerSnapshot>;
