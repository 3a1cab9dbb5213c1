import { readFileSync } from 'node:fs';
import type { Database } from '@concord/db';
import { addReports, type LoadReport, shiftDates } from '@concord/kernel';
import { z } from 'zod';
import { washingtonMidnight } from '../congressional-notification/certification-record.load.ts';
import { loadNotifications } from '../congressional-notification/congressional-notification.load.ts';
import { loadCountries } from '../country/country.load.ts';
import type { InputRecord } from '../outside-data/input-record.model.ts';

/** The day the world's dates are written for. */
const writtenFor = '2026-11-02';

/** An invented purchaser. */
export interface DemonstrationCountry {
  /** Such as `QXB`. */
  readonly code: string;
  readonly name: string;
  /** Such as `BN`. */
  readonly customerCodes: readonly string[];
}

/** The invented purchasers, whose codes development tokens carry. */
export function demonstrationCountries(): readonly DemonstrationCountry[] {
  const countries = z.array(countryName).parse(readWorld('countries.json'));
  return countries.map(({ customerCodes, ...country }) => ({
    ...country,
    customerCodes: customerCodes.map(({ code }) => code),
  }));
}

const countryName = z.object({
  code: z.string(),
  name: z.string(),
  customerCodes: z.array(z.object({ code: z.string() })),
});

/**
 * Loads the invented purchasers and notifications, with their dates moved so that `today` stands
 * where the day they were written for stood. The rules must be loaded before.
 */
export async function loadStateDemonstration(
  database: Database,
  today: string,
): Promise<LoadReport> {
  return addReports([
    await loadCountries(database, inputsOf('countries.json', readWorld('countries.json'))),
    await loadNotifications(database, demonstrationNotifications(today), today),
  ]);
}

/** The invented notifications as they stand on a day. */
export function demonstrationNotifications(today: string): readonly InputRecord[] {
  const file = 'congressional-notifications.json';
  const records = z.array(published).parse(readWorld(file));
  return inputsOf(file, shiftDates(records, writtenFor, today).map(withMoment));
}

const published = z.looseObject({ publishedOn: z.iso.date().nullable() });

/** The world gives days; what is published is so from the beginning of its day in Washington. */
function withMoment({ publishedOn, ...record }: z.infer<typeof published>) {
  return {
    ...record,
    publishedAt: publishedOn === null ? null : washingtonMidnight(publishedOn),
  };
}

function inputsOf(file: string, values: unknown): InputRecord[] {
  return z
    .array(z.unknown())
    .parse(values)
    .map((value, index) => ({ file, line: index + 1, value }));
}

function readWorld(file: string): unknown {
  const address = new URL(`../../../demonstration/${file}`, import.meta.url);
  return JSON.parse(readFileSync(address, 'utf8')) as unknown;
}
