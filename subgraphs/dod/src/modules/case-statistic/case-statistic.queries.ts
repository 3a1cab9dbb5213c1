import type { Database } from '@concord/db';
import { caseStatuses, caseStatusSpans, cases } from '@concord/db/dod';
import { asksForFiction, checkFilterSize, requestError } from '@concord/kernel';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { CaseDevelopmentGroup } from '../../generated/schema.ts';
import { isRealCase } from '../case/case-aggregate.queries.ts';
import { caseFilterCondition } from '../case/case-filter.queries.ts';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import { isPastStandardOn } from '../case-clock/case-clock-in-sql.queries.ts';
import { statusesInPhases } from '../case-clock/case-phase.model.ts';
import {
  type CaseGroupRow,
  type CasePhaseRow,
  type CaseStatisticModel,
  type CaseStatisticRequest,
  withPhases,
} from './case-statistic.model.ts';

/** How many groups are shown. */
const groupsMax = 1000;

/** How long phases take by group, over the cases whose exact status the viewer may read. Two statements. */
export async function selectCaseStatistics(
  database: Database,
  scope: CaseScope,
  request: CaseStatisticRequest,
): Promise<CaseStatisticModel[]> {
  const chosen = chosenCases(database, scope, request);
  const groups = await selectGroups(database, chosen);
  if (groups.length > groupsMax) {
    throw requestError(
      'LIMIT_EXCEEDED',
      `The statistics have more than ${groupsMax} groups. Narrow the filter, or group by fewer keys.`,
      { limit: groupsMax },
    );
  }
  return withPhases(groups, await selectPhases(database, chosen), phasesInOrder);
}

const phasesInOrder = [...new Set(statusesInPhases.map(([, phase]) => phase))];

type Chosen = ReturnType<typeof chosenCases>;

/** The cases that count, each with its keys and how it kept its standard. */
function chosenCases(
  database: Database,
  scope: CaseScope,
  { filter, groupBy }: CaseStatisticRequest,
) {
  checkFilterSize(filter ?? {});
  return database
    .select({
      caseId: sql`${cases.caseId}`.as('chosen_id'),
      ...keysOf(groupBy),
      isStopped: sql`${stoppedOn} is not null`.as('is_stopped'),
      isPast: isPastStandardOn(scope.today).as('is_past'),
    })
    .from(cases)
    .innerJoin(caseStatuses, eq(caseStatuses.caseId, cases.caseId))
    .where(
      and(
        casesOpenTo(scope, 'CASE_INTERNAL_STATUS'),
        filter === null ? undefined : caseFilterCondition(scope, filter),
        asksForFiction(filter) ? undefined : isRealCase,
      ),
    )
    .as('chosen');
}

async function selectGroups(database: Database, chosen: Chosen): Promise<CaseGroupRow[]> {
  const rows = await database
    .select({
      ...namedKeys,
      count: sql`count(*)::int`.as('case_count'),
      stoppedCount: sql`(count(*) filter (where is_stopped and is_past is not null))::int`.as(
        'stopped_count',
      ),
      withinStandardCount: sql`(count(*) filter (where is_stopped and not is_past))::int`.as(
        'within_count',
      ),
    })
    .from(chosen)
    .groupBy(sql.raw('1, 2, 3, 4'))
    .orderBy(sql.raw('1, 2, 3, 4'))
    .limit(groupsMax + 1);
  return rows as CaseGroupRow[];
}

async function selectPhases(database: Database, chosen: Chosen): Promise<CasePhaseRow[]> {
  const rows = await database
    .select({
      ...namedKeys,
      phase: sql`phase`.as('phase_name'),
      count: sql`count(*)::int`.as('case_count'),
      medianDays: sql`percentile_disc(0.5) within group (order by days)`.as('median_days'),
      ninetiethPercentileDays: sql`percentile_disc(0.9) within group (order by days)`.as(
        'ninetieth_days',
      ),
    })
    .from(chosen)
    .innerJoin(daysInPhases, sql`phases.case_id = chosen_id`)
    .groupBy(sql.raw('1, 2, 3, 4, 5'));
  return rows as CasePhaseRow[];
}

/** The keys of a case. One that is not grouped by is null for all, so that it divides nothing. */
function keysOf(groupBy: readonly CaseDevelopmentGroup[]) {
  const key = (group: CaseDevelopmentGroup, expression: SQL) =>
    groupBy.includes(group) ? expression : sql`null::text`;
  return {
    implementingAgency: key('AGENCY', sql`${cases.implementingAgency}`).as('agency_key'),
    category: key('CATEGORY', sql`${caseStatuses.category}`).as('category_key'),
    quarter: key('QUARTER', sql`to_char(${stoppedOn}, 'YYYY"-Q"Q')`).as('quarter_key'),
    purchaserCode: key('COUNTRY', sql`${cases.purchaserCode}`).as('purchaser_key'),
  };
}

const namedKeys = {
  implementingAgency: sql`agency_key`.as('agency'),
  category: sql`category_key`.as('category'),
  quarter: sql`quarter_key`.as('quarter'),
  purchaserCode: sql`purchaser_key`.as('purchaser'),
};

/** A case that ended before is not among those whose clock stopped by an offer. */
const stoppedOn = sql`coalesce(${caseStatuses.offerClockStoppedOn}, ${cases.offeredOn})`;

const phaseOfSpan = sql`case ${caseStatusSpans.status} ${sql.join(
  statusesInPhases.map(([status, phase]) => sql`when ${status} then ${phase}`),
  sql` `,
)} end`;

/** The days of each case in each phase it has left. */
const daysInPhases = sql`lateral (
  select case_id, phase, sum(left_on - entered_on)::integer as days
  from (select ${caseStatusSpans.caseId}, ${phaseOfSpan} as phase, ${caseStatusSpans.enteredOn}, ${caseStatusSpans.leftOn}
    from ${caseStatusSpans} where ${caseStatusSpans.caseId} = chosen_id) spans
  where phase is not null
  group by case_id, phase having bool_and(left_on is not null)) phases`;
