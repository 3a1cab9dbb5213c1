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
import { caseCommandResolvers } from './modules/case-command/case-command.resolvers.ts';
import { openLifeCycle } from './modules/case-command/life-cycle.commands.ts';
import { repeat } from './modules/case-fact/case-service.model.ts';
import { caseRuleResolvers } from './modules/case-rule/case-rule.resolvers.ts';
import { chargeRateResolvers } from './modules/charge-rate/charge-rate.resolvers.ts';
import { implementingAgencyResolvers } from './modules/implementing-agency/implementing-agency.resolvers.ts';
import { maslItemResolvers } from './modules/masl-item/masl-item.resolvers.ts';
import { dodPolicy } from './policy/dod-policy.ts';

const resolvers = {
  ...caseResolvers,
  ...caseCommandResolvers,
  ...caseRuleResolvers,
  ...chargeRateResolvers,
  ...implementingAgencyResolvers,
  ...maslItemResolvers,
  Query: {
    ...caseResolvers.Query,
    ...caseRuleResolvers.Query,
    ...chargeRateResolvers.Query,
    ...implementingAgencyResolvers.Query,
    ...maslItemResolvers.Query,
  },
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Money: moneyScalar,
};

/** The Department of Defense's subgraph, with the service that moves cases of its own accord. */
export interface DodSubgraph extends Subgraph {
  /** One round of the service now: what others published is applied, and what the day brings. */
  settle(): Promise<void>;
}

/** The Department of Defense's subgraph. Throws if a field has no class. */
export async function createDodSubgraph(
  resources: DodResources,
  watch: Watch,
): Promise<DodSubgraph> {
  const { staff, storyTime, servicePauseMs } = resources;
  const lifeCycle = openLifeCycle(staff, storyTime);
  const subgraph = await createSubgraph({
    name: 'dod',
    typeDefs: readTypeDefs('dod'),
    resolvers,
    policy: dodPolicy,
    createContext: (base) => createDodContext(resources, lifeCycle, base),
    watch,
  });
  const settle = () => lifeCycle.service.settle();
  const rounds =
    servicePauseMs === null
      ? null
      : repeat(settle, servicePauseMs, (fault) => watch.report('dod service', fault));
  return {
    ...subgraph,
    settle,
    async stop() {
      await rounds?.stop();
      await subgraph.stop();
    },
  };
}
