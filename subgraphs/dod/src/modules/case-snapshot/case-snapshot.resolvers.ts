import { connectionResolvers } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import { type PartnerCaseSnapshotModel, partnerDocuments } from './partner-case-snapshot.model.ts';

export const caseSnapshotResolvers = {
  Case: {
    snapshot: (row, { at }, { caseSnapshots }) => caseSnapshots.at(row, at),
    partnerSnapshot: ({ caseId }, { at }, { caseSnapshots }) => caseSnapshots.partnerAt(caseId, at),
    partnerHistory: ({ caseId }, args, { caseSnapshots }) =>
      caseSnapshots.partnerHistory(caseId, args),
  },
  PartnerCaseSnapshot: {
    partnerStatus: ({ snapshot }) => snapshot.partnerStatus,
    isOfferExpired: ({ snapshot }) => snapshot.isOfferExpired,
    description: ({ snapshot }) => snapshot.description,
    anticipatedOfferDate: ({ snapshot }) => snapshot.anticipatedOfferDate,
    pendingWith: ({ snapshot }) => snapshot.pendingWith,
    documents: (row) => partnerDocuments(row),
    supplyServicesCompleteOn: ({ snapshot }) => snapshot.supplyServicesCompleteOn,
    closedOn: ({ snapshot }) => snapshot.closedOn,
  },
  PartnerCaseSnapshotConnection: connectionResolvers<PartnerCaseSnapshotModel>(),
} satisfies Resolvers;
