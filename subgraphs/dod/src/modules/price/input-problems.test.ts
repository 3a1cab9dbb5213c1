import { describe, expect, it } from 'vitest';
import { readShippedChargeRules } from '../charge-rate/charge-rate.load.ts';
import type { PriceLineInput } from './price.model.ts';
import { priceDocument } from './price-document.model.ts';
import { allowedSources, equipment, example, spares } from './testing/example.ts';

const rules = readShippedChargeRules();
const problemsOf = (lines: readonly PriceLineInput[], document = {}) =>
  priceDocument({ ...example, ...document, lines }, rules, allowedSources).problems;

describe('a line is refused, with what would be right,', () => {
  it.each<[string, Partial<PriceLineInput>, string, RegExp]>([
    ['without a quantity', { quantity: 0 }, 'quantity', /above zero/],
    ['with a negative quantity', { quantity: -3 }, 'quantity', /above zero/],
    ['with a quantity of 0.0000', { quantity: '0.0000' }, 'quantity', /above zero/],
    ['with five decimals of a unit', { quantity: '1.00001' }, 'quantity', /four decimals/],
    ['with half a unit as a number', { quantity: 0.5 }, 'quantity', /above zero/],
    ['with a quantity that is no number', { quantity: 'ten' }, 'quantity', /above zero/],
    ['without an item', { maslId: null }, 'maslId', /catalogue/],
    ['with a blank item', { maslId: ' ' }, 'maslId', /catalogue/],
    ['with a negative price', { unitPrice: '-1.00' }, 'unitPrice', /zero or more/],
    ['with a third decimal', { storageAmount: '1.005' }, 'storageAmount', /two decimals/],
    ['of a number of two digits', { lineNumber: '01' }, 'lineNumber', /three digits/],
    [
      'of no type of assistance',
      { typeOfAssistance: '?' },
      'typeOfAssistance',
      /Use one of 3, 4, 5, N/,
    ],
    [
      'of a source that does not fit',
      { sourceCode: 'S' },
      'sourceCode',
      /goes with source P, not with S/,
    ],
    [
      'mixed, without its contract value',
      { sourceCode: 'X', typeOfAssistance: '4' },
      'contractValue',
      /source X needs/,
    ],
    [
      'with a contract value from stock',
      { sourceCode: 'S', typeOfAssistance: '3', contractValue: '1.00' },
      'contractValue',
      /only for source P or X/,
    ],
    [
      'with a contract above its base',
      { contractValue: '12000000.01' },
      'contractValue',
      /at most/,
    ],
    [
      'with a nonrecurring charge on other articles',
      { isMajorDefenseEquipment: false },
      'nonrecurringUnitCharge',
      /Only major defense/,
    ],
    [
      'waived for funds it does not have',
      { nonrecurringWaiver: 'NON_REPAYABLE_FUNDS' },
      'nonrecurringWaiver',
      /pay wholly/,
    ],
  ])('%s', (_what, line, field, message) => {
    expect(problemsOf([spares, { ...equipment, ...line }])).toEqual([
      { path: ['lines', 1, field], message: expect.stringMatching(message) as string },
    ]);
  });

  it('if its number was used before', () => {
    expect(problemsOf([equipment, { ...spares, lineNumber: '001' }])).toEqual([
      { path: ['lines', 1, 'lineNumber'], message: expect.stringContaining('001') as string },
    ]);
  });

  it('with everything that is wrong at once', () => {
    const wrong = { ...equipment, quantity: 0, maslId: null, unitPrice: 'free' };
    expect(problemsOf([wrong], { otherCharges: '-1' })).toHaveLength(4);
  });
});

describe('a document is refused', () => {
  it('without lines', () => {
    expect(problemsOf([])).toEqual([
      { path: ['lines'], message: 'A document has at least one line.' },
    ]);
  });

  it('on a day without rates, once for all lines', () => {
    const noRates = priceDocument(
      { ...example, lines: [equipment, { ...equipment, lineNumber: '002' }] },
      { ...rules, rates: [] },
      allowedSources,
    );
    expect(noRates.problems.map(({ path }) => path)).toEqual([['asOf'], ['asOf']]);
  });

  it('if a line was accepted on a day without a rate', () => {
    const rates = rules.rates.filter(({ effectiveFrom }) => effectiveFrom !== null);
    const line = { ...equipment, firstAcceptedOn: '1970-01-01' };
    expect(
      priceDocument({ ...example, lines: [line] }, { ...rules, rates }, allowedSources).problems,
    ).toEqual([
      {
        path: ['lines', 0, 'firstAcceptedOn'],
        message: expect.stringContaining('1970-01-01') as string,
      },
    ]);
  });

  it('if its total could not be stored', () => {
    const line = { ...spares, quantity: '99999999999999', unitPrice: '999999999999999999' };
    expect(problemsOf([line])).toEqual([
      { path: ['lines'], message: expect.stringContaining('eighteen') as string },
    ]);
  });
});

describe('a type of assistance of which no source says which sources it has', () => {
  it('takes them all', () => {
    expect(problemsOf([{ ...equipment, typeOfAssistance: 'N' }])).toEqual([]);
  });
});
