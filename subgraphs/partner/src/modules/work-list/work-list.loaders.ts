import type { ListEnvironment } from '@concord/kernel';
import type { RecordScope } from '../purchaser-record/purchaser-record.queries.ts';
import { createWorkLists } from './work-list.queries.ts';

/** The work list of one request, as its viewer may see it. */
export function createWorkListLoaders(environment: ListEnvironment, scope: RecordScope) {
  return { lists: createWorkLists(environment, scope) };
}
