import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandDocument, type Outcome } from '../harness/give-command.ts';
import { modes, openTestGraph, type TestGraph } from '../harness/graph.ts';
import { openCaseShelf } from '../harness/told-case.ts';
import { viewers } from '../harness/viewers.ts';

const linesMax = 500;
const notesMax = 200;

/** A line with every field that a line can have; no two are of one price. */
const lineOf = (index: number, description: string) => ({
  lineNumber: String(index + 1).padStart(3, '0'),
  maslId: 'A1A-151000DEMO001',
  description,
  quantity: `${index + 1}.25`,
  unitPrice: `${1000 + index}.${String(index % 100).padStart(2, '0')}`,
  sourceCode: 'P',
  typeOfAssistance: '5',
  offerReleaseCode: 'A',
  deliveryTermCode: '5',
  months: (index % 60) + 1,
  nonrecurringUnitCharge: '10.01',
  nonrecurringWaiver: 'AGE_OR_CONDITION_REDUCTION',
  contractValue: '500.07',
  storageAmount: `0.${String((index % 99) + 1).padStart(2, '0')}`,
  otherAboveTheLine: '3.33',
  transportationAmount: '7.77',
});

const lines = (description: string) =>
  Array.from({ length: linesMax }, (_, index) => lineOf(index, description));

const payment = {
  hasDependableUndertaking: true,
  hasCashFlowFinancing: false,
  isDoneBeforeFirstBill: false,
  isPerformedBeforeFirstPayment: false,
  isContractedBeforeFirstPayment: false,
  hasStandbyLetterOfCredit: false,
  riskAssessedFormat: null,
  performanceBeforeFirstPayment: '10.00',
  terminationLiability: '20.00',
  contractorHoldback: '1.00',
  supplySupportSurcharge: null,
};

/** A document with everything that the SDL lets it have, each text as long as given. */
const documentOf = (description: string, words: string, reason: string) => ({
  lines: lines(description),
  terms: [{ term: 'DEPENDABLE_UNDERTAKING', amount: null }],
  notes: Array.from({ length: notesMax }, (_, index) => ({ noteId: `N${index}/1`, text: words })),
  payment,
  otherCharges: '99.99',
  reason,
  marking: 'CUI',
});

const asPeopleWriteThem = documentOf(
  'Guided missile, air-to-air, with container and first year of spares',
  'Prices are estimates.',
  'The first writing.',
);
const asLongAsTheyMayBe = documentOf('x'.repeat(500), 'y'.repeat(4000), 'z'.repeat(4000));

const written = `query ($id: String!) { loaDocument(documentId: $id) {
  netValue packingValue administrativeValue transportationValue otherValue totalValue
  terms { amount } installments { amount } notes { noteId }
  lines { lineNumber description quantity unitPrice lineValue priceBuild {
    baseValue nonrecurringValue contractAdministrationValue storageValue otherValue
    packingValue administrativeValue transportationValue } } } }`;

type Amounts<Name extends string> = Readonly<Record<Name, string>>;
const insideLine = [
  'baseValue',
  'nonrecurringValue',
  'contractAdministrationValue',
  'storageValue',
  'otherValue',
] as const;
/** What is charged below the lines: a block of the document, and its part of each line. */
const below = ['packingValue', 'administrativeValue', 'transportationValue'] as const;
type PriceBuild = Amounts<(typeof insideLine)[number] | (typeof below)[number]>;
type Line = Amounts<'quantity' | 'unitPrice' | 'lineValue'> & { readonly priceBuild: PriceBuild };

interface Written extends Amounts<(typeof below)[number]> {
  readonly netValue: string;
  readonly otherValue: string;
  readonly totalValue: string;
  readonly terms: readonly Amounts<'amount'>[];
  readonly installments: readonly Amounts<'amount'>[];
  readonly notes: readonly unknown[];
  readonly lines: readonly Line[];
}

const cents = (amount: string) => BigInt(amount.replace('.', ''));
const sum = (amounts: readonly string[]) =>
  amounts.reduce((total, amount) => total + cents(amount), 0n);

/** Quantities have two decimals here, so a product has four: half a cent goes up. */
const product = (quantity: string, unitPrice: string) =>
  (cents(Number(quantity).toFixed(2)) * cents(unitPrice) + 50n) / 100n;

function expectToAgree(document: Written): void {
  const { lines: read, netValue, otherValue, totalValue } = document;
  for (const { quantity, unitPrice, lineValue, priceBuild } of read) {
    expect(cents(priceBuild.baseValue)).toBe(product(quantity, unitPrice));
    expect(cents(lineValue)).toBe(sum(insideLine.map((part) => priceBuild[part])));
  }
  expect(cents(netValue)).toBe(sum(read.map(({ lineValue }) => lineValue)));
  for (const block of below) {
    expect(cents(document[block])).toBe(sum(read.map(({ priceBuild }) => priceBuild[block])));
  }
  expect(otherValue).toBe('99.99');
  const all = [netValue, otherValue, ...below.map((block) => document[block])];
  expect(cents(totalValue)).toBe(sum(all));
  for (const list of [document.terms, document.installments]) {
    expect(sum(list.map(({ amount }) => amount))).toBe(cents(totalValue));
  }
}

describe.each(modes)('a document of 500 lines (%s)', (mode) => {
  let graph: TestGraph;
  let caseId: string;
  beforeAll(async () => {
    graph = await openTestGraph(mode);
    const shelf = await openCaseShelf(graph);
    ({ caseId } = shelf.standing('IN_DEVELOPMENT').state);
    await shelf.write();
  });
  afterAll(() => graph.close());

  const write = (idempotencyKey: string, document: object) =>
    graph.ask(viewers.armyCase, commandDocument('writeLoaDocument'), {
      input: { idempotencyKey, caseId, documentCode: 'BASIC', ...document },
    });

  it.each(Object.entries({ asPeopleWriteThem, asLongAsTheyMayBe }))(
    'with everything given is written in one operation, and agrees to the cent: %s',
    async (key, document) => {
      const { data, errors } = await write(key, document);
      expect({ data, errors }).toMatchObject({
        data: { outcome: { __typename: 'CaseCommandAccepted' } },
      });
      const answer = await graph.ask(viewers.armyCase, written, { id: `${caseId}-BASIC` });
      expect(answer.errors).toBeUndefined();
      const { loaDocument } = answer.data as { readonly loaDocument: Written };
      expect([loaDocument.lines.length, loaDocument.notes.length]).toEqual([linesMax, notesMax]);
      expectToAgree(loaDocument);
    },
  );

  it('is refused with all that is wrong, if every line is too long', async () => {
    const { data } = await write('wrong', { ...asPeopleWriteThem, lines: lines('x'.repeat(501)) });
    const { outcome } = data as { readonly outcome: Outcome };
    expect(outcome).toMatchObject({
      __typename: 'InputInvalid',
      path: ['lines', '0', 'description'],
    });
    expect(outcome.problems?.at(-1)).toEqual({
      path: ['lines', '499', 'description'],
      message: '`lines.499.description` has 501 characters. Give 1 to 500 characters.',
    });
  });

  it('is refused in a sentence, if its body is larger than any document needs', async () => {
    const { status, data, errors } = await write('large', {
      ...asLongAsTheyMayBe,
      lines: lines('x'.repeat(2500)),
    });
    expect([status, data]).toEqual([400, undefined]);
    expect(errors?.[0]?.message).toMatch(
      /^The body has 2,\d{3},\d{3} bytes\. At most 2,097,152 pass; split the request\.$/,
    );
  });
});
