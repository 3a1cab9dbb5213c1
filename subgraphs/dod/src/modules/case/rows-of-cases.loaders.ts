import type { Database } from '@concord/db';
import { batchManyByKey, type Loader } from '@concord/kernel';
import type { CaseScope } from './case-rows.queries.ts';
import { type OfCase, type RowsOfCases, selectRowsOfCases } from './rows-of-cases.queries.ts';

/** Reads the rows of cases, those of all cases of one turn in one statement. */
export function rowsByCase<Row>(
  database: Database,
  scope: CaseScope,
  rows: RowsOfCases,
): Loader<string, OfCase<Row>[]> {
  return batchManyByKey(
    (caseIds: readonly string[]) => selectRowsOfCases<Row>(database, scope, rows, caseIds),
    (row) => row.caseId,
  );
}
