import { describe, expect, it } from 'vitest';
import { letterNumberOf, reportNumberOf, seriesOf } from './number.model.ts';

describe('a number', () => {
  it('of a letter names purchaser, year and place', () => {
    expect(letterNumberOf('QXB', 2026, 1)).toBe('QXB-2026-0001');
    expect(letterNumberOf('QXB', 2026, 12_345)).toBe('QXB-2026-12345');
  });

  it('of a report is that of the form', () => {
    expect(reportNumberOf('A', 10, 'BN-B-UAB', '001')).toBe('A0010-BN-UAB/001');
  });

  it.each([
    [2025, 'Z'],
    [2026, 'A'],
    [2027, 'B'],
    [2051, 'Z'],
    [2052, 'A'],
  ])('of a report of %d begins with %s', (year, series) => {
    expect(seriesOf(year)).toBe(series);
  });
});
