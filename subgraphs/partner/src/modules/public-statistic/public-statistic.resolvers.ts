import type { Resolvers } from '../../generated/schema.ts';

export const publicStatisticResolvers = {
  Query: {
    publicStatistics: (_root, { filter, groupBy }, { publicStatistics }) =>
      publicStatistics.open(filter ?? {}, groupBy),
  },
  Country: {
    __resolveReference: ({ code }) => ({ code }),
    publicStatistics: ({ code }, _args, { publicStatistics }) =>
      publicStatistics.byCountry.load(code),
  },
  PublicStatistics: {
    recordBeginsOn: async (statistics) => (await statistics.coverage()).recordBeginsOn,
    recordEndsOn: async (statistics) => (await statistics.coverage()).recordEndsOn,
    groups: (statistics) => statistics.groups(),
  },
} satisfies Resolvers;
