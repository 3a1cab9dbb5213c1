import { readFileSync } from 'node:fs';
import type { Database } from '@concord/db';
import { type LoadReport, shiftDates } from '@concord/kernel';
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

/** The day the demonstration world's dates are written for. */
const writtenFor = '2026-11-02';

/** Loads publications: new ones are inserted, corrected ones replaced. One transaction. */
export function loadPublications(
  database: Database,
  records: readonly PublicationRecord[],
): Promise<LoadReport> {
  return upsertPublications(database, z.array(publicationRecord).parse(records));
}

/**
 * Loads the publications of the invented notifications, with their dates moved so that `today` stands
 * where the day they were written for stood.
 */
export function loadPartnerDemonstration(database: Database, today: string): Promise<LoadReport> {
  const file = new URL('../../../demonstration/publications.json', import.meta.url);
  const records = JSON.parse(readFileSync(file, 'utf8')) as readonly PublicationRecord[];
  return loadPublications(database, shiftDates(records, writtenFor, today));
}
