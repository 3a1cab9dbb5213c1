import {
  createSubgraph,
  dateScalar,
  dateTimeScalar,
  moneyScalar,
  type Subgraph,
  type Watch,
} from '@concord/kernel';
import { readTypeDefs } from '@concord/schema';
import { createPartnerContext, type PartnerResources } from './context.ts';
import { publicStatisticResolvers } from './modules/public-statistic/public-statistic.resolvers.ts';
import { publicationResolvers } from './modules/publication/publication.resolvers.ts';
import { partnerPolicy } from './policy/partner-policy.ts';

const resolvers = {
  ...publicationResolvers,
  ...publicStatisticResolvers,
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Money: moneyScalar,
};

/** The partner-facing subgraph. Throws if a field has no class. */
export function createPartnerSubgraph(
  resources: PartnerResources,
  watch: Watch,
): Promise<Subgraph> {
  return createSubgraph({
    name: 'partner',
    typeDefs: readTypeDefs('partner'),
    resolvers,
    policy: partnerPolicy,
    createContext: (base) => createPartnerContext(resources, base),
    watch,
  });
}
