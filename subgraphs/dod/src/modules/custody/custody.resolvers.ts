import type { Resolvers } from '../../generated/schema.ts';
import { collapsedOffice } from '../life-cycle/custody.model.ts';
import { knownOffice } from './custody.model.ts';

export const custodyResolvers = {
  Case: {
    pendingWith: ({ caseId }, _args, { custodies }) => custodies.ofCase.load(caseId),
    partnerPendingWith: ({ caseId }, _args, { custodies }) => custodies.partnerOfCase.load(caseId),
  },
  CaseCustody: { knownOffice: ({ office }) => knownOffice(office) },
  // Stored collapsed already; what is not would not pass here either.
  PartnerCaseCustody: { office: ({ office }) => collapsedOffice(office) },
} satisfies Resolvers;
