import { connectionResolvers, globalId } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type { ImplementingAgencyModel } from './implementing-agency.model.ts';

export const implementingAgencyResolvers = {
  Query: {
    implementingAgency: (_root, { code }, { implementingAgencies }) =>
      implementingAgencies.byCode.load(code),
    implementingAgencies: (_root, args, { implementingAgencies }) =>
      implementingAgencies.list(null, args),
  },
  ImplementingAgency: {
    __resolveReference: ({ code }, { implementingAgencies }) =>
      implementingAgencies.byCode.load(code),
    id: ({ code }) => globalId('ImplementingAgency', code),
  },
  ImplementingAgencyConnection: connectionResolvers<ImplementingAgencyModel>(),
} satisfies Resolvers;
