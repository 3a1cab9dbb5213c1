import { readGroups } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import { percentOf } from './case-statistic.model.ts';

export const caseStatisticResolvers = {
  Query: {
    caseDevelopmentStatistics: (_root, { filter, groupBy }, { caseStatistics }) =>
      caseStatistics.byGroup({ filter: filter ?? null, groupBy: readGroups(groupBy) }),
  },
  CaseDevelopmentStatistic: {
    implementingAgency: ({ implementingAgency }, _args, { implementingAgencies }) =>
      implementingAgency === null ? null : implementingAgencies.byCode.load(implementingAgency),
    purchaser: ({ purchaserCode }) => (purchaserCode === null ? null : { code: purchaserCode }),
    withinStandardPercent: ({ withinStandardCount, stoppedCount }) =>
      percentOf(withinStandardCount, stoppedCount),
  },
} satisfies Resolvers;
