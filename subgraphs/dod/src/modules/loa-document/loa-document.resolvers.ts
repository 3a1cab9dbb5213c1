import { connectionResolvers, globalId, invariant, readGroups } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import { caseLineIdOf, lineIdOf } from './document-id.model.ts';
import type { LoaDocumentModel } from './loa-document.model.ts';
import { wholeDollarsOf } from './whole-dollars.model.ts';

export const loaDocumentResolvers = {
  Query: {
    loaDocument: (_root, { documentId }, { loaDocuments }) =>
      loaDocuments.byDocumentId.load(documentId),
    loaDocuments: (_root, args, { loaDocuments }) => loaDocuments.list(args),
  },
  LoaDocument: {
    __resolveReference: ({ documentId }, { loaDocuments }) =>
      loaDocuments.byDocumentId.load(documentId),
    id: ({ documentId }) => globalId('LoaDocument', documentId),
    case: async ({ caseId }, _args, { cases }) => {
      const ofDocument = await cases.byCaseId.load(caseId);
      invariant(ofDocument !== null, 'who reads the totals of a case reads its header');
      return ofDocument;
    },
    wholeDollars: (document) => wholeDollarsOf(document),
    terms: ({ documentId }, _args, { loaDocuments }) => loaDocuments.terms.load(documentId),
    installments: ({ documentId }, _args, { loaDocuments }) =>
      loaDocuments.installments.load(documentId),
    notes: ({ documentId }, _args, { loaDocuments }) => loaDocuments.notes.load(documentId),
    lines: ({ documentId }, _args, { loaDocuments }) => loaDocuments.lines.load(documentId),
  },
  LoaDocumentConnection: {
    ...connectionResolvers<LoaDocumentModel>(),
    aggregate: (connection, { groupBy }) => connection.aggregate(readGroups(groupBy)),
  },
  LoaDocumentAggregate: {
    purchaser: ({ purchaserCode }) => (purchaserCode === null ? null : { code: purchaserCode }),
    implementingAgency: ({ implementingAgency }, _args, { implementingAgencies }) =>
      implementingAgency === null ? null : implementingAgencies.byCode.load(implementingAgency),
  },
  Case: {
    documents: ({ caseId }, _args, { loaDocuments }) => loaDocuments.byCaseId.load(caseId),
  },
  LoaLine: {
    maslItem: ({ maslId }, _args, { maslItems }) => maslItems.byMaslId.load(maslId),
    priceBuild: (line, _args, { loaDocuments }) => loaDocuments.priceBuilds.load(lineIdOf(line)),
    obligationalAuthority: async (line, _args, { loaDocuments }) =>
      (await loaDocuments.obligations.load(caseLineIdOf(line)))?.obligationalAuthority ?? null,
    obligated: async (line, _args, { loaDocuments }) =>
      (await loaDocuments.obligations.load(caseLineIdOf(line)))?.obligated ?? null,
  },
  LinePriceBuild: {
    administrativeRate: ({ administrativeRateId }, _args, { chargeRates }) =>
      administrativeRateId === null ? null : chargeRates.byId.load(administrativeRateId),
  },
} satisfies Resolvers;
