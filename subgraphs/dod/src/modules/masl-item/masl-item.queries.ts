import { type Database, isAnyOf } from '@concord/db';
import { maslItems } from '@concord/db/dod';
import {
  checkFilterSize,
  createOpenList,
  type ListEnvironment,
  type OrderTerm,
  selectRows,
} from '@concord/kernel';
import { sql } from 'drizzle-orm';
import type { MaslItemFilter, MaslItemOrder, MaslItemOrderField } from '../../generated/schema.ts';
import type { MaslItemModel } from './masl-item.model.ts';
import { maslItemFilterCondition } from './masl-item-filter.queries.ts';
import { maslItemSource } from './masl-item-rows.queries.ts';

/** The items with these keys, each with its designations. One statement; a key without an item is absent. */
export function selectMaslItemsById(
  database: Database,
  maslIds: readonly string[],
): Promise<MaslItemModel[]> {
  return selectRows(database, maslItemSource, isAnyOf(maslItems.maslId, maslIds));
}

/** The list of all items; `today` is the date in Washington. */
export function createMaslItemList(environment: ListEnvironment, today: string) {
  return createOpenList<MaslItemModel, MaslItemFilter, MaslItemOrder>(environment, {
    name: 'Query.maslItems',
    source: maslItemSource,
    parent: null,
    where(filter) {
      checkFilterSize(filter ?? {});
      return filter === null ? sql`true` : maslItemFilterCondition(filter, today);
    },
    order: (orderBy) =>
      (orderBy ?? []).map(({ field, direction }) => ({ ...termOf(field), direction })),
  });
}

function termOf(field: MaslItemOrderField): Omit<OrderTerm, 'direction'> {
  switch (field) {
    case 'MASL_ID':
      return { expression: sql`${maslItems.maslId}`, type: 'text', isNullable: false };
    case 'DESCRIPTION':
      return { expression: sql`${maslItems.description}`, type: 'text', isNullable: false };
    case 'MUNITIONS_LIST_CATEGORY':
      return {
        expression: sql`${maslItems.munitionsListCategory}`,
        type: 'text',
        isNullable: true,
      };
  }
}
