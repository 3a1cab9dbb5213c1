import type { Connection } from '@concord/kernel';
import type { CaseFacts } from '../case/case.model.ts';
import type { PartnerSnapshot } from '../case-record/partner-snapshot.model.ts';

/** What a purchaser saw of its case from a moment on, with what decides who may read its totals. */
export interface PartnerCaseSnapshotModel
  extends Pick<CaseFacts, 'purchaserCode' | 'implementingAgency' | 'isInViewersArea'> {
  readonly caseId: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly snapshot: PartnerSnapshot;
}

/** A list of what a purchaser saw. */
export type PartnerCaseSnapshotConnectionModel = Connection<PartnerCaseSnapshotModel>;

/** A document as its purchaser saw it. */
export type PartnerCaseSnapshotDocumentModel = PartnerSnapshot['documents'][number] & {
  readonly case: CaseFacts;
};

/** The documents of a snapshot, each with what decides who may read its totals. */
export function partnerDocuments({
  snapshot,
  ...facts
}: PartnerCaseSnapshotModel): PartnerCaseSnapshotDocumentModel[] {
  return snapshot.documents.map((document) => ({
    ...document,
    // What was seen had been released, by an offer or by being in force without one, whatever became of it.
    case: { ...facts, offeredOn: document.offeredOn ?? document.implementedOn },
  }));
}
