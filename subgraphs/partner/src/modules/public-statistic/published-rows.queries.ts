import type { Database } from '@concord/db';
import { publishedCountries, publishedNotifications } from '@concord/db/published';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Region } from '../../generated/schema.ts';

const year = sql<number>`extract(year from ${publishedNotifications.receivedOn})::int`;
const { isFictional, purchaserCode } = publishedNotifications;

/**
 * The published notifications with what statistics need. First years are of the whole record, so a
 * later filter does not make an old purchaser new. Real and invented records do not know each other.
 */
export function publishedRows(database: Database) {
  return database
    .select({
      purchaserCode,
      isFictional,
      receivedOn: publishedNotifications.receivedOn,
      totalValue: publishedNotifications.totalValue,
      region: sql<Region | null>`${publishedCountries.region}`.as('purchaser_region'),
      year: year.as('received_year'),
      firstYear: sql<number>`min(${year}) over (partition by ${isFictional}, ${purchaserCode})`.as(
        'purchaser_first_year',
      ),
      recordYear: sql<number>`min(${year}) over (partition by ${isFictional})`.as(
        'record_first_year',
      ),
    })
    .from(publishedNotifications)
    .leftJoin(publishedCountries, eq(publishedCountries.code, purchaserCode))
    .where(isPublished)
    .as('published');
}

/** A fact is public from its publication on, whoever reads. */
const isPublished: SQL = sql`${publishedNotifications.publishedAt} <= now()`;
