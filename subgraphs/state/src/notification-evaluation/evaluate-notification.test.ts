import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EvaluationInput,
  evaluateNotification,
  type GroupMembership,
  type NotificationThreshold,
  type Party,
} from './index.ts';

const thresholds = JSON.parse(
  readFileSync(new URL('../../facts/notification-thresholds.json', import.meta.url), 'utf8'),
) as NotificationThreshold[];

const none: Party = { groups: [] };
const jordan = none;
const kuwait = none;
const taiwan: Party = belongs('MAJOR_NON_NATO_ALLY');
const egypt: Party = belongs('MAJOR_NON_NATO_ALLY');
const germany = belongs('NATO_MEMBER', '1955-05-06');
const italy = belongs('NATO_MEMBER', '1949-08-24');
const sweden = belongs('NATO_MEMBER', '2024-03-07');
const japan = belongs('PLUS_FIVE', '1981-12-29');
const nspa = belongs('NATO_ORGANIZATION');

const sale: EvaluationInput = {
  asOf: '2024-06-03',
  authority: 'AECA_36B_1',
  majorDefenseEquipmentValue: '0.00',
  totalValue: '0.00',
  constructionValue: null,
  enhancementCost: null,
  purchaser: jordan,
  participants: [],
  opensSalesTerritory: false,
};

describe('a sale', () => {
  it.each([
    ['1 Japan', { purchaser: japan, ...values('24999999.99', '90000000') }, false, 'NATO_PLUS'],
    ['2 Japan', { purchaser: japan, ...values('25000000.00', '25000000') }, true, 'NATO_PLUS'],
    ['3 Jordan', { purchaser: jordan, ...values('14000000.00', '14000000') }, true, 'OTHER'],
    ['4 Jordan', { purchaser: jordan, ...values('13999999.99', '49999999.99') }, false, 'OTHER'],
    ['5 Germany', { purchaser: germany, ...values('0', '100000000') }, true, 'NATO_PLUS'],
    ['6 Germany', { purchaser: germany, ...values('0', '99999999.99') }, false, 'NATO_PLUS'],
    ['7 Kuwait', { purchaser: kuwait, ...values('0', '0', '200000000') }, true, 'OTHER'],
    ['9 Taiwan', { purchaser: taiwan, ...values('14000000', '20000000') }, true, 'OTHER'],
    [
      '18 Italy leads members only',
      { purchaser: italy, participants: [germany], ...values('24000000', '90000000') },
      false,
      'NATO_PLUS',
    ],
    [
      '19 Italy leads with one that is no member',
      { purchaser: italy, participants: [germany, jordan], ...values('14000000', '20000000') },
      true,
      'OTHER',
    ],
    ['25 Jordan, raised', { purchaser: jordan, ...values('0', '50000000') }, true, 'OTHER'],
  ] as const)('%s', (_row, given, meetsThreshold, tier) => {
    expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
      isEvaluable: true,
      meetsThreshold,
      dollarTier: tier,
      clockTier: tier,
    });
  });

  it('8 has the lower thresholds but the short clock if it opens a territory outside', () => {
    const given = {
      purchaser: italy,
      opensSalesTerritory: true,
      ...values('14000000', '14000000'),
    };
    expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
      meetsThreshold: true,
      dollarTier: 'OTHER',
      clockTier: 'NATO_PLUS',
    });
  });

  it.each([
    ['2024-03-06', true, 'OTHER'],
    ['2024-03-07', false, 'NATO_PLUS'],
  ])('10 to Sweden on %s', (asOf, meetsThreshold, tier) => {
    const given = { purchaser: sweden, asOf, ...values('20000000', '40000000') };
    expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
      meetsThreshold,
      dollarTier: tier,
      clockTier: tier,
    });
  });

  it.each([
    ['16', '14000000.00', '20000000', true],
    ['17', '13999999.99', '49999999.99', false],
  ])(
    '%s to an organization of NATO has the lower thresholds and the short clock',
    (_row, mde, total, meetsThreshold) => {
      const given = { purchaser: nspa, ...values(mde, total) };
      expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
        meetsThreshold,
        dollarTier: 'OTHER',
        clockTier: 'NATO_PLUS',
      });
    },
  );

  it.each([
    ['1981-12-28', '7000000', true],
    ['1981-12-29', '7000000', false],
    ['2002-09-29', '14000000', true],
    ['2002-09-30', '14000000', false],
    ['2002-09-30', '25000000', true],
  ])(
    'to Germany on %s is compared with the thresholds of that day',
    (asOf, mde, meetsThreshold) => {
      const given = { purchaser: germany, asOf, ...values(mde, mde) };
      expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
        meetsThreshold,
      });
    },
  );

  it('names each row it was compared with, and leaves out what has no value', () => {
    const given = { purchaser: germany, ...values('120000000', '99999999.99') };
    expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
      comparisons: [
        {
          thresholdId: 'AECA_36B_1/MAJOR_DEFENSE_EQUIPMENT/NATO_PLUS/2002-09-30',
          value: '120000000.00',
          isMet: true,
        },
        {
          thresholdId: 'AECA_36B_1/TOTAL/NATO_PLUS/2002-09-30',
          value: '99999999.99',
          isMet: false,
        },
      ],
    });
  });
});

