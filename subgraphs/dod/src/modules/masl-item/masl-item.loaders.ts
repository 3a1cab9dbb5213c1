import type { Database } from '@concord/db';
import { batchByKey, type ListEnvironment } from '@concord/kernel';
import { createMaslItemList, selectMaslItemsById } from './masl-item.queries.ts';

/** The catalogue of one request; `today` is the date in Washington. */
export function createMaslItemLoaders(
  database: Database,
  environment: ListEnvironment,
  today: string,
) {
  return {
    byMaslId: batchByKey(
      (maslIds: readonly string[]) => selectMaslItemsById(database, maslIds),
      (row) => row.maslId,
    ),
    list: createMaslItemList(environment, today),
    today,
  };
}
