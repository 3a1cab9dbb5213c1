import { readFileSync } from 'node:fs';
import type { Database } from '@concord/db';
import { addReports, type LoadReport, shiftDates } from '@concord/kernel';
import { z } from 'zod';
import { loadLetters } from '../letter-of-request/letter-of-request.load.ts';
import { loadPublications, type PublicationRecord } from '../publication/publication.load.ts';

/** The day the demonstration world's dates are written for. */
const writtenFor = '2026-11-02';

/**
 * Loads the publications of the invented notifications and the invented letters, with their dates moved
 * so that `today` stands where the day they were written for stood. State's purchasers come before.
 */
export async function loadPartnerDemonstration(
  database: Database,
  today: string,
): Promise<LoadReport> {
  const read = (file: string) => shiftDates(readWorld(file), writtenFor, today);
  return addReports([
    await loadPublications(database, read('publications.json') as PublicationRecord[]),
    await loadLetters(database, read('letters-of-request.json')),
  ]);
}

function readWorld(file: string): readonly unknown[] {
  const address = new URL(`../../../demonstration/${file}`, import.meta.url);
  return z.array(z.unknown()).parse(JSON.parse(readFileSync(address, 'utf8')));
}
