import { connectionResolvers, globalId, invariant } from '@concord/kernel';
import type { StateContext } from '../../context.ts';
import type { DecideCaseInput, Resolvers, ResolversTypes } from '../../generated/schema.ts';
import { decideCase } from './case-decision.commands.ts';
import { type CaseDecisionModel, decisionIdOf } from './case-decision.model.ts';

export const caseDecisionResolvers = {
  Query: {
    caseDecisions: (_root, args, { caseDecisions }) => caseDecisions.lists.root(null, args),
  },
  Mutation: {
    decideCase: (_root, { input }, context) => decided(input, context),
  },
  CaseDecision: {
    id: ({ decisionId }) => globalId('CaseDecision', decisionId),
    purchaser: ({ purchaserCode }, _args, { countries }) => countries.byCode.load(purchaserCode),
    thresholds: ({ thresholdIds }, _args, { notificationRules }) =>
      thresholdIds === null
        ? null
        : Promise.all(
            thresholdIds.map(async (id) => {
              const threshold = await notificationRules.thresholdById.load(id);
              invariant(threshold !== null, 'a decision refers to thresholds that exist');
              return threshold;
            }),
          ),
    notification: ({ transmittalNumber }, _args, { congressionalNotifications }) =>
      transmittalNumber === null
        ? null
        : congressionalNotifications.byTransmittalNumber.load(transmittalNumber),
  },
  CaseDecisionConnection: connectionResolvers<CaseDecisionModel>(),
  Case: {
    // The key alone says nothing: the list is empty for a case that is hidden and for one that is not there.
    __resolveReference: ({ caseId }) => ({ caseId }),
    stateDecisions: ({ caseId }, args, { caseDecisions }) =>
      caseDecisions.lists.ofCase(caseId, args),
  },
} satisfies Resolvers;

async function decided(
  input: DecideCaseInput,
  { commands, caseDecisions }: StateContext,
): Promise<ResolversTypes['DecideCaseOutcome']> {
  const answer = await decideCase(commands, input);
  if (answer.kind === 'refused') {
    return answer.refusal;
  }
  const decisionId = decisionIdOf(input.caseId, answer.sequence);
  const decision = await caseDecisions.byDecisionId.load(decisionId);
  invariant(decision !== null, 'whoever decides on a case reads the decision');
  return { __typename: 'CaseDecided', decision, isReplay: answer.isReplay };
}
