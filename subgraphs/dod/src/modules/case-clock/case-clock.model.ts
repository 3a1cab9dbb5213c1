import { addDays } from '@concord/kernel';
import type { CaseClockStart, CaseStatus } from '../../generated/schema.ts';
import { clockStartOf } from '../life-cycle/commands/preparation.model.ts';
import { phaseOf } from './case-phase.model.ts';

/** What the days of a case are counted from. */
export interface ClockFacts {
  readonly status: CaseStatus;
  /** The day the status was entered, or null if it is not on record. */
  readonly statusSince: string | null;
  readonly letterReceivedOn: string | null;
  readonly letterActionableOn: string | null;
  /** The day of the first countersignature, or null. */
  readonly offerClockStoppedOn: string | null;
  readonly offeredOn: string | null;
  /** The standard of its category; null without a category. */
  readonly standard: { readonly days: number; readonly clockStart: CaseClockStart } | null;
  /** Those whose days are taken out. */
  readonly holds: readonly HeldSpan[];
}

/** From when to when a hold was open; null while it is. */
interface HeldSpan {
  readonly openedOn: string;
  readonly releasedOn: string | null;
}

/** The days of a case, by the names of the graph. */
export interface CaseClock {
  readonly daysInCurrentStatus: number | null;
  readonly daysSinceLetterOfRequest: number | null;
  readonly standardDays: number | null;
  readonly standardStartedOn: string | null;
  readonly standardStoppedOn: string | null;
  readonly standardDaysHeld: number | null;
  readonly standardDueDate: string | null;
  readonly isPastStandard: boolean | null;
}

/**
 * The days of a case as of a day (SAMM C5.T6). The clock of a standard starts as the standard says and
 * stops at the first countersignature, or where a case ends before it. Days of a hold that stops the
 * clock are taken out while the clock runs. `isPastStandardOn` is its twin in SQL.
 */
export function caseClockOf(facts: ClockFacts, today: string): CaseClock {
  const { standard, statusSince, letterReceivedOn } = facts;
  return {
    daysInCurrentStatus: statusSince === null ? null : daysBetween(statusSince, today),
    daysSinceLetterOfRequest:
      letterReceivedOn === null ? null : daysBetween(letterReceivedOn, today),
    standardDays: standard?.days ?? null,
    ...standardClockOf(facts, today),
  };
}

function standardClockOf(facts: ClockFacts, today: string) {
  const { standard } = facts;
  const startedOn = standard === null ? null : clockStartOf(facts, standard.clockStart);
  if (standard === null || startedOn === null) {
    return notRunning;
  }
  const stoppedOn = stopOf(facts);
  const runsUntil = stoppedOn ?? today;
  const held = daysHeld(facts.holds, startedOn, runsUntil);
  const dueDate = addDays(startedOn, standard.days + held);
  return {
    standardStartedOn: startedOn,
    standardStoppedOn: stoppedOn,
    standardDaysHeld: held,
    standardDueDate: dueDate,
    isPastStandard: runsUntil > dueDate,
  };
}

const notRunning = {
  standardStartedOn: null,
  standardStoppedOn: null,
  standardDaysHeld: null,
  standardDueDate: null,
  isPastStandard: null,
};

function stopOf({ offerClockStoppedOn, offeredOn, status, statusSince }: ClockFacts) {
  const endedOn = phaseOf(status) === null ? statusSince : null;
  return offerClockStoppedOn ?? offeredOn ?? endedOn;
}

/** The days on which at least one of the holds was open, between two days. */
function daysHeld(holds: readonly HeldSpan[], from: string, until: string): number {
  const last = dayOf(until);
  const inOrder = holds.toSorted((one, other) => (one.openedOn < other.openedOn ? -1 : 1));
  let days = 0;
  let counted = dayOf(from);
  for (const { openedOn, releasedOn } of inOrder) {
    const start = Math.max(dayOf(openedOn), counted);
    const end = Math.min(releasedOn === null ? last : dayOf(releasedOn), last);
    days += Math.max(end - start, 0);
    counted = Math.max(end, counted);
  }
  return days;
}

/** Calendar days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

const dayMs = 24 * 60 * 60 * 1000;

function dayOf(date: string): number {
  return Date.parse(date) / dayMs;
}
