import { describe, expect, it } from 'vitest';
import { wholeDollarsOf } from './whole-dollars.model.ts';

const priced = {
  netValue: '12770000.50',
  packingValue: '14000.49',
  administrativeValue: '408640.00',
  transportationValue: '0.00',
  otherValue: '99999999999999999.99',
  totalValue: '100000000013192640.98',
};

describe('totals in whole dollars', () => {
  it('are rounded half up, each by itself, and exactly', () => {
    expect(wholeDollarsOf(priced)).toEqual({
      netValue: '12770001.00',
      packingValue: '14000.00',
      administrativeValue: '408640.00',
      transportationValue: '0.00',
      otherValue: '100000000000000000.00',
      totalValue: '100000000013192641.00',
    });
  });

  it('are none until the document is priced', () => {
    expect(wholeDollarsOf({ ...priced, totalValue: null })).toBeNull();
  });
});
