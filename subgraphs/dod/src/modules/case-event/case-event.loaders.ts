import type { Database } from '@concord/db';
import { batchManyByKey, type ListArguments, type ListEnvironment } from '@concord/kernel';
import type { CaseEventFilter, CaseEventOrder } from '../../generated/schema.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { caseStream } from '../life-cycle/fold.model.ts';
import { createCaseEventList, selectCaseEvents } from './case-event.queries.ts';

/** The histories of one request, as its viewer may read them. */
export function createCaseEventLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
) {
  let list = createCaseEventList(environment, scope);
  const wholeByStream = batchManyByKey(
    (streams: readonly string[]) => selectCaseEvents(database, scope, streams),
    (event) => event.stream,
  );
  return {
    /** All events of a case, to be folded. Empty if the viewer may not read them. */
    whole: (caseId: string) => wholeByStream.load(caseStream(caseId)),
    /** The events of a case by pages. */
    ofCase: (caseId: string, args: ListArguments<CaseEventFilter, CaseEventOrder>) =>
      list(caseStream(caseId), args),
    /** Forgets a case, so that a command's event is read. */
    clear(caseId: string): void {
      wholeByStream.clear(caseStream(caseId));
      list = createCaseEventList(environment, scope);
    },
  };
}
