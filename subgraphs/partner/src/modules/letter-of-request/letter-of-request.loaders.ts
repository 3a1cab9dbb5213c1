import type { Database } from '@concord/db';
import { batchByKey, batchManyByKey, type ListEnvironment } from '@concord/kernel';
import type { RecordScope } from '../purchaser-record/purchaser-record.queries.ts';
import {
  createLetterLists,
  selectLetterHistories,
  selectLetters,
} from './letter-of-request.queries.ts';

/** The Letters of Request of one request, as its viewer may see them. */
export function createLetterOfRequestLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: RecordScope,
) {
  return {
    byLetterNumber: batchByKey(
      (numbers: readonly string[]) => selectLetters(database, scope, numbers),
      (row) => row.letterNumber,
    ),
    histories: batchManyByKey(
      (numbers: readonly string[]) => selectLetterHistories(database, numbers),
      (row) => row.number,
    ),
    lists: createLetterLists(environment, scope),
  };
}
