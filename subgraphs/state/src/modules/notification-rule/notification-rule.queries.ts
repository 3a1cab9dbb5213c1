import { type Database, isAnyOf } from '@concord/db';
import { notificationThresholds, reviewClocks } from '@concord/db/state';
import {
  createOpenList,
  type ListEnvironment,
  type ListSource,
  type OrderTerm,
  selectRows,
} from '@concord/kernel';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type {
  NotificationThresholdModel,
  ReviewClockModel,
  RuleFilter,
} from './notification-rule.model.ts';

type Rules = typeof notificationThresholds | typeof reviewClocks;

const thresholdSource = sourceOf(notificationThresholds);
const clockSource = sourceOf(reviewClocks);

/** The thresholds with these keys. */
export function selectNotificationThresholds(
  database: Database,
  ids: readonly string[],
): Promise<NotificationThresholdModel[]> {
  return selectRows(database, thresholdSource, isAnyOf(notificationThresholds.id, ids));
}

/** The clocks with these keys. */
export function selectReviewClocks(
  database: Database,
  ids: readonly string[],
): Promise<ReviewClockModel[]> {
  return selectRows(database, clockSource, isAnyOf(reviewClocks.id, ids));
}

/** The list of thresholds, by authority, metric, tier and first day. */
export function createNotificationThresholdList(environment: ListEnvironment) {
  return createOpenList<NotificationThresholdModel, RuleFilter, never>(environment, {
    name: 'Query.notificationThresholds',
    source: thresholdSource,
    parent: null,
    where: (filter) => inForce(notificationThresholds, filter),
    order: () => [
      textTerm(sql`${notificationThresholds.authority}`),
      textTerm(sql`${notificationThresholds.metric}`),
      textTerm(sql`${notificationThresholds.tier}`),
      firstDay(notificationThresholds),
    ],
  });
}

/** The list of clocks, by authority, tier and first day; those of tiered review last. */
export function createReviewClockList(environment: ListEnvironment) {
  return createOpenList<ReviewClockModel, RuleFilter, never>(environment, {
    name: 'Query.reviewClocks',
    source: clockSource,
    parent: null,
    where: (filter) => inForce(reviewClocks, filter),
    order: () => [
      textTerm(sql`${reviewClocks.authority}`),
      textTerm(sql`${reviewClocks.reviewTier}`),
      textTerm(sql`${reviewClocks.tier}`),
      firstDay(reviewClocks),
    ],
  });
}

function sourceOf(table: Rules): ListSource {
  return {
    from: table,
    joins: [],
    columns: getTableColumns(table),
    key: { expression: sql`${table.id}`, direction: 'ASC', type: 'text', isNullable: false },
  };
}

function inForce(table: Rules, filter: RuleFilter | null): SQL {
  return filter === null
    ? sql`true`
    : sql`(${table.effectiveFrom} is null or ${table.effectiveFrom} <= ${filter.asOf}::date)
      and (${table.effectiveTo} is null or ${table.effectiveTo} >= ${filter.asOf}::date)`;
}

function textTerm(expression: SQL): OrderTerm {
  return { expression, direction: 'ASC', type: 'text', isNullable: true };
}

/** A row without a first day is older than the record, so it is in front. */
function firstDay(table: Rules): OrderTerm {
  const expression = sql`coalesce(${table.effectiveFrom}, '-infinity'::date)`;
  return { expression, direction: 'ASC', type: 'date', isNullable: false };
}
