import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt.model.ts';
import { closureCommands } from './commands/closure.model.ts';
import { inDollars } from './guards/amounts.model.ts';
import {
  give,
  reported,
  type Step,
  saidOf,
  tellLife,
  toDevelopment,
  today,
  toExecution,
  toReconciliation,
  twoLines,
  written,
} from './testing/told-life.ts';

const [first = {}, second = {}] = twoLines;
const total = (steps: readonly Step[]) =>
  tellLife(steps).state.documents[0]?.content?.totals.total ?? '';
const said = (steps: readonly Step[], step: Step) => saidOf(give(tellLife(steps), step));

describe('an amount in a sentence', () => {
  it.each([
    ['0', '$0.00'],
    ['0.51', '$0.51'],
    ['999.99', '$999.99'],
    ['1000.00', '$1,000.00'],
    ['1599046.67', '$1,599,046.67'],
    ['999999999999999999.99', '$999,999,999,999,999,999.99'],
  ])('%s is %s', (amount, words) => {
    expect(inDollars(amount)).toBe(words);
  });
});

describe('what is left and what goes back at the end of a case', () => {
  const inWords = inDollars(total(toExecution));

  it.each(['closeInterim', 'closeFinal'])('is not above what was obligated: %s', (command) => {
    const input = { unliquidatedObligations: '50500.01', refund: '0.00' };
    expect(said(toReconciliation, [command, input])).toEqual([
      'unliquidatedObligations: $50,500.01 is above what is obligated on the lines of the case, $50,500.00.',
    ]);
  });

  it('may be all that was obligated', () => {
    const input = { unliquidatedObligations: '50500.00' };
    expect(said(toReconciliation, ['closeInterim', input])).toEqual([]);
  });

  it('is not above the total of the document in force', () => {
    const input = { unliquidatedObligations: '0.00', refund: '2000000.00' };
    expect(said(toReconciliation, ['closeFinal', input])).toEqual([
      `refund: $2,000,000.00 is above the total of the document in force, ${inWords}.`,
    ]);
    const all = { unliquidatedObligations: '0.00', refund: total(toExecution) };
    expect(said(toReconciliation, ['closeFinal', all])).toEqual([]);
  });

  it('is bound by the total of an adopted case, of which no obligations are on record', () => {
    const { state } = tellLife(toReconciliation);
    const adopted = {
      ...state,
      executions: [],
      documents: state.documents.map((document) => ({
        ...document,
        content: document.content === null ? null : { ...document.content, lines: [] },
      })),
    };
    const left = (unliquidatedObligations: string) =>
      closureCommands.closeInterim.problems({
        state: adopted,
        input: { unliquidatedObligations },
      } as unknown as Attempt);
    expect(left(total(toExecution))).toEqual([]);
    expect(left('2000000.00')).toEqual([
      {
        path: ['unliquidatedObligations'],
        message: `$2,000,000.00 is above the total of the document in force, ${inWords}.`,
      },
    ]);
  });
});

describe('a credit', () => {
  const validated = [
    ...toExecution,
    reported('R1', '9000000.00'),
    ['validateDiscrepancy', { reportNumber: 'R1' }],
  ] satisfies Step[];
  const credit = (creditedValue: string): Step => [
    'decideDiscrepancy',
    { reportNumber: 'R1', decision: 'CREDITED', creditedValue, explanation: 'Short.' },
  ];

  it('is not above the total of the case in force, whatever is claimed', () => {
    expect(said(validated, credit('8000000.00'))).toEqual([
      `creditedValue: $8,000,000.00 is above the total of the document in force, ${inDollars(total(toExecution))}.`,
    ]);
    expect(said(validated, credit(total(toExecution)))).toEqual([]);
  });

  it('is not above the claim', () => {
    const small = [
      ...toExecution,
      reported('R1', '5000.00'),
      ['validateDiscrepancy', { reportNumber: 'R1' }],
    ] satisfies Step[];
    expect(said(small, credit('5000.01'))).toEqual([
      'creditedValue: The report claims $5,000.00; a credit is not above that.',
    ]);
  });
});

