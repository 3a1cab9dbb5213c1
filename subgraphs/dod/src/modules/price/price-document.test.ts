import { describe, expect, it } from 'vitest';
import { readShippedChargeRules } from '../charge-rate/charge-rate.load.ts';
import type { PriceInput, PriceLineInput } from './price.model.ts';
import { priceDocument } from './price-document.model.ts';
import { allowedSources, equipment, example, spares } from './testing/example.ts';

const rules = readShippedChargeRules();
const price = (input: PriceInput) => priceDocument(input, rules, allowedSources);
/** The one line of a document that has only it. */
const priceLine = (line: Partial<PriceLineInput>, document: Partial<PriceInput> = {}) =>
  price({ ...example, ...document, lines: [{ ...equipment, ...line }] }).value?.lines[0];

describe('the worked example', () => {
  const { value, problems } = price(example);

  it('comes out to the cent', () => {
    expect(problems).toEqual([]);
    expect(value?.lines).toMatchObject([
      {
        base: '12000000.00',
        nonrecurring: '250000.00',
        contractAdministration: '120000.00',
        value: '12370000.00',
        packing: '0.00',
        administrative: '395840.00',
      },
      { base: '400000.00', value: '400000.00', packing: '14000.00', administrative: '12800.00' },
    ]);
    expect(value?.totals).toEqual({
      net: '12770000.00',
      packing: '14000.00',
      administrative: '408640.00',
      transportation: '0.00',
      other: '0.00',
      total: '13192640.00',
    });
    expect(value?.majorDefenseEquipmentValue).toBe('12370000.00');
    expect(value?.newNonrecurring).toBe('250000.00');
  });

  it('names the rows it was priced with', () => {
    expect(value?.rateIds).toEqual([
      'ADMINISTRATIVE_SURCHARGE/2018-06-01',
      'CONTRACT_ADMINISTRATION_SERVICES/2020-02-01',
      'PACKING_CRATING_HANDLING/ABOVE-50000.00/UNDATED',
      'PACKING_CRATING_HANDLING/UNDATED',
    ]);
    expect(value?.waiverIds).toEqual([]);
  });
});

describe('the administrative surcharge', () => {
  it.each([
    ['1977-09-30', '20000.00'],
    ['1977-10-01', '30000.00'],
    ['1990-06-15', '30000.00'],
    ['1999-05-31', '30000.00'],
    ['1999-06-01', '25000.00'],
    ['2006-07-31', '25000.00'],
    ['2006-08-01', '38000.00'],
    ['2010-01-01', '38000.00'],
    ['2012-10-31', '38000.00'],
    ['2012-11-01', '35000.00'],
    ['2018-05-31', '35000.00'],
    ['2018-06-01', '32000.00'],
    ['2026-11-02', '32000.00'],
  ])(
    'of a million accepted on %s is %s, whatever the day of the document',
    (firstAcceptedOn, administrative) => {
      const line = {
        quantity: 1,
        unitPrice: '1000000',
        nonrecurringUnitCharge: null,
        contractValue: '0',
        firstAcceptedOn,
      };
      for (const asOf of ['2020-06-01', '2026-11-02', '2030-01-01']) {
        expect(priceLine(line, { asOf })).toMatchObject({ administrative });
      }
      expect(
        priceLine(
          {
            ...line,
            firstAcceptedOn: null,
            sourceCode: 'S',
            typeOfAssistance: '3',
            contractValue: null,
          },
          { asOf: firstAcceptedOn },
        ),
      ).toMatchObject({ administrative });
    },
  );

  it('is of each line’s own acceptance in one document', () => {
    const { value } = price({
      ...example,
      lines: [
        { ...spares, firstAcceptedOn: '2017-01-01' },
        { ...spares, lineNumber: '003' },
      ],
    });
    expect(value?.lines.map(({ administrativeRateId }) => administrativeRateId)).toEqual([
      'ADMINISTRATIVE_SURCHARGE/2012-11-01',
      'ADMINISTRATIVE_SURCHARGE/2018-06-01',
    ]);
    expect(value?.totals.administrative).toBe('26800.00');
  });

  it('is nothing for cases that build partner capacity, and says so if that was not yet so', () => {
    expect(priceLine({}, { programKind: 'BPC' })).toMatchObject({ administrative: '0.00' });
    expect(price({ ...example, programKind: 'BPC', asOf: '2020-09-30' }).problems).toEqual([
      { path: ['asOf'], message: expect.stringContaining('2020-09-30') as string },
    ]);
  });

  it('is not on a line that is exempt', () => {
    expect(priceLine({ isSurchargeExempt: true })).toMatchObject({
      administrative: '0.00',
      administrativeRateId: null,
    });
  });
});

