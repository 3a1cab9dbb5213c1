import { caseHolds, caseStandards, caseStatuses, cases } from '@concord/db/dod';
import { type SQL, sql } from 'drizzle-orm';
import { endedStatuses } from './case-phase.model.ts';

/** The standard of a case: its category's row that was in force when its Letter of Request was received. */
export const isStandardOfCase = sql`${caseStandards.category} = ${caseStatuses.category}
  and not ${caseStandards.isLongTermSolution}
  and (${caseStandards.effectiveFrom} is null or ${caseStandards.effectiveFrom} <= ${letterDay()})
  and (${caseStandards.effectiveTo} is null or ${caseStandards.effectiveTo} >= ${letterDay()})`;

/** Whether the preparation of a case is past its standard on a day; null without a standard. */
export function isPastStandardOn(today: string): SQL {
  return ofClock(today, sql`clock.runs_until > clock.due_on`);
}

/** The day on which the preparation of a case is due, as of a day; null without a standard. */
export function standardDueDateOn(today: string): SQL {
  return ofClock(today, sql`clock.due_on`);
}

/** The twin of `caseClockOf`; a test holds them together. */
function ofClock(today: string, figure: SQL): SQL {
  return sql`(select ${figure} from ${caseStandards}
    cross join lateral (select ${startedOn} as started_on, ${runsUntil(today)} as runs_until) run
    cross join lateral (select run.runs_until,
      run.started_on + ${caseStandards.days} + ${daysHeld} as due_on) clock
    where ${isStandardOfCase})`;
}

const startedOn = sql`case ${caseStandards.clockStart}
  when 'LETTER_OF_REQUEST_ACTIONABLE' then ${caseStatuses.letterActionableOn}
  else ${cases.letterOfRequestReceivedOn} end`;

function runsUntil(today: string): SQL {
  return sql`coalesce(${caseStatuses.offerClockStoppedOn}, ${cases.offeredOn},
    case when ${caseStatuses.status} = any(${sql.param(endedStatuses)}) then ${caseStatuses.statusSince} end,
    ${today}::date)`;
}

/** Days of several holds count once, as a range of days holds each of them once. */
const daysHeld = sql`coalesce((select sum(upper(span) - lower(span)) from (
    select unnest(range_agg(daterange(greatest(${caseHolds.openedOn}, run.started_on),
      least(${caseHolds.releasedOn}, run.runs_until)))) as span
    from ${caseHolds}
    where ${caseHolds.caseId} = ${cases.caseId} and ${caseHolds.stopsClock}
      and ${caseHolds.openedOn} < run.runs_until and run.started_on < run.runs_until
      and (${caseHolds.releasedOn} is null or ${caseHolds.releasedOn} > run.started_on)) spans), 0)::integer`;

function letterDay(): SQL {
  return sql`coalesce(${cases.letterOfRequestReceivedOn}, ${caseStatuses.letterActionableOn})`;
}