describe('an amount of nothing', () => {
  it.each(['issueObligationalAuthority', 'recordObligation'])('is not for %s', (command) => {
    const input = { lineNumber: '001', amount: '0.00' };
    expect(said(toExecution, [command, input])).toEqual(['amount: Give an amount above zero.']);
  });
});

describe('a document that is written later', () => {
  const delivered = [
    ...toExecution,
    ['recordDelivery', { lineNumber: '001', cumulativeQuantity: '4', deliveredOn: today }],
    ['startAmendment', { purpose: 'Less.' }],
  ] satisfies Step[];
  const write = (...lines: readonly object[]): Step => [
    'writeLoaDocument',
    written(lines, { documentCode: 'A01' }),
  ];

  it('does not order less of a line than is delivered', () => {
    expect(said(delivered, write({ ...first, quantity: '3.9999' }, second))).toEqual([
      'lines.0.quantity: 4 of line 001 are delivered; give at least that.',
    ]);
    expect(said(delivered, write({ ...first, quantity: '4' }, second))).toEqual([]);
  });

  it('does not drop a line of which something is delivered or obligated', () => {
    expect(said(delivered, write({ ...first, lineNumber: '003' }))).toEqual([
      'lines: 4 of line 001 are delivered; a later document states the whole case, so give line 001 as well.',
      'lines: $500.00 is obligated on line 002; a later document states the whole case, so give line 002 as well.',
    ]);
  });

  it('may drop a line of which nothing is', () => {
    const untouched = toExecution.filter(
      ([, input]) =>
        typeof input !== 'object' || !('lineNumber' in input) || input.lineNumber !== '002',
    );
    const begun = [...untouched, ['startAmendment', { purpose: 'Less.' }]] satisfies Step[];
    expect(said(begun, write(first))).toEqual([]);
  });
});

describe('the term whose balance is billed', () => {
  const terms = [
    { term: 'CASH_WITH_ACCEPTANCE', amount: '1.00' },
    { term: 'CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED' },
  ];
  const write: Step = ['writeLoaDocument', written([second], { terms })];

  it('is for a case that is FMSO I', () => {
    expect(saidOf(give(tellLife(toDevelopment, 'CLSSA_FMSO_I'), write))).toEqual([]);
  });

  it('is for no other type of case there is, and nobody is asked for more', () => {
    expect(said(toDevelopment, write)).toEqual([
      'terms.1.term: CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED is only for WWRS and FMSO I cases (SAMM C9.T11), and this one is DEFINED_ORDER; give another term.',
    ]);
  });

  it('of a risk assessed payment schedule needs its format where the graph has it', () => {
    const raps = written([second], { terms: [{ term: 'RAPS' }] });
    expect(said(toDevelopment, ['writeLoaDocument', raps])).toEqual([
      expect.stringMatching(/^payment\.riskAssessedFormat: /),
    ]);
  });
});

describe('a country team assessment', () => {
  const assessed = (submittedOn: string, chiefOfMissionConcurredOn: string | null): Step => [
    'recordCountryTeamAssessment',
    { statement: 'Fits.', submittedOn, chiefOfMissionConcurredOn },
  ];

  it.each([
    ['2026-11-03', null, 'submittedOn: 2026-11-03 is after today, 2026-11-02.'],
    [
      '2026-11-01',
      '2026-11-03',
      'chiefOfMissionConcurredOn: 2026-11-03 is after today, 2026-11-02.',
    ],
    [
      '2026-11-01',
      '2026-10-31',
      'chiefOfMissionConcurredOn: 2026-10-31 is before the day it was submitted, 2026-11-01.',
    ],
  ])('of %s with a concurrence of %s is refused', (submitted, concurred, sentence) => {
    expect(said([], assessed(submitted, concurred))).toEqual([sentence]);
  });

  it.each(['2026-11-01', '2026-11-02', null])('may be concurred in on %s', (concurred) => {
    expect(said([], assessed('2026-11-01', concurred))).toEqual([]);
  });
});
