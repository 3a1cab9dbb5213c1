import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadReport } from '@concord/kernel';
import { loadCountries, loadCountryTables, readNdjson } from '@concord/subgraph-state';
import { listFiles } from './input-paths.ts';
import type { AllPools } from './work-database.ts';

/** Loads purchasers: a folder holds three tables, a file one purchaser a line. */
export async function loadCountryPaths(
  pools: AllPools,
  paths: readonly string[],
): Promise<readonly LoadReport[]> {
  const database = pools.state.staff.database;
  const reports: LoadReport[] = [];
  for (const path of paths) {
    const [first] = listFiles([path], ['.csv']);
    reports.push(
      first !== undefined && statSync(path).isDirectory()
        ? await loadCountryTables(database, path, readTables(path))
        : await loadCountries(database, readNdjson(path, readFileSync(path, 'utf8'))),
    );
  }
  return reports;
}

function readTables(folder: string): Parameters<typeof loadCountryTables>[2] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    'countries.csv': read('countries.csv'),
    'country_names.csv': read('country_names.csv'),
    'dsca_codes.csv': read('dsca_codes.csv'),
  };
}
