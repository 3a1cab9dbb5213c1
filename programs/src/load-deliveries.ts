import { readFileSync } from 'node:fs';
import type { LoadReport } from '@concord/kernel';
import { loadDeliveries } from '@concord/subgraph-dod';
import { listFiles } from './input-paths.ts';
import type { AllPools } from './work-database.ts';

/** Loads delivery transactions from files of eighty columns, or from folders of them. */
export async function loadDeliveryPaths(
  pools: AllPools,
  paths: readonly string[],
): Promise<readonly LoadReport[]> {
  const reports: LoadReport[] = [];
  for (const file of listFiles(paths, ['.txt', '.c1'])) {
    const text = readFileSync(file, 'utf8');
    reports.push(await loadDeliveries(pools.dod.staff.database, file, text));
  }
  return reports;
}
