import type { Resolvers } from '../../generated/schema.ts';

export const milestoneResolvers = {
  Case: {
    milestones: ({ caseId }, _args, { milestones }) => milestones.ofCase.load(caseId),
  },
} satisfies Resolvers;
