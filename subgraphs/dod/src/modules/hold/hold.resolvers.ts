import type { Resolvers } from '../../generated/schema.ts';

export const holdResolvers = {
  Case: {
    holds: ({ caseId }, _args, { holds }) => holds.ofCase.load(caseId),
    extenuatingFactors: ({ caseId }, _args, { holds }) => holds.factorsOfCase.load(caseId),
  },
} satisfies Resolvers;
