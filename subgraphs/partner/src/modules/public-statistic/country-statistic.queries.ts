import { type Database, isAnyOf } from '@concord/db';
import { desc, sql } from 'drizzle-orm';
import type { CountryYearStatisticModel } from './public-statistic.model.ts';
import { publishedRows } from './published-rows.queries.ts';

/** The statistics of these purchasers, newest year first. */
export function selectCountryStatistics(
  database: Database,
  codes: readonly string[],
): Promise<CountryYearStatisticModel[]> {
  const rows = publishedRows(database);
  return database
    .select({
      purchaserCode: sql<string>`${rows.purchaserCode}`,
      year: rows.year,
      count: sql<number>`count(*)::int`,
      totalValue: sql<string | null>`sum(${rows.totalValue})::text`,
      countWithoutTotal: sql<number>`(count(*) - count(${rows.totalValue}))::int`,
      isFirstYear: sql<boolean | null>`case when ${rows.year} > min(${rows.recordYear})
        then ${rows.year} = min(${rows.firstYear}) end`,
    })
    .from(rows)
    .where(isAnyOf(rows.purchaserCode, codes))
    .groupBy(rows.purchaserCode, rows.year)
    .orderBy(rows.purchaserCode, desc(rows.year));
}
