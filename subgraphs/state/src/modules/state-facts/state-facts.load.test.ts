import { describe, expect, it } from 'vitest';
import { createCountryLookup } from '../../country-tables/index.ts';
import { notificationRecordOf } from '../congressional-notification/certification-record.load.ts';
import { readNotificationFact } from '../congressional-notification/notification-facts.load.ts';
import { readNotificationRecord } from '../congressional-notification/notification-record.load.ts';
import { readCountryRecord } from '../country/country-record.load.ts';
import { clockShape, thresholdShape } from '../notification-rule/notification-rule-record.load.ts';
import { readShippedStateFacts } from './state-facts.load.ts';

describe('the shipped facts', () => {
  const facts = readShippedStateFacts();
  const countries = facts.countries.flatMap(({ value }) => {
    const reading = readCountryRecord(value);
    return 'value' in reading ? [reading.value] : [];
  });

  it('name only countries that can be read, none of them invented', () => {
    expect(countries).toHaveLength(facts.countries.length);
    expect(countries.filter(({ isFictional }) => isFictional)).toEqual([]);
  });

  it('hold only rows of law that can be read', () => {
    expect(
      facts.thresholds.filter(({ value }) => !thresholdShape.safeParse(value).success),
    ).toEqual([]);
    expect(facts.clocks.filter(({ value }) => !clockShape.safeParse(value).success)).toEqual([]);
  });

  it('hold only notifications that can be read, of purchasers that are known', () => {
    const codes = new Set(countries.map(({ code }) => code));
    const registry = {
      codeOf: createCountryLookup(countries),
      has: (code: string) => codes.has(code),
    };
    const doubtful = facts.notifications.flatMap(({ line, value }) => {
      const fact = readNotificationFact(value);
      const record = 'value' in fact ? notificationRecordOf(fact.value, registry) : fact;
      const reading =
        'value' in record ? readNotificationRecord(record.value, '2026-11-22') : record;
      return 'value' in reading && reading.value.purchaserCode !== null ? [] : [{ line, reading }];
    });
    expect(doubtful).toEqual([]);
    expect(facts.notifications.length).toBeGreaterThan(0);
  });
});
