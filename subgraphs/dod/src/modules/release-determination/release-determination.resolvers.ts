import type { Resolvers } from '../../generated/schema.ts';

/** How many releases of a case are shown; its kinds of them are seven. */
const releasesMax = 100;

export const releaseDeterminationResolvers = {
  Case: {
    releaseDeterminations: async ({ caseId }, _args, { releaseDeterminations }) =>
      (await releaseDeterminations.byCaseId.load(caseId)).slice(0, releasesMax),
  },
} satisfies Resolvers;
