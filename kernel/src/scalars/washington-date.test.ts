import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './date.ts';
import { shiftDates } from './shift-dates.ts';
import { addDays, washingtonDate } from './washington-date.ts';

const dates = fc
  .integer({ min: Date.parse('1901-01-01'), max: Date.parse('2198-12-31') })
  .map((moment) => new Date(moment).toISOString().slice(0, 10));

describe('the date in Washington', () => {
  it.each([
    ['in winter is five hours behind', '2026-01-15T04:59:59Z', '2026-01-14'],
    ['in winter begins at five', '2026-01-15T05:00:00Z', '2026-01-15'],
    ['in summer is four hours behind', '2026-07-15T03:59:59Z', '2026-07-14'],
    ['in summer begins at four', '2026-07-15T04:00:00Z', '2026-07-15'],
    ['on the day the clocks go forward', '2026-03-08T04:59:59Z', '2026-03-07'],
    ['on the evening after', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['on the day the clocks go back', '2026-11-01T03:59:59Z', '2026-10-31'],
    ['on the night after', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['at the turn of the year', '2027-01-01T04:59:59Z', '2026-12-31'],
  ])('%s', (_when, moment, date) => {
    expect(washingtonDate(new Date(moment))).toBe(date);
  });

  it('is a date of the graph at every moment', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const moment = new Date(`${date}T12:00:00Z`);
        expect(parseDate(washingtonDate(moment))).toBe(date);
      }),
    );
  });
});

describe('counting calendar days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-12-31', 30, '2027-01-30'],
    ['2026-01-01', 0, '2026-01-01'],
  ])('from %s by %i is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('back and forth ends where it began', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('moving an invented world', () => {
  it('moves dates at every level, and nothing else', () => {
    const world = {
      on: '2026-02-27',
      list: ['2026-03-01', { at: '2026-03-01T00:00:00Z', none: null, count: 3 }],
      note: 'since 2026-03-01',
    };
    expect(shiftDates(world, '2026-02-27', '2026-03-01')).toEqual({
      on: '2026-03-01',
      list: ['2026-03-03', { at: '2026-03-01T00:00:00Z', none: null, count: 3 }],
      note: 'since 2026-03-01',
    });
  });

  it('keeps the days between any two dates', () => {
    fc.assert(
      fc.property(dates, dates, dates, (from, to, date) => {
        const shifted = shiftDates({ from, date }, from, to);
        expect(shifted.from).toBe(to);
        expect(Date.parse(shifted.date) - Date.parse(to)).toBe(Date.parse(date) - Date.parse(from));
      }),
    );
  });
});
