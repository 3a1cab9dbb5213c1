import { describe, expect, it } from 'vitest';
import { addUsd, findSums, isSameUsd, readMoney } from './money.load.ts';

describe('reading a sum', () => {
  it.each([
    ['$14,000,000', '14000000.00'],
    ['$1.2 billion', '1200000000.00'],
    ['$.17 billion', '170000000.00'],
    ['$66.05 million', '66050000.00'],
    ['$0', '0.00'],
    ['$0 million.', '0.00'],
    ['$ 250 million', '250000000.00'],
    ['$1,750,500,000.25', '1750500000.25'],
    ['$2.1B', '2100000000.00'],
    ['$500 thousand', '500000.00'],
    ['$l.5 bil1ion', '1500000000.00'],
    ['$10, million', '10000000.00'],
    ['$0.\nOther $5 million', '0.00'],
    ['$12.345 million', '12345000.00'],
    ['estimated to cost $23.0 billion. We', '23000000000.00'],
    ['no sum at all', null],
    ['$400-500 million', null],
    ['$3 to $4 million', null],
  ])('reads %j as %j', (text, usd) => {
    expect(readMoney(text)).toBe(usd);
  });

  it('finds every sum in the order of print', () => {
    const text = 'will increase by $4.15 billion to a revised $4.5 billion';
    expect(findSums(text).map(({ usd }) => usd)).toEqual(['4150000000.00', '4500000000.00']);
  });

  it('adds and compares without a float', () => {
    expect(addUsd('0.10', '0.20')).toBe('0.30');
    expect(isSameUsd('8600000000.00', '8600000000.000')).toBe(true);
  });
});
