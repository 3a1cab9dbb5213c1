import { describe, expect, it } from 'vitest';
import { groupsOn } from './index.ts';

describe('groups on a day', () => {
  const afghanistan = [
    { group: 'MAJOR_NON_NATO_ALLY', effectiveFrom: '2012-07-06', effectiveTo: '2022-09-23' },
  ] as const;

  it.each([
    ['2012-07-05', []],
    ['2012-07-06', ['MAJOR_NON_NATO_ALLY']],
    ['2022-09-23', ['MAJOR_NON_NATO_ALLY']],
    ['2022-09-24', []],
  ])('count the first and the last day: %s', (day, expected) => {
    expect(groupsOn(afghanistan, day)).toEqual(expected);
  });
});
