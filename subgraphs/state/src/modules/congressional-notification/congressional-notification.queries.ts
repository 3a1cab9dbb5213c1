import { type Database, isAnyOf } from '@concord/db';
import { congressionalNotifications } from '@concord/db/state';
import {
  asksForFiction,
  checkFilterSize,
  createOpenList,
  type ListArguments,
  type ListDefinition,
  type ListEnvironment,
  selectFigures,
  selectRows,
  type Viewer,
} from '@concord/kernel';
import { and, sql } from 'drizzle-orm';
import type {
  CongressionalNotificationFilter,
  CongressionalNotificationOrder,
} from '../../generated/schema.ts';
import type {
  CongressionalNotificationAggregateModel,
  CongressionalNotificationConnectionModel,
  CongressionalNotificationModel,
} from './congressional-notification.model.ts';
import {
  isRealNotification,
  notificationGroupKeys,
  notificationMeasures,
} from './notification-aggregate.queries.ts';
import { notificationFilterCondition } from './notification-filter.queries.ts';
import { notificationOrderTerms } from './notification-order.queries.ts';
import { notificationSource, notificationsOpenTo } from './notification-rows.queries.ts';

type Filter = CongressionalNotificationFilter;
type Order = CongressionalNotificationOrder;

/** The notifications with these transmittal numbers that the viewer may know of. */
export function selectCongressionalNotifications(
  database: Database,
  viewer: Viewer,
  transmittalNumbers: readonly string[],
): Promise<CongressionalNotificationModel[]> {
  const isThese = isAnyOf(congressionalNotifications.transmittalNumber, transmittalNumbers);
  const where = and(isThese, notificationsOpenTo(viewer));
  return selectRows(database, notificationSource, where ?? sql`false`);
}

/** Opens a list of notifications under a parent, or at the root. */
export type OpenCongressionalNotifications = (
  parent: string | null,
  args: ListArguments<Filter, Order>,
) => CongressionalNotificationConnectionModel;

/** The lists of notifications of one request. */
export function createCongressionalNotificationLists(environment: ListEnvironment) {
  return {
    root: openNotifications(environment, {
      name: 'Query.congressionalNotifications',
      parent: null,
    }),
    ofCountry: openNotifications(environment, {
      name: 'Country.congressionalNotifications',
      parent: sql`${congressionalNotifications.purchaserCode}`,
    }),
  } satisfies Record<string, OpenCongressionalNotifications>;
}

function openNotifications(
  environment: ListEnvironment,
  list: Pick<ListDefinition<Filter, Order>, 'name' | 'parent'>,
): OpenCongressionalNotifications {
  const where = (filter: Filter | null) =>
    and(
      notificationsOpenTo(environment.viewer),
      filter === null ? undefined : notificationFilterCondition(filter),
    ) ?? sql`false`;
  const openList = createOpenList<CongressionalNotificationModel, Filter, Order>(environment, {
    ...list,
    source: notificationSource,
    where(filter) {
      checkFilterSize(filter ?? {});
      return where(filter);
    },
    order: (orderBy) => notificationOrderTerms(orderBy ?? []),
  });
  const figures = {
    keys: notificationGroupKeys,
    measures: notificationMeasures,
    empty: emptyAggregate,
  };
  return (parent, args) => {
    const filter = args.filter ?? null;
    const connection = openList(parent, args);
    const coversFiction = parent !== null || asksForFiction(filter);
    return {
      ...connection,
      aggregate: (groupBy) =>
        selectFigures(
          connection,
          groupBy,
          figures,
          coversFiction ? undefined : and(where(filter), isRealNotification),
        ),
    };
  };
}

const emptyAggregate: CongressionalNotificationAggregateModel = {
  year: null,
  fiscalYear: null,
  purchaserCode: null,
  region: null,
  implementingAgencies: null,
  authority: null,
  count: 0,
  countWithoutTotal: 0,
  totalValue: null,
  majorDefenseEquipmentValue: null,
  smallestTotalValue: null,
  largestTotalValue: null,
};
