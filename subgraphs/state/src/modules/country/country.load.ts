import type { Database } from '@concord/db';
import type { LoadReport } from '@concord/kernel';
import {
  type CountryTableTexts,
  mergeCountry,
  readCountryTables,
} from '../../country-tables/index.ts';
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

/**
 * Loads a folder of public country tables. They add what was not known and override nothing, since
 * tables know years where the record knows days. One transaction; twice is as once.
 */
export async function loadCountryTables(
  database: Database,
  folder: string,
  texts: CountryTableTexts,
): Promise<LoadReport> {
  const provenance = { source: `Country tables in ${folder}`, address: null, retrievedOn: null };
  const tables = readCountryTables(texts, provenance);
  const inputs = tables.countries.map((value, index) => ({ file: folder, line: index + 1, value }));
  const { records, rejected } = readRecords(inputs, readCountryRecord, ({ code }) => code);
  const { accepted, unchanged } = await storeCountries(database, records, mergeCountry);
  const unread = tables.rejected.map((one) => ({ ...one, file: `${folder}/${one.file}` }));
  return { accepted, unchanged, rejected: [...unread, ...rejected] };
}
