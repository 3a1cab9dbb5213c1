import type { Database } from '@concord/db';
import { publications } from '@concord/db/partner';
import type { LoadReport } from '@concord/kernel';
import { sql } from 'drizzle-orm';
import type { PublicationRecord } from './publication.load.ts';

/** Inserts publications and corrects changed ones, in one statement; the same are left alone. */
export function upsertPublications(
  database: Database,
  records: readonly PublicationRecord[],
): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    const written =
      records.length === 0
        ? []
        : await transaction
            .insert(publications)
            .values([...records])
            .onConflictDoUpdate({
              target: publications.transmittalNumber,
              set: {
                citation: sql`excluded.citation`,
                printedOn: sql`excluded.printed_on`,
                address: sql`excluded.address`,
              },
              // A source that does not know the day takes nothing away from one that did.
              setWhere: sql`(excluded.printed_on is not null or ${publications.printedOn} is null)
                and (${publications.citation}, ${publications.printedOn}, ${publications.address})
                is distinct from (excluded.citation, excluded.printed_on, excluded.address)`,
            })
            .returning({ transmittalNumber: publications.transmittalNumber });
    return {
      accepted: written.length,
      unchanged: records.length - written.length,
      rejected: [],
    };
  });
}