describe('an enhancement', () => {
  it.each([
    ['11 Egypt', 'AECA_36B_5A', egypt, '5000000', false],
    ['12 Egypt', 'AECA_36B_5C', egypt, '14000000', true],
    ['21 Jordan', 'AECA_36B_5A', jordan, '5000000', false],
    ['22 Jordan', 'AECA_36B_5C', jordan, '14000000', true],
  ] as const)(
    '%s is compared by its own cost',
    (_row, authority, purchaser, cost, meetsThreshold) => {
      const enhancementCost = values(cost, cost);
      const given = { authority, purchaser, enhancementCost, ...values(null, '900000000') };
      expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
        meetsThreshold,
        dollarTier: 'OTHER',
      });
    },
  );

  it.each(['AECA_36B_5A', 'AECA_36B_5C'] as const)(
    '%s without its cost tells nothing',
    (authority) => {
      const given = { authority, ...values(null, '8113000000') };
      expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
        isEvaluable: false,
        notEvaluableReason: expect.stringContaining('not the cost of the enhancement') as string,
        meetsThreshold: null,
        comparisons: [],
      });
    },
  );
});

describe('what cannot be evaluated', () => {
  it.each([
    ['no provision', { authority: null }, 'under which provision'],
    ['no purchaser', { purchaser: null }, 'purchaser could not be identified'],
    ['no total', values('20000000', null), 'no total value'],
    ['no rule', { asOf: '1970-01-01', ...values('1', '1') }, 'in force on 1970-01-01'],
    ['no value of equipment', values(null, '20000000'), 'no value of major defense equipment'],
  ])('%s', (_what, given, reason) => {
    expect(evaluateNotification({ ...sale, ...given }, thresholds)).toMatchObject({
      isEvaluable: false,
      notEvaluableReason: expect.stringContaining(reason) as string,
      dollarTier: null,
      clockTier: null,
    });
  });

  it.each([
    ['a total below every threshold', '13999999.99', false],
    ['a total that meets its own', '50000000.00', true],
  ])('is not %s', (_what, total, meetsThreshold) => {
    expect(evaluateNotification({ ...sale, ...values(null, total) }, thresholds)).toMatchObject({
      isEvaluable: true,
      meetsThreshold,
    });
  });
});

const seed = Date.now() % 2 ** 31;

describe(`any sale (seed ${seed})`, () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 19n });
  const party = fc.constantFrom(jordan, germany, japan, nspa, sweden);
  const day = fc
    .date({ min: new Date('1981-12-29'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('that meets a threshold still meets it at a higher value', () => {
    const property = fc.property(
      cents,
      cents,
      cents,
      party,
      day,
      (mde, total, more, purchaser, asOf) => {
        const lower = { ...sale, purchaser, asOf, ...values(usd(mde), usd(total)) };
        const higher = { ...lower, ...values(usd(mde + more), usd(total + more)) };
        const met = evaluateNotification(lower, thresholds).meetsThreshold;
        return met !== true || evaluateNotification(higher, thresholds).meetsThreshold === true;
      },
    );
    fc.assert(property, { seed });
  });

  it('meets a threshold at its very cent and not one cent below', () => {
    const row = fc.constantFrom(
      ...thresholds.filter(
        ({ authority, effectiveTo }) => authority === 'AECA_36B_1' && effectiveTo === null,
      ),
    );
    const property = fc.property(row, fc.bigInt({ min: -1000n, max: 1000n }), (threshold, away) => {
      const value = new Decimal(threshold.amount).plus(new Decimal(away.toString()).div(100));
      const stated = {
        majorDefenseEquipmentValue:
          threshold.metric === 'MAJOR_DEFENSE_EQUIPMENT' ? value.toFixed(2) : '0',
        totalValue: threshold.metric === 'TOTAL' ? value.toFixed(2) : '0',
        constructionValue: threshold.metric === 'CONSTRUCTION' ? value.toFixed(2) : '0',
      };
      const purchaser = threshold.tier === 'NATO_PLUS' ? germany : jordan;
      const evaluation = evaluateNotification({ ...sale, purchaser, ...stated }, thresholds);
      expect(evaluation.meetsThreshold).toBe(away >= 0n);
    });
    fc.assert(property, { seed });
  });
});

function belongs(group: GroupMembership['group'], effectiveFrom: string | null = null): Party {
  return { groups: [{ group, effectiveFrom, effectiveTo: null }] };
}

function values(mde: string | null, total: string | null, construction: string | null = null) {
  return {
    majorDefenseEquipmentValue: mde,
    totalValue: total,
    constructionValue: construction,
  };
}

function usd(cents: bigint): string {
  return new Decimal(cents.toString()).div(100).toFixed(2);
}
