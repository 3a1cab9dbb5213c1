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
import { caseClockResolvers } from './modules/case-clock/case-clock.resolvers.ts';
import { caseCommandResolvers } from './modules/case-command/case-command.resolvers.ts';
import { openLifeCycle } from './modules/case-command/life-cycle.commands.ts';
import { caseEventResolvers } from './modules/case-event/case-event.resolvers.ts';
import { repeat } from './modules/case-fact/case-service.model.ts';
import { caseRuleResolvers } from './modules/case-rule/case-rule.resolvers.ts';
import { caseSnapshotResolvers } from './modules/case-snapshot/case-snapshot.resolvers.ts';
import { caseStatisticResolvers } from './modules/case-statistic/case-statistic.resolvers.ts';
import { chargeRateResolvers } from './modules/charge-rate/charge-rate.resolvers.ts';
import { countryTeamAssessmentResolvers } from './modules/country-team-assessment/country-team-assessment.resolvers.ts';
import { custodyResolvers } from './modules/custody/custody.resolvers.ts';
import { deliveryResolvers } from './modules/delivery/delivery.resolvers.ts';
import { discrepancyResolvers } from './modules/discrepancy/discrepancy.resolvers.ts';
import { holdResolvers } from './modules/hold/hold.resolvers.ts';
import { implementingAgencyResolvers } from './modules/implementing-agency/implementing-agency.resolvers.ts';
import { letterAssessmentResolvers } from './modules/letter-assessment/letter-assessment.resolvers.ts';
import { loaDocumentResolvers } from './modules/loa-document/loa-document.resolvers.ts';
import { maslItemResolvers } from './modules/masl-item/masl-item.resolvers.ts';
import { milestoneResolvers } from './modules/milestone/milestone.resolvers.ts';
import { releaseDeterminationResolvers } from './modules/release-determination/release-determination.resolvers.ts';
import { transitionResolvers } from './modules/transition/transition.resolvers.ts';
import { dodPolicy } from './policy/dod-policy.ts';

const resolvers = {
  ...caseResolvers,
  ...caseClockResolvers,
  ...caseCommandResolvers,
  ...caseEventResolvers,
  ...caseRuleResolvers,
  ...caseSnapshotResolvers,
  ...caseStatisticResolvers,
  ...chargeRateResolvers,
  ...custodyResolvers,
  ...discrepancyResolvers,
  ...holdResolvers,
  ...implementingAgencyResolvers,
  ...letterAssessmentResolvers,
  ...loaDocumentResolvers,
  ...maslItemResolvers,
  ...milestoneResolvers,
  ...transitionResolvers,
  Case: {
    ...caseResolvers.Case,
    ...caseClockResolvers.Case,
    ...caseEventResolvers.Case,
    ...caseSnapshotResolvers.Case,
    ...countryTeamAssessmentResolvers.Case,
    ...custodyResolvers.Case,
    ...discrepancyResolvers.Case,
    ...holdResolvers.Case,
    ...letterAssessmentResolvers.Case,
    ...loaDocumentResolvers.Case,
    ...milestoneResolvers.Case,
    ...releaseDeterminationResolvers.Case,
    ...transitionResolvers.Case,
  },
  LoaLine: { ...loaDocumentResolvers.LoaLine, ...deliveryResolvers.LoaLine },
  Query: {
    ...caseResolvers.Query,
    ...caseRuleResolvers.Query,
    ...caseStatisticResolvers.Query,
    ...chargeRateResolvers.Query,
    ...implementingAgencyResolvers.Query,
    ...letterAssessmentResolvers.Query,
    ...loaDocumentResolvers.Query,
    ...maslItemResolvers.Query,
    ...transitionResolvers.Query,
  },
  Mutation: { ...caseCommandResolvers.Mutation, ...letterAssessmentResolvers.Mutation },
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Money: moneyScalar,
};

/** The Department of Defense's subgraph, with the service that moves cases of its own accord. */
export interface DodSubgraph extends Subgraph {
  /**
   * One round of the service now: what others published is applied, and what the day brings. On these
   * cases or, without any, on all that no other program has leased.
   */
  settle(caseIds?: readonly string[]): Promise<void>;
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
  const { settle } = lifeCycle.service;
  const rounds =
    servicePauseMs === null
      ? null
      : repeat(
          () => settle(),
          servicePauseMs,
          (fault) => watch.report('dod service', fault),
        );
  return {
    ...subgraph,
    settle,
    async stop() {
      await rounds?.stop();
      await subgraph.stop();
    },
  };
}
