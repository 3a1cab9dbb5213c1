import { describe, expect, it } from 'vitest';
import { readShippedChargeRules } from '../charge-rate/charge-rate.load.ts';
import type { DepositInput } from './deposit-parts.model.ts';
import { initialDeposit } from './initial-deposit.model.ts';
import { priceDocument } from './price-document.model.ts';
import { smallCaseManagementValue } from './small-case-management.model.ts';
import { allowedSources, example } from './testing/example.ts';

const rules = readShippedChargeRules();
const input: DepositInput = {
  rule: 'NO_PERFORMANCE',
  asOf: '2026-11-02',
  total: '1000000.00',
  administrative: '31000.00',
  newNonrecurring: null,
  smallCaseManagement: null,
  performanceBeforeFirstPayment: '50000.00',
  terminationLiability: '200000.00',
  contractorHoldback: '10000.00',
  lineValue: '400000.00',
  supplySupportSurcharge: '1234.56',
};
const deposit = (changes: Partial<DepositInput>) => initialDeposit({ ...input, ...changes }, rules);

describe('an initial deposit', () => {
  it('of the worked example holds its part of the surcharge, and of the new nonrecurring cost', () => {
    const { value } = priceDocument(example, rules, allowedSources);
    const { total = '', administrative = '' } = value?.totals ?? {};
    const newNonrecurring = value?.newNonrecurring ?? null;
    expect(deposit({ total, administrative, newNonrecurring }).value).toEqual({
      rule: 'NO_PERFORMANCE',
      amount: '155524.00',
      administrativePart: '143024.00',
      nonrecurringPart: '12500.00',
      rateIds: [
        'INITIAL_DEPOSIT_ADMINISTRATIVE/ABOVE-30000.00/UNDATED',
        'INITIAL_DEPOSIT_NONRECURRING/2025-07-01',
      ],
    });
  });

  it.each([
    ['0.00', '0.00'],
    ['29999.99', '29999.99'],
    ['30000.00', '30000.00'],
    ['30000.01', '10500.00'],
    ['30000.02', '10500.01'],
    ['408640.00', '143024.00'],
  ])('takes of a surcharge of %s the part %s', (administrative, administrativePart) => {
    expect(deposit({ administrative }).value).toMatchObject({
      administrativePart,
      amount: administrativePart,
    });
  });

  it.each([
    ['FULL_VALUE', '1000000.00', '31000.00'],
    ['STANDARD_OVER_90_DAYS', '60850.00', '10850.00'],
    ['NO_PERFORMANCE', '10850.00', '10850.00'],
    ['ON_CONTRACT_WITH_TL', '220850.00', '10850.00'],
    ['CAPS_25', '250000.00', null],
    ['RAPS_TL', '200000.00', null],
    ['RAPS_50', '500000.00', null],
    ['WWRS', '30850.00', '10850.00'],
    ['FMSO_I', '121234.56', null],
    ['BLANKET_TRAINING_25', '110850.00', '10850.00'],
    ['NONE', '0.00', null],
  ] as const)('by the row %s is %s', (rule, amount, administrativePart) => {
    expect(deposit({ rule }).value).toMatchObject({ rule, amount, administrativePart });
  });

  it('of half the total also covers the highest termination liability', () => {
    expect(deposit({ rule: 'RAPS_50', terminationLiability: '600000.00' }).value?.amount).toBe(
      '600000.00',
    );
  });

  it('takes five percent of new nonrecurring cost from 1 July 2025 on', () => {
    const newNonrecurring = '100000.00';
    const on = (asOf: string) => deposit({ newNonrecurring, asOf }).value?.nonrecurringPart;
    expect([on('2025-06-30'), on('2025-07-01')]).toEqual(['0.00', '5000.00']);
    expect(deposit({ newNonrecurring, rule: 'FULL_VALUE' }).value?.amount).toBe('1000000.00');
  });

  it('is never more than the total', () => {
    expect(deposit({ rule: 'ON_CONTRACT_WITH_TL', total: '200000.00' }).value?.amount).toBe(
      '200000.00',
    );
  });

  it('adds a small case management line', () => {
    expect(
      deposit({ smallCaseManagement: '14500.00', administrative: '500.00' }).value?.amount,
    ).toBe('15000.00');
  });

  it('for blanket order training needs a case above $25,000', () => {
    const at = (total: string) =>
      deposit({ rule: 'BLANKET_TRAINING_25', total, lineValue: total, administrative: '0' });
    expect(at('25000.00').problems).toMatchObject([{ path: ['rule'] }]);
    expect(at('25000.01').value?.amount).toBe('6250.00');
  });

  it('says which amount cannot be read', () => {
    expect(deposit({ contractorHoldback: '-1' }).problems).toMatchObject([
      { path: ['contractorHoldback'] },
    ]);
  });
});

describe('a small case management line', () => {
  it.each([
    ['500.00', '2006-07-31', '0.00'],
    ['500.00', '2006-08-01', '14500.00'],
    ['500.00', '2012-07-02', '14500.00'],
    ['500.00', '2012-07-03', '0.00'],
    ['15000.00', '2010-01-01', '0.00'],
    ['15000.01', '2010-01-01', '0.00'],
  ])('beside a surcharge of %s accepted on %s is %s', (administrative, acceptedOn, value) => {
    expect(smallCaseManagementValue(administrative, acceptedOn, rules)).toBe(value);
  });
});
