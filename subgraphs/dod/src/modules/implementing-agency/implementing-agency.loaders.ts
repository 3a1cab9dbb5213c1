import type { Database } from '@concord/db';
import { batchByKey, type ListEnvironment } from '@concord/kernel';
import {
  createImplementingAgencyList,
  selectImplementingAgencies,
} from './implementing-agency.queries.ts';

/** The implementing agencies of one request. */
export function createImplementingAgencyLoaders(database: Database, environment: ListEnvironment) {
  return {
    byCode: batchByKey(
      (codes: readonly string[]) => selectImplementingAgencies(database, codes),
      (row) => row.code,
    ),
    list: createImplementingAgencyList(environment),
  };
}
