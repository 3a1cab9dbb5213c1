import type { Database } from '@concord/db';
import type { ListEnvironment } from '@concord/kernel';
import type { RecordScope } from '../purchaser-record/purchaser-record.queries.ts';
import { createLoaResponseLists, selectLoaResponse } from './loa-response.queries.ts';

/** The answers to offers of one request, as its viewer may see them. */
export function createLoaResponseLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: RecordScope,
) {
  return {
    /** The answer that an event made. A command asks for it once. */
    byEvent: (stream: string, sequence: number) =>
      selectLoaResponse(database, scope, stream, sequence),
    lists: createLoaResponseLists(environment, scope),
  };
}
