import type { Database } from '@concord/db';
import { allOf, choiceCondition, dateCondition, readGroups } from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { PublicStatisticFilter, PublicStatisticGroup } from '../../generated/schema.ts';
import type { CoverageModel, PublicStatisticModel } from './public-statistic.model.ts';
import { publishedRows } from './published-rows.queries.ts';

/** How many groups are given. */
const groupsMax = 1000;

type Rows = ReturnType<typeof publishedRows>;

/** Published notifications by group, newest year first, then by region. */
export async function selectPublicStatistics(
  database: Database,
  filter: PublicStatisticFilter,
  groupBy: readonly PublicStatisticGroup[],
): Promise<PublicStatisticModel[]> {
  const rows = publishedRows(database);
  const groups = readGroups(groupBy);
  const byYear = groups.includes('YEAR');
  const keys = {
    year: byYear ? sql<number>`${rows.year}` : sql<null>`null::int`,
    region: groups.includes('REGION')
      ? sql<PublicStatisticModel['region']>`${rows.region}`
      : sql<null>`null::text`,
  };
  const statistics = await database
    .select({
      ...keys,
      count: sql<number>`count(*)::int`,
      totalValue: sql<string | null>`sum(${rows.totalValue})::text`,
      countWithoutTotal: sql<number>`(count(*) - count(${rows.totalValue}))::int`,
      purchaserCount: sql<number>`count(distinct ${rows.purchaserCode})::int`,
      newPurchaserCount: byYear ? newPurchasers(rows) : sql<null>`null::int`,
    })
    .from(rows)
    .where(conditionOf(rows, filter))
    .groupBy(sql`1, 2`)
    // One group of nothing is no group.
    .having(sql`count(*) > 0`)
    .orderBy(sql`1 desc nulls last, 2 nulls last`)
    .limit(groupsMax);
  return statistics;
}

/** The first and the last day of the record, real or invented. */
export async function selectCoverage(
  database: Database,
  isFictional: boolean,
): Promise<CoverageModel> {
  const rows = publishedRows(database);
  const [coverage] = await database
    .select({
      recordBeginsOn: sql<string | null>`min(${rows.receivedOn})::text`,
      recordEndsOn: sql<string | null>`max(${rows.receivedOn})::text`,
    })
    .from(rows)
    .where(sql`${rows.isFictional} = ${isFictional}`);
  return coverage ?? { recordBeginsOn: null, recordEndsOn: null };
}

/** Nothing is known of the years before the record begins, so its first year has no count. */
function newPurchasers(rows: Rows): SQL<number | null> {
  return sql<number | null>`case when ${rows.year} > min(${rows.recordYear})
    then (count(distinct ${rows.purchaserCode}) filter (where ${rows.firstYear} = ${rows.year}))::int end`;
}

function conditionOf(rows: Rows, filter: PublicStatisticFilter): SQL | undefined {
  const isFictional = filter.isFictional?.eq ?? false;
  return and(
    sql`${rows.isFictional} = ${isFictional}`,
    allOf<PublicStatisticFilter>(filter, {
      region: (value) => choiceCondition(sql`${rows.region}`, value),
      receivedOn: (value) => dateCondition(sql`${rows.receivedOn}`, value),
      isFictional: () => sql`true`,
    }),
  );
}
