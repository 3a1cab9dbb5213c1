import { connectionResolvers, globalId, invariant, readGroups } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type { CaseModel } from './case.model.ts';

export const caseResolvers = {
  Query: {
    case: (_root, { caseId }, { cases }) => cases.byCaseId.load(caseId),
    cases: (_root, args, { cases }) => cases.lists.root(null, args),
  },
  Case: {
    __resolveReference: ({ caseId }, { cases }) => cases.byCaseId.load(caseId),
    id: ({ caseId }) => globalId('Case', caseId),
    purchaser: ({ purchaserCode }) => ({ code: purchaserCode }),
    implementingAgency: async ({ implementingAgency }, _args, { implementingAgencies }) => {
      const agency = await implementingAgencies.byCode.load(implementingAgency);
      invariant(agency !== null, 'a case refers to an agency that exists');
      return agency;
    },
    linkedCase: ({ linkedCaseId }, _args, { cases }) =>
      linkedCaseId === null ? null : cases.byCaseId.load(linkedCaseId),
    letterOfRequestNumber: ({ letterNumber }) => letterNumber,
  },
  CaseConnection: {
    ...connectionResolvers<CaseModel>(),
    aggregate: (connection, { groupBy }) => connection.aggregate(readGroups(groupBy)),
  },
  CaseAggregate: {
    purchaser: ({ purchaserCode }) => (purchaserCode === null ? null : { code: purchaserCode }),
    implementingAgency: ({ implementingAgency }, _args, { implementingAgencies }) =>
      implementingAgency === null ? null : implementingAgencies.byCode.load(implementingAgency),
  },
  Country: {
    __resolveReference: ({ code }) => ({ code }),
    cases: ({ code }, args, { cases }) => cases.lists.ofCountry(code, args),
  },
  CongressionalNotification: {
    __resolveReference: ({ transmittalNumber }) => ({ transmittalNumber }),
    cases: ({ transmittalNumber }, args, { cases }) =>
      cases.lists.ofNotification(transmittalNumber, args),
  },
} satisfies Resolvers;
