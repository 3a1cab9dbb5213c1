import type { MutationResolvers, Resolvers } from '../../generated/schema.ts';
import { type CaseCommandName, caseCommandNames } from './case-command.model.ts';

// Every command is given in the same way; the SDL says what each one's input is.
const commands = Object.fromEntries(
  caseCommandNames.map((name) => [
    name,
    ((_root, { input }, { caseCommands }) =>
      caseCommands.give(name, input)) satisfies MutationResolvers['cancelCase'],
  ]),
) as Pick<MutationResolvers, CaseCommandName>;

export const caseCommandResolvers = {
  Mutation: commands,
  CaseCommandAccepted: {
    case: ({ caseId }, _args, { cases }) => cases.byCaseId.load(caseId),
  },
} satisfies Resolvers;
