import { type Database, isAnyOf } from '@concord/db';
import { publications } from '@concord/db/partner';
import { and, sql } from 'drizzle-orm';
import type { PublicationModel } from './publication.model.ts';

/** The publications of these notifications that have been printed by today. */
export function selectPublications(
  database: Database,
  transmittalNumbers: readonly string[],
): Promise<PublicationModel[]> {
  return database
    .select({
      transmittalNumber: publications.transmittalNumber,
      citation: publications.citation,
      printedOn: publications.printedOn,
      address: publications.address,
    })
    .from(publications)
    .where(
      and(
        isAnyOf(publications.transmittalNumber, transmittalNumbers),
        sql`(${publications.printedOn} is null or ${publications.printedOn} <= (now() at time zone 'America/New_York')::date)`,
      ),
    );
}

/** Whether no publication is on record at all. */
export async function isPublicRecordEmpty(database: Database): Promise<boolean> {
  const rows = await database
    .select({ one: sql`1` })
    .from(publications)
    .where(sql`not ${publications.isFictional}`)
    .limit(1);
  return rows.length === 0;
}
