import type { Database } from '@concord/db';
import { batchByKey } from '@concord/kernel';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { rowsByCase } from '../case/rows-of-cases.loaders.ts';
import type { StatusSpan } from '../life-cycle/case-state.model.ts';
import { caseClockOf } from './case-clock.model.ts';
import { selectClockFacts, statusSpanRows } from './case-clock.queries.ts';

/** The days of cases as of today in Washington, for one request, as its viewer may read them. */
export function createCaseClockLoaders(database: Database, scope: CaseScope) {
  return {
    ofCase: batchByKey(
      async (caseIds: readonly string[]) => {
        const rows = await selectClockFacts(database, scope, caseIds);
        return rows.map((facts) => ({ caseId: facts.caseId, ...caseClockOf(facts, scope.today) }));
      },
      (clock) => clock.caseId,
    ),
    spansOfCase: rowsByCase<StatusSpan>(database, scope, statusSpanRows),
    today: scope.today,
  };
}
