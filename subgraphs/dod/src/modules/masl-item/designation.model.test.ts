import { describe, expect, it } from 'vitest';
import { isDesignated, isReportedOnDelivery } from './designation.model.ts';
import type { MaslDesignationModel } from './masl-item.model.ts';

const row = (
  designation: 'MDE' | 'SME',
  effectiveFrom: string | null,
  effectiveTo: string | null,
): MaslDesignationModel => ({
  designation,
  basis: designation === 'SME' ? 'MUNITIONS_LIST' : 'PRODUCTION_COST',
  effectiveFrom,
  effectiveTo,
  citation: 'A test.',
  isVerified: false,
});

describe('an item', () => {
  const carrier = { designations: [row('SME', null, null), row('MDE', '2019-03-15', null)] };
  const station = { designations: [row('SME', '2011-05-02', '2024-06-30')] };
  const onlyMajor = { designations: [row('MDE', '2020-01-01', '2020-12-31')] };
  const truck = { designations: [] };

  it.each([
    ['designated from 2019-03-15, the day before', carrier, '2019-03-14', false, true],
    ['designated from 2019-03-15, that day', carrier, '2019-03-15', true, true],
    ['designated from 2019-03-15, the day after', carrier, '2019-03-16', true, true],
    ['designated to 2024-06-30, the day before', station, '2024-06-29', false, true],
    ['designated to 2024-06-30, that day', station, '2024-06-30', false, true],
    ['designated to 2024-06-30, the day after', station, '2024-07-01', false, false],
    ['of which only the cost is on record', onlyMajor, '2020-06-01', true, true],
    ['of which only the cost was on record', onlyMajor, '2021-01-01', false, false],
    ['never designated', truck, '2026-11-02', false, false],
  ] as const)('%s', (_what, item, on, isMajor, isSignificant) => {
    expect(isDesignated(item, 'MDE', on)).toBe(isMajor);
    expect(isDesignated(item, 'SME', on)).toBe(isSignificant);
  });
});

describe('each delivery', () => {
  const always = [{ effectiveFrom: null, effectiveTo: null }];
  const ended = [{ effectiveFrom: null, effectiveTo: '2026-01-31' }];

  it.each([
    ['of a major end item by the each', true, 'EA', always, '2026-11-02', true],
    ['of a part', false, 'EA', always, '2026-11-02', false],
    ['of a lot', true, 'LO', always, '2026-11-02', false],
    ['of something without a unit', true, null, always, '2026-11-02', false],
    ['of a generic code that is not listed', true, 'EA', [], '2026-11-02', false],
    ['on the last day of its listing', true, 'EA', ended, '2026-01-31', true],
    ['after the last day of its listing', true, 'EA', ended, '2026-02-01', false],
  ])('%s is reported or not', (_what, isMajorEndItem, unitOfIssue, reportedSpans, on, expected) => {
    expect(isReportedOnDelivery({ isMajorEndItem, unitOfIssue, reportedSpans }, on)).toBe(expected);
  });
});
