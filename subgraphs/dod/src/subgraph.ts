import {
  createSubgraph,
  dateScalar,
  dateTimeScalar,
  moneyScalar,
  type Subgraph,
  type Watch,
} from '@concord/kernel';
import { readTypeDefs } from '@concord/schema';
import { createDodContext, type DodResources } from './context.ts';
import { caseResolvers } from './modules/case/case.resolvers.ts';
import { implementingAgencyResolvers } from './modules/implementing-agency/implementing-agency.resolvers.ts';
import { dodPolicy } from './policy/dod-policy.ts';

const resolvers = {
  ...caseResolvers,
  ...implementingAgencyResolvers,
  Query: { ...caseResolvers.Query, ...implementingAgencyResolvers.Query },
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Money: moneyScalar,
};

/** The Department of Defense's subgraph. Throws if a field has no class. */
export function createDodSubgraph(resources: DodResources, watch: Watch): Promise<Subgraph> {
  return createSubgraph({
    name: 'dod',
    typeDefs: readTypeDefs('dod'),
    resolvers,
    policy: dodPolicy,
    createContext: (base) => createDodContext(resources, base),
    watch,
  });
}
