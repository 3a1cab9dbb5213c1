import type { StoredEvent } from '@concord/kernel';
import type { CaseFacts } from '../case/case.model.ts';
import { headerRow, statusRow } from '../case-record/case-rows.model.ts';
import type { CaseState, CustodyState, HoldState } from '../life-cycle/case-state.model.ts';
import type { DocumentState } from '../life-cycle/document-state.model.ts';
import { foldCase } from '../life-cycle/fold.model.ts';

/** A case as it was at a moment, with what decides who may read its totals. */
export interface CaseSnapshotModel
  extends Pick<
    CaseState,
    'version' | 'status' | 'category' | 'description' | 'isBarred' | 'anticipatedOfferDate'
  > {
  readonly case: CaseFacts;
  readonly statusSince: string;
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
  readonly documents: readonly CaseSnapshotDocumentModel[];
  readonly openHolds: readonly HoldState[];
  readonly pendingWith: readonly CustodyState[];
}

/** A document of a case as it was at a moment. */
export interface CaseSnapshotDocumentModel
  extends Pick<
    DocumentState,
    | 'code'
    | 'status'
    | 'purpose'
    | 'restatements'
    | 'countersignedOn'
    | 'offeredOn'
    | 'offerExpirationDate'
    | 'acceptedOn'
    | 'implementedOn'
  > {
  readonly case: CaseFacts;
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
}

/** The case as these events of its whole history tell it up to a moment; null before its first. */
export function snapshotAt(
  events: readonly StoredEvent[],
  at: string,
  facts: CaseFacts,
): CaseSnapshotModel | null {
  // Both are moments in UTC to the millisecond, so their texts compare as they do.
  const state = foldCase(events.filter(({ recordedAt }) => recordedAt <= at));
  return state === null ? null : snapshotOf(state, facts);
}

/** What is shown of a state of a case. It is what the stored rows of that state held. */
function snapshotOf(state: CaseState, facts: CaseFacts): CaseSnapshotModel {
  const { totalValue, majorDefenseEquipmentValue } = headerRow(state);
  const { version, status, category, description, isBarred, anticipatedOfferDate } = state;
  return {
    case: facts,
    version,
    status,
    category,
    description,
    isBarred,
    anticipatedOfferDate,
    statusSince: statusRow(state).statusSince ?? '',
    totalValue,
    majorDefenseEquipmentValue,
    documents: state.documents.map((document) => ({
      ...document,
      case: facts,
      totalValue: document.content?.totals.total ?? null,
      majorDefenseEquipmentValue: document.content?.majorDefenseEquipmentValue ?? null,
    })),
    openHolds: state.holds.filter(({ releasedOn }) => releasedOn === null),
    pendingWith: state.custody,
  };
}
