import type { Database } from '@concord/db';
import type { LoadReport } from '@concord/kernel';
import type { InputRecord } from '../outside-data/input-record.model.ts';
import { readRecords } from '../outside-data/read-records.load.ts';
import { storeCountries } from './country.commands.ts';
import { readCountryRecord } from './country-record.load.ts';

/** Loads purchasers, as `facts/countries.ndjson` writes them. One transaction; twice is as once. */
export async function loadCountries(
  database: Database,
  inputs: readonly InputRecord[],
): Promise<LoadReport> {
  const { records, repeated, rejected } = readRecords(
    inputs,
    readCountryRecord,
    ({ code }) => code,
  );
  const { accepted, unchanged } = await storeCountries(database, records);
  return { accepted, unchanged: unchanged + repeated, rejected };
}
