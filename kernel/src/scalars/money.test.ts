import fc from 'fast-check';
import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/thrown.ts';
import { moneyScalar, parseMoney } from './money.ts';

describe('an amount of money', () => {
  it.each([
    ['12370000', '12370000.00'],
    ['0.1', '0.10'],
    ['-5', '-5.00'],
    ['007', '7.00'],
    ['999999999999999999.99', '999999999999999999.99'],
  ])('%s is read as %s', (text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  it.each([
    '1e309',
    '1e3',
    '-0',
    '-0.00',
    'NaN',
    'Infinity',
    '0x10',
    '1234567890123456789',
    '1'.repeat(40),
    '1.234',
    '1,000.00',
    '1,5',
    '1 000',
    '+1',
    '.5',
    '1.',
    '',
    ' 1',
    '1\n',
    '1\0',
    '１２',
    '$1',
    '1_000',
    12,
    0.1,
    Number.NaN,
    true,
    null,
    undefined,
    ['1'],
    { toString: () => '1' },
  ])('refuses %j', (value) => {
    expect(codeOf(() => parseMoney(value))).toBe('BAD_USER_INPUT');
  });

  it('keeps every cent of every amount there is', () => {
    const cents = fc.bigInt(-(10n ** 20n) + 1n, 10n ** 20n - 1n);
    fc.assert(
      fc.property(cents, (amount) => {
        const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
        const text = `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(parseMoney(text)).toBe(text);
      }),
    );
  });

  it.each(['12.5', '12', 'true', 'null', '{a: "1"}', '["1"]', 'ONE'])(
    'is not written %s in a document',
    (literal) => {
      expect(codeOf(() => moneyScalar.parseLiteral(parseValue(literal)))).toBe('BAD_USER_INPUT');
    },
  );

  it('that is wrong in a record is a fault, which does not tell the value', () => {
    expect(codeOf(() => moneyScalar.serialize('12.345 secret'))).toBe(
      'Error: a resolver gave a value that is no Money',
    );
  });
});
