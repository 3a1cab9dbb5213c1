import { connectionResolvers } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type { DiscrepancyAdjudicationModel } from './discrepancy.model.ts';

export const discrepancyResolvers = {
  DiscrepancyAdjudication: {
    report: (adjudication) => adjudication,
  },
  DiscrepancyAdjudicationConnection: connectionResolvers<DiscrepancyAdjudicationModel>(),
  DiscrepancyReport: {
    // Null alike for a report that is hidden, that is not taken up, and that does not exist.
    __resolveReference: ({ reportNumber }, { discrepancies }) =>
      discrepancies.byReportNumber.load(reportNumber),
    adjudication: (adjudication) => adjudication,
  },
  Case: {
    discrepancyAdjudications: ({ caseId }, args, { discrepancies }) =>
      discrepancies.ofCase(caseId, args),
  },
} satisfies Resolvers;
