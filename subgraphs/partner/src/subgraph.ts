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
import { discrepancyReportResolvers } from './modules/discrepancy-report/discrepancy-report.resolvers.ts';
import { letterOfRequestResolvers } from './modules/letter-of-request/letter-of-request.resolvers.ts';
import { loaResponseResolvers } from './modules/loa-response/loa-response.resolvers.ts';
import { publicStatisticResolvers } from './modules/public-statistic/public-statistic.resolvers.ts';
import { publicationResolvers } from './modules/publication/publication.resolvers.ts';
import { workListResolvers } from './modules/work-list/work-list.resolvers.ts';
import { partnerPolicy } from './policy/partner-policy.ts';

const resolvers = {
  ...discrepancyReportResolvers,
  ...letterOfRequestResolvers,
  ...loaResponseResolvers,
  ...publicationResolvers,
  ...publicStatisticResolvers,
  ...workListResolvers,
  Query: {
    ...discrepancyReportResolvers.Query,
    ...letterOfRequestResolvers.Query,
    ...publicStatisticResolvers.Query,
    ...workListResolvers.Query,
  },
  Mutation: {
    ...discrepancyReportResolvers.Mutation,
    ...letterOfRequestResolvers.Mutation,
    ...loaResponseResolvers.Mutation,
  },
  Case: { ...loaResponseResolvers.Case, ...discrepancyReportResolvers.Case },
  Country: { ...publicStatisticResolvers.Country, ...letterOfRequestResolvers.Country },
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
