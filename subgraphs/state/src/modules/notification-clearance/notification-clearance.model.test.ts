import { describe, expect, it } from 'vitest';
import { hindranceOf, type ReviewedNotification } from './notification-clearance.model.ts';

/** Received on 20 October by the later house: thirty days, and the offer on the day after. */
const sale: ReviewedNotification = {
  transmittalNumber: 'BN 26-01',
  version: 1,
  status: 'TRANSMITTED',
  authority: 'AECA_36B_1',
  purchaserCode: 'QXB',
  caseIdentifiers: ['BN-P-LBA'],
  isEmergency: false,
  receivedOn: '2026-10-20',
  lastDayOfReview: '2026-11-19',
  earliestOfferOn: '2026-11-20',
};
const emergency = { ...sale, isEmergency: true };
const report = { ...sale, authority: 'AECA_36B_5A' as const };
const enhancement = { ...sale, authority: 'AECA_36B_5C' as const };
const withoutClock = { ...sale, lastDayOfReview: null, earliestOfferOn: null };
const withStatus = (status: string) => ({ ...sale, status });

describe('a review can end as CLEARED', () => {
  it.each([
    // notification, today, possible
    ['a sale, on the last day of the review', sale, '2026-11-19', false],
    ['a sale, on the day after', sale, '2026-11-20', true],
    ['a sale, later', sale, '2027-02-01', true],
    ['an enhancement above a threshold, on the last day', enhancement, '2026-11-19', false],
    ['an enhancement above a threshold, on the day after', enhancement, '2026-11-20', true],
    ['an emergency, on the day before it was received', emergency, '2026-10-19', false],
    ['an emergency, on the day it was received', emergency, '2026-10-20', true],
    ['a report under (5)(A), on the day before it was received', report, '2026-10-19', false],
    ['a report under (5)(A), on the day it was received', report, '2026-10-20', true],
    ['a sale whose clock is not known', withoutClock, '2027-02-01', false],
    ['a draft', withStatus('DRAFT'), '2027-02-01', false],
    ['one in tiered review', withStatus('TIERED_REVIEW'), '2027-02-01', false],
    ['one that was withdrawn', withStatus('WITHDRAWN'), '2027-02-01', false],
    ['one against which a resolution was enacted', withStatus(enacted()), '2027-02-01', false],
    [
      'an emergency against which a resolution was enacted',
      { ...emergency, status: enacted() },
      '2027-02-01',
      false,
    ],
  ])('%s: %#', (_what, notification, today, isPossible) => {
    expect(hindranceOf(notification, 'CLEARED', today) === null).toBe(isPossible);
  });
});

describe('a review can end as BLOCKED', () => {
  it.each([
    ['JOINT_RESOLUTION_ENACTED', true],
    ['TRANSMITTED', false],
    ['TIERED_REVIEW', false],
    ['WITHDRAWN', false],
  ])('%s: %s', (status, isPossible) => {
    expect(hindranceOf(withStatus(status), 'BLOCKED', '2026-11-01') === null).toBe(isPossible);
  });
});

describe('what stands against it is said in words', () => {
  it('names the day the review ends and the first day after it', () => {
    expect(hindranceOf(sale, 'CLEARED', '2026-11-02')).toMatchObject({
      kind: 'unmet',
      name: 'REVIEW_PERIOD_OVER',
      lacks:
        'The review of notification BN 26-01 by Congress ends on 2026-11-19; it can be cleared from 2026-11-20 on, and today is 2026-11-02.',
    });
  });

  it.each([
    ['BLOCKED', sale, 'No joint resolution against notification BN 26-01 is on record.'],
    [
      'CLEARED',
      withoutClock,
      'The days of the review of notification BN 26-01 are not known, since its clock is not.',
    ],
  ] as const)('as a guard of %s', (outcome, notification, lacks) => {
    expect(hindranceOf(notification, outcome, '2026-11-02')).toMatchObject({ lacks });
  });

  it.each([
    [
      enacted(),
      'A joint resolution was enacted against notification BN 26-01; it can only be BLOCKED.',
    ],
    ['WITHDRAWN', 'Notification BN 26-01 was withdrawn.'],
    [
      'READY',
      'Notification BN 26-01 is READY; Congress has not received it, so no review can end.',
    ],
  ])('as a matter of its status %s', (status, because) => {
    expect(hindranceOf(withStatus(status), 'CLEARED', '2026-11-02')).toEqual({
      kind: 'impossible',
      because,
    });
  });
});

function enacted(): string {
  return 'JOINT_RESOLUTION_ENACTED';
}
