import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShippedChargeRules } from '../charge-rate/charge-rate.load.ts';
import { Decimal } from './money.model.ts';
import type { PricedDocument, PriceInput, PriceLineInput } from './price.model.ts';
import { priceDocument } from './price-document.model.ts';
import { allowedSources, equipment, example } from './testing/example.ts';

const rules = readShippedChargeRules();

const cents = fc
  .integer({ min: 0, max: 2_000_000_000 })
  .map((amount) => new Decimal(amount).div(100).toFixed(2));
const day = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const quantity = fc.oneof(
  fc.integer({ min: 1, max: 5000 }),
  fc
    .integer({ min: 1, max: 50_000_000 })
    .map((tenThousandths) => new Decimal(tenThousandths).div(10_000).toFixed(4)),
);
const source = fc.constantFrom<[string, string]>(['P', '5'], ['X', '4'], ['S', '3'], ['E', '3']);

const anyLine = fc
  .record({
    source,
    quantity,
    unitPrice: cents,
    isEquipment: fc.boolean(),
    charge: cents,
    storage: cents,
    transport: cents,
    share: fc.integer({ min: 0, max: 100 }),
    firstAcceptedOn: fc.option(day),
  })
  .map(
    ({ source: [sourceCode, typeOfAssistance], share, ...line }): PriceLineInput => ({
      ...equipment,
      sourceCode,
      typeOfAssistance,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      isMajorDefenseEquipment: line.isEquipment,
      nonrecurringUnitCharge: line.isEquipment ? line.charge : null,
      contractValue:
        sourceCode === 'X'
          ? new Decimal(line.unitPrice)
              .times(line.quantity)
              .times(share)
              .div(100)
              .toFixed(2, Decimal.ROUND_DOWN)
          : null,
      storageAmount: line.storage,
      transportationAmount: line.transport,
      firstAcceptedOn: line.firstAcceptedOn,
    }),
  );
const anyDocument = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
    asOf: day,
    customerCode: fc.constantFrom('BN', 'FR', 'GY', 'PL', 'JA'),
    isWhollyGrantFinanced: fc.boolean(),
    otherCharges: fc.option(cents),
  })
  .map(
    (document): PriceInput => ({
      ...example,
      ...document,
      lines: document.lines.map((line, index) => ({
        ...line,
        lineNumber: String(index + 1).padStart(3, '0'),
      })),
    }),
  );

function priced(input: PriceInput): PricedDocument {
  const { value, problems } = priceDocument(input, rules, allowedSources);
  expect(problems).toEqual([]);
  return value as PricedDocument;
}
const sum = (amounts: readonly string[]) => Decimal.sum(0, ...amounts).toFixed(2);

describe('any document', () => {
  it('has sums that agree, and loses no cent', () => {
    fc.assert(
      fc.property(anyDocument, (input) => {
        const { lines, totals, majorDefenseEquipmentValue } = priced(input);
        lines.forEach((line, index) => {
          const { storageAmount } = input.lines[index] as PriceLineInput;
          expect(line.value).toBe(
            sum([line.base, line.nonrecurring, line.contractAdministration, storageAmount ?? '0']),
          );
        });
        expect(totals.net).toBe(sum(lines.map(({ value }) => value)));
        expect(totals.packing).toBe(sum(lines.map(({ packing }) => packing)));
        expect(totals.administrative).toBe(sum(lines.map(({ administrative }) => administrative)));
        expect(totals.transportation).toBe(sum(lines.map(({ transportation }) => transportation)));
        expect(totals.total).toBe(
          sum([
            totals.net,
            totals.packing,
            totals.administrative,
            totals.transportation,
            input.otherCharges ?? '0',
          ]),
        );
        const equipmentLines = lines.filter(
          (_line, index) => input.lines[index]?.isMajorDefenseEquipment === true,
        );
        expect(majorDefenseEquipmentValue).toBe(sum(equipmentLines.map(({ value }) => value)));
      }),
    );
  });

  it('keeps the surcharge of lines that were accepted, whatever its own day', () => {
    fc.assert(
      fc.property(anyDocument, day, (input, later) => {
        const rates = (document: PricedDocument) =>
          document.lines.flatMap(({ administrativeRateId }, index) =>
            input.lines[index]?.firstAcceptedOn === null ? [] : [administrativeRateId],
          );
        expect(rates(priced({ ...input, asOf: later }))).toEqual(rates(priced(input)));
      }),
    );
  });

  it('prices each line as if it were alone', () => {
    fc.assert(
      fc.property(anyDocument, (input) => {
        const together = priced(input);
        const alone = input.lines.map((line) => priced({ ...input, lines: [line] }).lines[0]);
        expect(together.lines).toEqual(alone);
      }),
      { numRuns: 40 },
    );
  });

  it('names every row it used and each only once', () => {
    fc.assert(
      fc.property(anyDocument, (input) => {
        const { rateIds, waiverIds, lines } = priced(input);
        expect(rateIds).toEqual([...new Set(lines.flatMap((line) => line.rateIds))].sort());
        expect(waiverIds).toEqual([...new Set(lines.flatMap((line) => line.waiverIds))].sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe('anything at all', () => {
  it('is answered, and never thrown at', () => {
    const anything = fc.record({
      lineNumber: fc.string(),
      maslId: fc.option(fc.string()),
      quantity: fc.oneof(fc.double(), fc.string()),
      unitPrice: fc.string(),
      sourceCode: fc.string(),
      typeOfAssistance: fc.string(),
      nonrecurringUnitCharge: fc.option(fc.string()),
      contractValue: fc.option(fc.string()),
      firstAcceptedOn: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.array(anything), fc.string(), (lines, asOf) => {
        const input = { ...example, asOf, lines: lines.map((line) => ({ ...equipment, ...line })) };
        expect(priceDocument(input, rules, allowedSources)).toHaveProperty('problems');
      }),
    );
  });
});
