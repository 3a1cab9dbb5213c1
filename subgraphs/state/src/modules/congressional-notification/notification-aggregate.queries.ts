import { congressionalNotifications } from '@concord/db/state';
import type { Measures } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import type { CongressionalNotificationGroup } from '../../generated/schema.ts';
import { purchaserRegion } from './notification-filter.queries.ts';

const row = congressionalNotifications;

/** What each key of an aggregate is in SQL, by its name in the model. */
export const notificationGroupKeys: Readonly<
  Record<CongressionalNotificationGroup, { name: string; expression: SQL }>
> = {
  YEAR: { name: 'year', expression: sql`extract(year from ${row.receivedOn})::int` },
  FISCAL_YEAR: {
    name: 'fiscalYear',
    // A fiscal year begins on 1 October of the year before.
    expression: sql`(extract(year from ${row.receivedOn})::int
      + (extract(month from ${row.receivedOn}) >= 10)::int)`,
  },
  COUNTRY: { name: 'purchaserCode', expression: sql`${row.purchaserCode}` },
  REGION: { name: 'region', expression: purchaserRegion },
  AGENCY: {
    name: 'implementingAgencies',
    // INVARIANT: loaded in alphabetical order, so that the same agencies are one key.
    expression: sql`nullif(${row.implementingAgencies}, '{}')`,
  },
  AUTHORITY: { name: 'authority', expression: sql`${row.authority}` },
};

/** The figures of a group. */
export const notificationMeasures: Measures = {
  count: sql`count(*)::int`.as('notification_count'),
  countWithoutTotal: sql`(count(*) filter (where ${row.totalValue} is null))::int`.as(
    'without_total_count',
  ),
  totalValue: sql`sum(${row.totalValue})::text`.as('total_value_sum'),
  majorDefenseEquipmentValue: sql`sum(${row.majorDefenseEquipmentValue})::text`.as(
    'major_defense_equipment_value_sum',
  ),
  smallestTotalValue: sql`min(${row.totalValue})::text`.as('total_value_min'),
  largestTotalValue: sql`max(${row.totalValue})::text`.as('total_value_max'),
};

/** Real notifications only. */
export const isRealNotification: SQL = sql`not ${row.isFictional}`;
