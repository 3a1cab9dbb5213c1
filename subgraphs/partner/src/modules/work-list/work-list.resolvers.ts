import { connectionResolvers } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type { WorkListItemModel } from './work-list.model.ts';

export const workListResolvers = {
  Query: {
    workList: (_root, args, { workList }) => workList.lists.root(null, args),
  },
  WorkListItemConnection: connectionResolvers<WorkListItemModel>(),
} satisfies Resolvers;
