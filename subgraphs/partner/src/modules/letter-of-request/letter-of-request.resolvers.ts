import type { CommandAnswer } from '@concord/db';
import { connectionResolvers, globalId, invariant, type Refusal } from '@concord/kernel';
import type { PartnerContext } from '../../context.ts';
import type { Resolvers } from '../../generated/schema.ts';
import {
  submitLetterOfRequest,
  supplyLetterInformation,
  withdrawLetterOfRequest,
} from './letter-of-request.commands.ts';
import type { LetterOfRequestModel } from './letter-of-request.model.ts';

export const letterOfRequestResolvers = {
  Query: {
    letterOfRequest: (_root, { letterNumber }, { lettersOfRequest }) =>
      lettersOfRequest.byLetterNumber.load(letterNumber),
    lettersOfRequest: (_root, args, { lettersOfRequest }) =>
      lettersOfRequest.lists.root(null, args),
  },
  Mutation: {
    submitLetterOfRequest: async (_root, { input }, context) =>
      outcomeOf(await submitLetterOfRequest(context.commandGiver, input), context),
    supplyLetterInformation: async (_root, { input }, context) =>
      outcomeOf(await supplyLetterInformation(context.commandGiver, input), context),
    withdrawLetterOfRequest: async (_root, { input }, context) =>
      outcomeOf(await withdrawLetterOfRequest(context.commandGiver, input), context),
  },
  LetterOfRequest: {
    __resolveReference: ({ letterNumber }, { lettersOfRequest }) =>
      lettersOfRequest.byLetterNumber.load(letterNumber),
    id: ({ letterNumber }) => globalId('LetterOfRequest', letterNumber),
    purchaser: ({ purchaserCode }) => ({ code: purchaserCode }),
    implementingAgency: ({ implementingAgency }) => ({ code: implementingAgency }),
    informationSupplied: ({ information }) => information,
    submittedAt: ({ recordedAt }) => recordedAt,
    history: ({ letterNumber }, _args, { lettersOfRequest }) =>
      lettersOfRequest.histories.load(letterNumber),
  },
  LetterOfRequestItem: {
    isMajorDefenseEquipment: ({ isMajorDefenseEquipment }) => isMajorDefenseEquipment ?? null,
  },
  LetterOfRequestConnection: connectionResolvers<LetterOfRequestModel>(),
  Country: {
    lettersOfRequest: ({ code }, args, { lettersOfRequest }) =>
      lettersOfRequest.lists.ofCountry(code, args),
  },
} satisfies Resolvers;

interface Recorded {
  readonly __typename: 'LetterOfRequestRecorded';
  readonly letterOfRequest: LetterOfRequestModel;
  readonly isReplay: boolean;
}

/** What the sender of a command is told, with the letter as it stands after it. */
async function outcomeOf(
  answer: CommandAnswer,
  { lettersOfRequest }: PartnerContext,
): Promise<Refusal | Recorded> {
  if (answer.kind === 'refused') {
    return answer.refusal;
  }
  const letterNumber = answer.stream.slice('letter:'.length);
  lettersOfRequest.byLetterNumber.clear(letterNumber);
  const letterOfRequest = await lettersOfRequest.byLetterNumber.load(letterNumber);
  invariant(letterOfRequest !== null, 'who may write a letter may read it');
  return {
    __typename: 'LetterOfRequestRecorded',
    letterOfRequest,
    isReplay: answer.isReplay,
  };
}
