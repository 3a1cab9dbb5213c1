import type { Database } from '@concord/db';
import type { LoadReport } from '@concord/kernel';
import { z } from 'zod';
import { upsertPublications } from './publication.commands.ts';

const publicationRecord = z.strictObject({
  transmittalNumber: z.string().min(1),
  citation: z.string().min(1),
  printedOn: z.iso.date().nullable(),
  address: z.url().nullable(),
  isFictional: z.boolean(),
});

/** Where a notification was printed, as it is loaded. */
export type PublicationRecord = z.infer<typeof publicationRecord>;

/** Loads publications: new ones are inserted, corrected ones replaced. One transaction. */
export function loadPublications(
  database: Database,
  records: readonly PublicationRecord[],
): Promise<LoadReport> {
  return upsertPublications(database, z.array(publicationRecord).parse(records));
}
