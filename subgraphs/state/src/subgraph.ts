import {
  createSubgraph,
  dateScalar,
  dateTimeScalar,
  moneyScalar,
  type Subgraph,
  type Watch,
} from '@concord/kernel';
import { readTypeDefs } from '@concord/schema';
import { createStateContext, type StateResources } from './context.ts';
import { caseDecisionResolvers } from './modules/case-decision/case-decision.resolvers.ts';
import { congressionalNotificationResolvers } from './modules/congressional-notification/congressional-notification.resolvers.ts';
import { countryResolvers } from './modules/country/country.resolvers.ts';
import { notificationClearanceResolvers } from './modules/notification-clearance/notification-clearance.resolvers.ts';
import { notificationRuleResolvers } from './modules/notification-rule/notification-rule.resolvers.ts';
import { statePolicy } from './policy/state-policy.ts';

const resolvers = {
  ...caseDecisionResolvers,
  ...congressionalNotificationResolvers,
  ...countryResolvers,
  ...notificationRuleResolvers,
  Query: {
    ...caseDecisionResolvers.Query,
    ...congressionalNotificationResolvers.Query,
    ...countryResolvers.Query,
    ...notificationRuleResolvers.Query,
  },
  Mutation: {
    ...caseDecisionResolvers.Mutation,
    ...notificationClearanceResolvers.Mutation,
  },
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Money: moneyScalar,
};

/** The State Department's subgraph. Throws if a field has no class. */
export function createStateSubgraph(resources: StateResources, watch: Watch): Promise<Subgraph> {
  return createSubgraph({
    name: 'state',
    typeDefs: readTypeDefs('state'),
    resolvers,
    policy: statePolicy,
    createContext: (base) => createStateContext(resources, base),
    watch,
  });
}