describe('contract administration services', () => {
  it.each([
    ['nobody', {}, '120000.00'],
    ['Japan the day before its agreement', { customerCode: 'JA', asOf: '2023-04-16' }, '120000.00'],
    ['Japan on the day of its agreement', { customerCode: 'JA', asOf: '2023-04-17' }, '72000.00'],
    [
      'Japan for a case implemented before',
      { customerCode: 'JA', implementedOn: '2020-05-05' },
      '120000.00',
    ],
    ['Germany, of two parts', { customerCode: 'GY' }, '48000.00'],
    ['France, of all parts', { customerCode: 'FR' }, '0.00'],
    ['an F-16 follow-on buy', { customerCode: 'F1', caseDesignator: 'SVI' }, '48000.00'],
    ['another case of that code', { customerCode: 'F1', caseDesignator: 'SAB' }, '120000.00'],
    [
      'a case of that code without a designator',
      { customerCode: 'F1', caseDesignator: null },
      '120000.00',
    ],
    ['a NATO program', { waiverProgram: 'NATO_E3A' }, '0.00'],
  ])('are waived for %s', (_whom, document, contractAdministration) => {
    expect(priceLine({}, document)).toMatchObject({ contractAdministration });
  });

  it('are on the part of a mixed line that is contracted for, and on nothing from stock', () => {
    const mixed = { sourceCode: 'X', typeOfAssistance: '4', contractValue: '3000000.00' };
    expect(priceLine(mixed)).toMatchObject({ contractAdministration: '30000.00' });
    expect(priceLine({ sourceCode: 'S', typeOfAssistance: '3' })).toMatchObject({
      contractAdministration: '0.00',
    });
  });

  it('name the agreements and the parts they rest on', () => {
    const { value } = price({ ...example, customerCode: 'PL' });
    expect(value?.waiverIds).toEqual(['PL/QUALITY_ASSURANCE/2007-06-22']);
    expect(value?.rateIds).toContain(
      'CONTRACT_ADMINISTRATION_SERVICES_QUALITY_ASSURANCE/2020-02-01',
    );
  });

  it('cannot be reduced by a part without a rate', () => {
    const rates = rules.rates.filter(
      ({ charge }) => charge !== 'CONTRACT_ADMINISTRATION_SERVICES_QUALITY_ASSURANCE',
    );
    const without = priceDocument(
      { ...example, customerCode: 'PL' },
      { ...rules, rates },
      allowedSources,
    );
    expect(without.problems).toEqual([
      { path: ['asOf'], message: expect.stringContaining('waived for PL') as string },
    ]);
  });
});

describe('a nonrecurring charge', () => {
  it.each([
    [null, '250000.00'],
    ['NATO_PLUS_STANDARDIZATION', '0.00'],
    ['COPRODUCTION', '0.00'],
    ['LOSS_OF_SALE', '0.00'],
    ['UNIT_COST_SAVINGS_TO_USG', '0.00'],
    ['AGE_OR_CONDITION_REDUCTION', '250000.00'],
    ['ESTIMATE_CORRECTION_INCREASE', '250000.00'],
  ] as const)('waived on the ground %s is %s', (nonrecurringWaiver, nonrecurring) => {
    expect(priceLine({ nonrecurringWaiver })).toMatchObject({ nonrecurring });
  });

  it('is not on a document that grants pay wholly', () => {
    expect(
      priceLine({ nonrecurringWaiver: 'NON_REPAYABLE_FUNDS' }, { isWhollyGrantFinanced: true }),
    ).toMatchObject({ nonrecurring: '0.00' });
    expect(priceLine({}, { isWhollyGrantFinanced: true })).toMatchObject({ nonrecurring: '0.00' });
  });
});

describe('packing, crating and handling', () => {
  it.each([
    ['50000.00', 1, '1750.00'],
    ['50000.01', 1, '1750.00'],
    ['51000.00', 1, '1760.00'],
    ['51000.00', 3, '5280.00'],
    ['0.00', 5, '0.00'],
    ['4000.00', '2.5', '350.00'],
  ])('of a unit price of %s, %s times, is %s', (unitPrice, quantity, packing) => {
    const { value } = price({ ...example, lines: [{ ...spares, unitPrice, quantity }] });
    expect(value?.totals.packing).toBe(packing);
  });

  it('is not on what is not packed', () => {
    const { value } = price({ ...example, lines: [{ ...spares, isPacked: false }] });
    expect(value?.totals.packing).toBe('0.00');
  });
});

describe('amounts', () => {
  it('go up at half a cent, line by line', () => {
    const line = { ...spares, quantity: '0.5', unitPrice: '0.01', isPacked: false };
    const { value } = price({ ...example, lines: [line, { ...line, lineNumber: '003' }] });
    expect(value?.totals.net).toBe('0.02');
  });

  it('below the line are added to the total, and above it to the value', () => {
    const { value } = price({
      ...example,
      lines: [
        {
          ...spares,
          isPacked: false,
          storageAmount: '10',
          otherAboveTheLine: '5.5',
          transportationAmount: '100',
        },
      ],
      otherCharges: '7.25',
    });
    expect(value?.lines[0]?.value).toBe('400015.50');
    expect(value?.totals).toEqual({
      net: '400015.50',
      packing: '0.00',
      administrative: '12800.50',
      transportation: '100.00',
      other: '7.25',
      total: '412923.25',
    });
    expect(value?.wholeDollars).toEqual({
      net: '400016.00',
      packing: '0.00',
      administrative: '12801.00',
      transportation: '100.00',
      other: '7.00',
      total: '412923.00',
    });
  });

  it('stay exact beyond the digits of a number', () => {
    const line = { quantity: '12345678.4321', unitPrice: '76543210.99', isPacked: false };
    const { value } = price({ ...example, lines: [{ ...spares, ...line }] });
    expect(value?.totals.net).toBe('944977869042922.69');
  });
});
