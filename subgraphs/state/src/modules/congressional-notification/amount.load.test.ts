import { describe, expect, it } from 'vitest';
import { readAmount } from './amount.load.ts';

describe('an amount', () => {
  it.each([
    ['66050000', '66050000.00'],
    ['12.5', '12.50'],
    ['0', '0.00'],
    ['12.3400', '12.34'],
    ['999999999999999999.99', '999999999999999999.99'],
  ])('%s is kept to the cent', (printed, amount) => {
    expect(readAmount('total value', printed)).toEqual({ amount, notes: [] });
  });

  it.each(['12.345', '0.001', '1e9', 'about $5', '-1', '1000000000000000000', ''])(
    '%s is left out with a note and never rounded',
    (printed) => {
      const { amount, notes } = readAmount('total value', printed);
      expect(amount).toBeNull();
      expect(notes).toEqual([expect.stringContaining(`"${printed}"`)]);
    },
  );

  it('that is not printed needs no note', () => {
    expect(readAmount('total value', null)).toEqual({ amount: null, notes: [] });
  });
});
