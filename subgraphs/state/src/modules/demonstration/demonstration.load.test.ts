import { describe, expect, it } from 'vitest';
import type { NotificationThreshold, ReviewClock } from '../../notification-evaluation/index.ts';
import { readNotificationRecord } from '../congressional-notification/notification-record.load.ts';
import { lawfulPartsOf } from '../congressional-notification/stored-notification.load.ts';
import { readShippedStateFacts } from '../state-facts/state-facts.load.ts';
import { demonstrationCountries, demonstrationNotifications } from './demonstration.load.ts';

describe('the invented purchasers', () => {
  it('go by their codes', () => {
    expect(demonstrationCountries()).toEqual([
      { code: 'QXB', name: 'Bandaria', customerCodes: ['BN'] },
      { code: 'QXN', name: 'Norland', customerCodes: ['QN'] },
      { code: 'QXO', name: 'Ostmark', customerCodes: ['QO'] },
      { code: 'QXC', name: 'Coastal Republic', customerCodes: ['QC'] },
    ]);
  });
});

describe.each(['2026-11-02', '2026-11-22', '2027-03-15', '2028-02-29'])(
  'the invented notifications on %s',
  (today) => {
    const { thresholds, clocks } = readShippedStateFacts();
    const law = {
      thresholds: thresholds.map(({ value }) => value as NotificationThreshold),
      clocks: clocks.map(({ value }) => value as ReviewClock),
      partyOf: (code: string) => ({
        groups:
          code === 'QXN'
            ? [{ group: 'NATO_MEMBER' as const, effectiveFrom: '1999-03-12', effectiveTo: null }]
            : [],
      }),
    };
    const world = demonstrationNotifications(today).map(({ value }) => {
      const reading = readNotificationRecord(value, today);
      if ('reason' in reading) {
        throw new Error(reading.reason);
      }
      return { record: reading.value, lawful: lawfulPartsOf(reading.value, law) };
    });
    const find = (number: string) =>
      world.find(({ record }) => record.transmittalNumber === number);

    it('have one whose clock is running and that is not published', () => {
      const running = world.filter(
        ({ lawful }) => lawful.clock !== null && lawful.clock.lastDayOfReview >= today,
      );
      expect(running.map(({ record }) => record.caseIdentifiers)).toEqual([['BN-P-LBA']]);
      expect(running[0]?.record.publishedAt).toBeNull();
    });

    it('have one in tiered review, whose notional days are not over', () => {
      const review = find('BN 26-02')?.lawful.tieredReview;
      expect(review?.clearedOn).toBeNull();
      expect(review !== null && review !== undefined && review.notionalEndOn > today).toBe(true);
    });

    it('have three that are published, one of them in an earlier year than the newest', () => {
      const published = world.filter(({ record }) => record.publishedAt !== null);
      expect(published.map(({ record }) => record.transmittalNumber)).toEqual([
        'BN 24-01',
        'BN 25-01',
        'QN 26-01',
      ]);
      expect(published.every(({ lawful }) => lawful.evaluation?.meetsThreshold === true)).toBe(
        true,
      );
    });

    it("measure Norland by the higher thresholds, which the total of its case's change meets", () => {
      const evaluation = find('QN 26-01')?.lawful.evaluation;
      expect(evaluation).toMatchObject({ dollarTier: 'NATO_PLUS', meetsThreshold: true });
      expect(evaluation?.comparisons.map(({ isMet }) => isMet)).toEqual([false, true]);
    });
  },
);
