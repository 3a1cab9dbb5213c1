import type { CommandAnswer } from '@concord/db';
import { connectionResolvers, invariant, type Refusal } from '@concord/kernel';
import type { PartnerContext } from '../../context.ts';
import type { Resolvers } from '../../generated/schema.ts';
import { acceptLoa, counterOffer, declineLoa } from './loa-response.commands.ts';
import type { LoaResponseModel } from './loa-response.model.ts';

export const loaResponseResolvers = {
  Mutation: {
    acceptLoa: async (_root, { input }, context) =>
      outcomeOf(await acceptLoa(context.commandGiver, input), context),
    counterOffer: async (_root, { input }, context) =>
      outcomeOf(await counterOffer(context.commandGiver, input), context),
    declineLoa: async (_root, { input }, context) =>
      outcomeOf(await declineLoa(context.commandGiver, input), context),
  },
  LoaResponse: {
    purchaser: ({ purchaserCode }) => ({ code: purchaserCode }),
  },
  LoaResponseConnection: connectionResolvers<LoaResponseModel>(),
  Case: {
    // It says nothing of whether the case is there: its owner has answered that before.
    __resolveReference: ({ caseId }) => ({ caseId }),
    loaResponses: ({ caseId }, args, { loaResponses }) => loaResponses.lists.ofCase(caseId, args),
  },
} satisfies Resolvers;

interface Recorded {
  readonly __typename: 'LoaResponseRecorded';
  readonly loaResponse: LoaResponseModel;
  readonly isReplay: boolean;
}

/** What the sender of a command is told, with the answer that is on record now. */
async function outcomeOf(
  answer: CommandAnswer,
  { loaResponses }: PartnerContext,
): Promise<Refusal | Recorded> {
  if (answer.kind === 'refused') {
    return answer.refusal;
  }
  const loaResponse = await loaResponses.byEvent(answer.stream, answer.sequence);
  invariant(loaResponse !== null, 'who may answer an offer may read the answer');
  return {
    __typename: 'LoaResponseRecorded',
    loaResponse,
    isReplay: answer.isReplay,
  };
}
