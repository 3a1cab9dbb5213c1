import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addReports, type LoadReport } from '@concord/kernel';
import { loadCountries, readCountryTables, readNdjson } from '@concord/subgraph-state';
import type { AllPools } from './work-database.ts';

const tables = ['countries.csv', 'country_names.csv', 'dsca_codes.csv'] as const;

/** Loads purchasers: a folder holds three tables, a file one purchaser a line. */
export async function loadCountryTables(
  pools: AllPools,
  paths: readonly string[],
): Promise<readonly LoadReport[]> {
  const database = pools.state.staff.database;
  const reports: LoadReport[] = [];
  for (const path of paths) {
    if (statSync(path).isDirectory()) {
      const { countries, rejected } = readFolder(path);
      const inputs = countries.map((value, index) => ({ file: path, line: index + 1, value }));
      const report = await loadCountries(database, inputs);
      reports.push(addReports([report, { accepted: 0, unchanged: 0, rejected }]));
    } else {
      reports.push(await loadCountries(database, readNdjson(path, readFileSync(path, 'utf8'))));
    }
  }
  return reports;
}

function readFolder(folder: string) {
  const texts = Object.fromEntries(
    tables.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  ) as Parameters<typeof readCountryTables>[0];
  return readCountryTables(texts, {
    source: 'Country tables',
    address: null,
    retrievedOn: null,
  });
}
