import type { Resolvers } from '../../generated/schema.ts';
import { caseLineIdOf } from '../loa-document/document-id.model.ts';

export const deliveryResolvers = {
  LoaLine: {
    deliveredQuantity: async (line, _args, { deliveries }) =>
      (await deliveries.byCaseLineId.load(caseLineIdOf(line)))?.deliveredQuantity ?? null,
    lastDeliveredOn: async (line, _args, { deliveries }) =>
      (await deliveries.byCaseLineId.load(caseLineIdOf(line)))?.lastDeliveredOn ?? null,
  },
} satisfies Resolvers;
