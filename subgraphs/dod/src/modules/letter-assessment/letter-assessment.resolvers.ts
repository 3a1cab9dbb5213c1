import { connectionResolvers, globalId, invariant } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type { LetterAssessmentModel } from './letter-assessment.model.ts';

export const letterAssessmentResolvers = {
  Query: {
    letterAssessments: (_root, args, { letterAssessments }) =>
      letterAssessments.lists.root(null, args),
  },
  Mutation: {
    initializeCase: (_root, { input }, { letterCommands }) => letterCommands.initializeCase(input),
    receiveLetterOfRequest: (_root, { input }, { letterCommands }) => letterCommands.receive(input),
    assessLetterOfRequest: (_root, { input }, { letterCommands }) => letterCommands.assess(input),
  },
  LetterAssessment: {
    id: ({ assessmentId }) => globalId('LetterAssessment', assessmentId),
    purchaser: ({ purchaserCode }) => ({ code: purchaserCode }),
    implementingAgency: ({ implementingAgency }, _args, { implementingAgencies }) =>
      implementingAgencies.byCode.load(implementingAgency),
  },
  LetterAssessmentCriterion: {
    criterion: async ({ criterionId }, _args, { letterAssessments }) => {
      const criterion = await letterAssessments.criterionById.load(criterionId);
      invariant(criterion !== null, 'an assessment refers to criteria that exist');
      return criterion;
    },
  },
  LetterAssessmentConnection: connectionResolvers<LetterAssessmentModel>(),
  LetterCommandAccepted: {
    assessment: ({ assessmentId }, _args, { letterAssessments }) =>
      letterAssessments.byAssessmentId.load(assessmentId),
  },
  LetterOfRequest: {
    // The key alone says nothing: the list is empty for a letter that is hidden and for one that is not there.
    __resolveReference: ({ letterNumber }) => ({ letterNumber }),
    assessments: ({ letterNumber }, args, { letterAssessments }) =>
      letterAssessments.lists.ofLetter(letterNumber, args),
  },
  Case: {
    letterAssessments: ({ caseId }, args, { letterAssessments }) =>
      letterAssessments.lists.ofCase(caseId, args),
  },
} satisfies Resolvers;
