import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockInput, type Party, type ReviewClock, statutoryClock } from './index.ts';

const clocks = JSON.parse(
  readFileSync(new URL('../../facts/review-clocks.json', import.meta.url), 'utf8'),
) as ReviewClock[];

const jordan: Party = { groups: [] };
const poland: Party = {
  groups: [{ group: 'NATO_MEMBER', effectiveFrom: '1999-03-12', effectiveTo: null }],
};
const sweden: Party = {
  groups: [{ group: 'NATO_MEMBER', effectiveFrom: '2024-03-07', effectiveTo: null }],
};
const nspa: Party = {
  groups: [{ group: 'NATO_ORGANIZATION', effectiveFrom: null, effectiveTo: null }],
};

const received: ClockInput = {
  authority: 'AECA_36B_1',
  isEmergency: false,
  purchaser: poland,
  participants: [],
  receivedOnHouse: '2026-03-02',
  receivedOnSenate: '2026-03-02',
  deliveredOn: null,
};

describe('the statutory clock', () => {
  it.each([
    ['a member', { purchaser: poland }, 15, '2026-03-17', '2026-03-18', 'NATO_PLUS'],
    ['an organization', { purchaser: nspa }, 15, '2026-03-17', '2026-03-18', 'NATO_PLUS'],
    ['others', { purchaser: jordan }, 30, '2026-04-01', '2026-04-02', 'OTHER'],
    [
      'a member that leads others',
      { participants: [jordan] },
      30,
      '2026-04-01',
      '2026-04-02',
      'OTHER',
    ],
    [
      'an enhancement like a sale',
      { authority: 'AECA_36B_5C', purchaser: jordan },
      30,
      '2026-04-01',
      '2026-04-02',
      'OTHER',
    ],
  ] as const)('gives %s its days', (_who, given, days, lastDayOfReview, earliestOfferOn, tier) => {
    expect(statutoryClock({ ...received, ...given }, clocks)).toMatchObject({
      receivedOn: '2026-03-02',
      days,
      lastDayOfReview,
      earliestOfferOn,
      earliestDeliveryOn: null,
      tier,
      note: null,
    });
  });

  it('lets a reported enhancement be offered at once and delivered after forty-five days', () => {
    const given = {
      authority: 'AECA_36B_5A',
      purchaser: jordan,
      receivedOnHouse: '2026-07-17',
      receivedOnSenate: '2026-07-18',
    } as const;
    expect(statutoryClock({ ...received, ...given }, clocks)).toEqual({
      receivedOn: '2026-07-18',
      receivedOnHouse: '2026-07-17',
      receivedOnSenate: '2026-07-18',
      note: null,
      days: 0,
      lastDayOfReview: '2026-07-18',
      earliestOfferOn: '2026-07-18',
      earliestDeliveryOn: '2026-09-01',
      tier: null,
      clockId: 'AECA_36B_5A/ALL/1985-08-08',
    });
  });

  it('does not run in an emergency', () => {
    expect(statutoryClock({ ...received, isEmergency: true }, clocks)).toMatchObject({
      days: 0,
      lastDayOfReview: '2026-03-02',
      earliestOfferOn: '2026-03-02',
      clockId: 'AECA_36B_1/NATO_PLUS/1981-12-29',
    });
  });

  it.each([
    ['2024-03-06', 30],
    ['2024-03-07', 15],
  ])('goes by the groups of the day it starts: Sweden on %s', (receivedOnSenate, days) => {
    const given = { purchaser: sweden, receivedOnHouse: '2024-03-01', receivedOnSenate };
    expect(statutoryClock({ ...received, ...given }, clocks)).toMatchObject({ days });
  });

  it('goes by the law of the day it starts', () => {
    const old = { receivedOnHouse: '1981-12-28', receivedOnSenate: '1981-12-28' };
    const since1949 = {
      group: 'NATO_MEMBER',
      effectiveFrom: '1949-08-24',
      effectiveTo: null,
    } as const;
    const given = { ...received, ...old, purchaser: { groups: [since1949] } };
    expect(statutoryClock(given, clocks)).toMatchObject({ days: 30 });
    expect(statutoryClock({ ...given, receivedOnSenate: '1981-12-29' }, clocks)).toMatchObject({
      days: 15,
    });
  });

  it('takes the printed day of delivery where the receipt is not known, and says so', () => {
    const given = { receivedOnHouse: null, receivedOnSenate: null, deliveredOn: '2026-03-02' };
    expect(statutoryClock({ ...received, ...given }, clocks)).toMatchObject({
      receivedOn: '2026-03-02',
      note: expect.stringContaining(
        'the day of delivery that the notice prints was taken',
      ) as string,
    });
  });

  it('starts no earlier than the one house that is known', () => {
    const given = {
      receivedOnHouse: null,
      receivedOnSenate: '2026-03-05',
      deliveredOn: '2026-03-02',
    };
    expect(statutoryClock({ ...received, ...given }, clocks)).toMatchObject({
      receivedOn: '2026-03-05',
      note: expect.stringContaining('receipt by the House is not known') as string,
    });
  });

  it('assumes the longer period for a purchaser that could not be identified, and says so', () => {
    expect(statutoryClock({ ...received, purchaser: null }, clocks)).toMatchObject({
      days: 30,
      tier: null,
      note: expect.stringContaining('the longer period') as string,
    });
  });

  it.each([
    ['the provision is not known', { authority: null }],
    ['one house has not received it', { receivedOnHouse: null }],
  ])('is none while %s', (_why, given) => {
    expect(statutoryClock({ ...received, ...given }, clocks)).toBeNull();
  });

  it('is never an informal one', () => {
    const informal = clocks.filter((clock) => clock.reviewTier !== null);
    expect(informal).toHaveLength(3);
    expect(statutoryClock(received, informal)).toBeNull();
  });
});

const seed = Date.now() % 2 ** 31;

describe(`any clock (seed ${seed})`, () => {
  const day = fc
    .date({ min: new Date('1985-08-08'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('ends after its days and opens the offer the day after, in calendar days', () => {
    const property = fc.property(
      day,
      fc.constantFrom(poland, jordan, nspa),
      (receivedOn, purchaser) => {
        const given = { purchaser, receivedOnHouse: receivedOn, receivedOnSenate: receivedOn };
        const clock = statutoryClock({ ...received, ...given }, clocks);
        expect(clock).not.toBeNull();
        expect(daysBetween(receivedOn, clock?.lastDayOfReview)).toBe(clock?.days);
        expect(daysBetween(clock?.lastDayOfReview, clock?.earliestOfferOn)).toBe(1);
      },
    );
    fc.assert(property, { seed });
  });
});

function daysBetween(from = '', to = ''): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
