import type { Resolvers } from '../../generated/schema.ts';

export const countryTeamAssessmentResolvers = {
  Case: {
    countryTeamAssessments: ({ caseId }, _args, { countryTeamAssessments }) =>
      countryTeamAssessments.byCaseId.load(caseId),
  },
} satisfies Resolvers;
