import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShippedChargeRules } from '../charge-rate/charge-rate.load.ts';
import { checkTerms, type TermInput } from './check-terms.model.ts';
import { Decimal } from './money.model.ts';

const rules = readShippedChargeRules();
const check = (terms: readonly TermInput[], total = '1000.00') =>
  checkTerms(terms, total, rules, '2026-11-02');
const term = (name: TermInput['term'], amount: string | null = null): TermInput => ({
  term: name,
  amount,
});

describe('terms of sale', () => {
  it.each<[string, readonly TermInput[], readonly string[]]>([
    ['one without an amount is all of it', [term('DEPENDABLE_UNDERTAKING')], ['1000.00']],
    ['one with the amount', [term('CASH_WITH_ACCEPTANCE', '1000')], ['1000.00']],
    ['a grant alone', [term('FMS_CREDIT_NON_REPAYABLE')], ['1000.00']],
    [
      'a grant, and cash as the balance',
      [term('FMS_CREDIT_NON_REPAYABLE', '400.25'), term('DEPENDABLE_UNDERTAKING')],
      ['400.25', '599.75'],
    ],
    [
      'cash as the balance, and a grant behind it',
      [term('DEPENDABLE_UNDERTAKING'), term('FMS_CREDIT', '1.00')],
      ['999.00', '1.00'],
    ],
    [
      'three, a loan as the balance',
      [term('MAP_MERGER', '100'), term('FMS_CREDIT_NON_REPAYABLE', '200'), term('FMS_CREDIT')],
      ['100.00', '200.00', '700.00'],
    ],
    ['all with amounts', [term('FMS_CREDIT', '250'), term('RAPS', '750.00')], ['250.00', '750.00']],
    ['a balance of nothing', [term('FMS_CREDIT', '1000'), term('RAPS')], ['1000.00', '0.00']],
  ])('are resolved: %s', (_what, terms, amounts) => {
    expect(check(terms).value?.map(({ amount }) => amount)).toEqual(amounts);
  });

  it.each<[string, readonly TermInput[], unknown[]]>([
    ['none', [], ['terms']],
    [
      'a credit without an amount in front',
      [term('FMS_CREDIT'), term('DEPENDABLE_UNDERTAKING', '1')],
      ['terms', 0, 'amount'],
    ],
    [
      'two balances',
      [term('CASH_PRIOR_TO_DELIVERY'), term('DEPENDABLE_UNDERTAKING')],
      ['terms', 1, 'amount'],
    ],
    ['one twice', [term('FMS_CREDIT', '1'), term('FMS_CREDIT', '999')], ['terms', 1, 'term']],
    ['more than the total', [term('FMS_CREDIT', '1000.01'), term('RAPS')], ['terms']],
    ['less than the total', [term('FMS_CREDIT', '999.99')], ['terms']],
    ['no amount', [term('FMS_CREDIT', 'some')], ['terms', 0, 'amount']],
  ])('are refused: %s', (_what, terms, path) => {
    expect(check(terms)).toMatchObject({ value: null, problems: [{ path }] });
  });

  it('sum to the total, however it is split', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_000 });
    const names = [
      'MAP_MERGER',
      'FMS_CREDIT_NON_REPAYABLE',
      'FMS_CREDIT',
      'FMF_GUARANTEE',
    ] as const;
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 4 }), cents, (split, rest) => {
        const given = split.map((amount, index) =>
          term(names[index] ?? 'FMS_CREDIT', new Decimal(amount).div(100).toFixed(2)),
        );
        const total = new Decimal(rest)
          .plus(Decimal.sum(0, ...split))
          .div(100)
          .toFixed(2);
        const { value } = check([...given, term('DEPENDABLE_UNDERTAKING')], total);
        expect(Decimal.sum(0, ...(value ?? []).map(({ amount }) => amount)).toFixed(2)).toBe(total);
      }),
    );
  });
});
