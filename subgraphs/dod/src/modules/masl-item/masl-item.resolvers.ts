import { connectionResolvers, globalId } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import { isDesignated, isReportedOnDelivery } from './designation.model.ts';
import type { MaslItemModel } from './masl-item.model.ts';

export const maslItemResolvers = {
  Query: {
    maslItem: (_root, { maslId }, { maslItems }) => maslItems.byMaslId.load(maslId),
    maslItems: (_root, args, { maslItems }) => maslItems.list(null, args),
  },
  MaslItem: {
    __resolveReference: ({ maslId }, { maslItems }) => maslItems.byMaslId.load(maslId),
    id: ({ maslId }) => globalId('MaslItem', maslId),
    isMajorDefenseEquipment: (item, { on }, { maslItems }) =>
      isDesignated(item, 'MDE', on ?? maslItems.today),
    isSignificantMilitaryEquipment: (item, { on }, { maslItems }) =>
      isDesignated(item, 'SME', on ?? maslItems.today),
    isReportedOnDelivery: (item, { on }, { maslItems }) =>
      isReportedOnDelivery(item, on ?? maslItems.today),
  },
  MaslItemConnection: connectionResolvers<MaslItemModel>(),
} satisfies Resolvers;
