import type { Resolvers } from '../../generated/schema.ts';

export const publicationResolvers = {
  CongressionalNotification: {
    __resolveReference: ({ transmittalNumber }) => ({ transmittalNumber }),
    publication: ({ transmittalNumber }, _args, { publications }) =>
      publications.byTransmittalNumber.load(transmittalNumber),
  },
} satisfies Resolvers;
