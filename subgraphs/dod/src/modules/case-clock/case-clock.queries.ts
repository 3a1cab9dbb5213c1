import { type Database, isAnyOf } from '@concord/db';
import { caseHolds, caseStandards, caseStatuses, caseStatusSpans, cases } from '@concord/db/dod';
import { and, eq, sql } from 'drizzle-orm';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import type { OfCase, RowsOfCases } from '../case/rows-of-cases.queries.ts';
import type { ClockFacts } from './case-clock.model.ts';
import { isStandardOfCase } from './case-clock-in-sql.queries.ts';

/** What the days of these cases are counted from, as far as the viewer may read it. One statement. */
export async function selectClockFacts(
  database: Database,
  scope: CaseScope,
  caseIds: readonly string[],
): Promise<OfCase<ClockFacts>[]> {
  const rows = await database
    .select({
      caseId: cases.caseId,
      status: caseStatuses.status,
      statusSince: caseStatuses.statusSince,
      letterReceivedOn: cases.letterOfRequestReceivedOn,
      letterActionableOn: caseStatuses.letterActionableOn,
      offerClockStoppedOn: caseStatuses.offerClockStoppedOn,
      offeredOn: cases.offeredOn,
      standard: sql`(select json_build_object('days', ${caseStandards.days}, 'clockStart', ${caseStandards.clockStart})
        from ${caseStandards} where ${isStandardOfCase})`,
      holds: sql`(select coalesce(json_agg(json_build_object(
          'openedOn', ${caseHolds.openedOn}, 'releasedOn', ${caseHolds.releasedOn})), '[]')
        from ${caseHolds} where ${caseHolds.caseId} = ${cases.caseId} and ${caseHolds.stopsClock})`,
    })
    .from(cases)
    .innerJoin(caseStatuses, eq(caseStatuses.caseId, cases.caseId))
    .where(and(isAnyOf(cases.caseId, caseIds), casesOpenTo(scope, 'CASE_INTERNAL_STATUS')));
  // The checks of the tables hold these columns to the values of the model.
  return rows as OfCase<ClockFacts>[];
}

/** How long cases stood in their statuses. */
export const statusSpanRows: RowsOfCases = {
  table: caseStatusSpans,
  columns: {
    status: caseStatusSpans.status,
    enteredOn: caseStatusSpans.enteredOn,
    leftOn: caseStatusSpans.leftOn,
  },
  order: [sql`${caseStatusSpans.position}`],
  atMost: 500,
  dataClass: 'CASE_INTERNAL_STATUS',
};
