import { describe, expect, it } from 'vitest';
import { caseStatusesInOrder } from '../case/partner-status.model.ts';
import { type ClockFacts, caseClockOf, daysBetween } from './case-clock.model.ts';
import { endedStatuses, phaseOf } from './case-phase.model.ts';

/** A defined order, received on 1 March; its standard runs out on 9 June. */
const facts: ClockFacts = {
  status: 'IN_DEVELOPMENT',
  statusSince: '2026-03-11',
  letterReceivedOn: '2026-03-01',
  letterActionableOn: '2026-03-06',
  offerClockStoppedOn: null,
  offeredOn: null,
  standard: { days: 100, clockStart: 'LETTER_OF_REQUEST_RECEIPT' },
  holds: [],
};
const complex = { days: 150, clockStart: 'LETTER_OF_REQUEST_ACTIONABLE' } as const;
const hold = (openedOn: string, releasedOn: string | null = null) => ({ openedOn, releasedOn });

describe('the standard of a case', () => {
  it.each<[string, Partial<ClockFacts>, string, string, number, boolean, string | null]>([
    ['runs from receipt', {}, '2026-06-09', '2026-06-09', 0, false, null],
    ['is past on the next day', {}, '2026-06-10', '2026-06-09', 0, true, null],
    [
      'of category C runs from actionable',
      { standard: complex },
      '2026-06-10',
      '2026-08-03',
      0,
      false,
      null,
    ],
    [
      'is kept by a countersignature on the last day, whatever follows',
      { offerClockStoppedOn: '2026-06-09', offeredOn: '2026-07-30' },
      '2026-12-31',
      '2026-06-09',
      0,
      false,
      '2026-06-09',
    ],
    [
      'is missed by one a day later',
      { offerClockStoppedOn: '2026-06-10' },
      '2026-12-31',
      '2026-06-09',
      0,
      true,
      '2026-06-10',
    ],
    [
      'stops at the offer where no countersignature is on record',
      { offeredOn: '2026-05-31' },
      '2026-12-31',
      '2026-06-09',
      0,
      false,
      '2026-05-31',
    ],
    [
      'stops where the case ends before',
      { status: 'CANCELLED', statusSince: '2026-04-01' },
      '2026-12-31',
      '2026-06-09',
      0,
      false,
      '2026-04-01',
    ],
    [
      'moves by the days of a hold',
      { holds: [hold('2026-04-01', '2026-04-11')] },
      '2026-06-15',
      '2026-06-19',
      10,
      false,
      null,
    ],
    [
      'moves while a hold is open',
      { holds: [hold('2026-06-01')] },
      '2026-06-30',
      '2026-07-08',
      29,
      false,
      null,
    ],
    [
      'counts days of several holds once',
      {
        holds: [
          hold('2026-04-05', '2026-04-08'),
          hold('2026-04-01', '2026-04-11'),
          hold('2026-04-10', '2026-04-16'),
          hold('2026-05-01', '2026-05-02'),
        ],
      },
      '2026-06-15',
      '2026-06-25',
      16,
      false,
      null,
    ],
    [
      'counts no day of a hold before it started or after it stopped',
      {
        offerClockStoppedOn: '2026-06-12',
        holds: [hold('2026-02-01', '2026-03-03'), hold('2026-06-11', '2026-08-01')],
      },
      '2026-12-31',
      '2026-06-12',
      3,
      false,
      '2026-06-12',
    ],
    [
      'is not moved by a hold that was opened and released in one day',
      { holds: [hold('2026-04-01', '2026-04-01')] },
      '2026-06-10',
      '2026-06-09',
      0,
      true,
      null,
    ],
  ])('%s', (_what, change, today, due, held, isPast, stoppedOn) => {
    expect(caseClockOf({ ...facts, ...change }, today)).toMatchObject({
      standardDueDate: due,
      standardDaysHeld: held,
      isPastStandard: isPast,
      standardStoppedOn: stoppedOn,
    });
  });

  it.each<[string, Partial<ClockFacts>, number | null]>([
    ['a category', { standard: null }, null],
    ['the day its clock starts', { standard: complex, letterActionableOn: null }, 150],
  ])('is not measured without %s', (_what, change, standardDays) => {
    expect(caseClockOf({ ...facts, ...change }, '2026-06-10')).toMatchObject({
      standardDays,
      standardStartedOn: null,
      standardStoppedOn: null,
      standardDaysHeld: null,
      standardDueDate: null,
      isPastStandard: null,
    });
  });
});

describe('the days of a case', () => {
  it('are calendar days, over the end of summer time and of February too', () => {
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  it('count from the status and from the letter, as far as those are on record', () => {
    expect(caseClockOf(facts, '2026-03-21')).toMatchObject({
      daysInCurrentStatus: 10,
      daysSinceLetterOfRequest: 20,
    });
    expect(
      caseClockOf({ ...facts, statusSince: null, letterReceivedOn: null }, '2026-03-21'),
    ).toMatchObject({ daysInCurrentStatus: null, daysSinceLetterOfRequest: null });
  });
});

describe('the phases', () => {
  it('follow each other in the order of the life cycle', () => {
    const inOrder = caseStatusesInOrder.flatMap((status) => phaseOf(status) ?? []);
    expect([...new Set(inOrder)]).toEqual([
      'LETTER_PROCESSING',
      'DATA_DEVELOPMENT',
      'WRITING_AND_OFFER',
      'POST_OFFER',
      'EXECUTION',
      'CLOSURE',
    ]);
  });

  it('end where a case has ended', () => {
    expect(endedStatuses).toEqual([
      'CLOSED_FINAL',
      'CANCELLED',
      'CANCELLED_WITH_COSTS',
      'DISAPPROVED',
      'BLOCKED_BY_CONGRESS',
    ]);
  });
});
