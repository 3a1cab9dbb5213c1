import { readTypeDefs } from '@concord/schema';
import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt.model.ts';
import { caseCommands } from './case-commands.model.ts';
import { negativeAmounts } from './negative-amounts.model.ts';
import { anyInput } from './testing/any-input.ts';
import {
  give,
  held,
  reported,
  type Step,
  saidOf,
  tellLife,
  toDevelopment,
  today,
  toExecution,
  toReview,
  twoLines,
  world,
  written,
} from './testing/told-life.ts';

const [first = {}, second = {}] = twoLines;
const said = (steps: readonly Step[], step: Step, subject?: string) =>
  saidOf(give(tellLife(steps), step, subject));
const reason = 'For the record.';
const assessed: Step = [
  'recordCountryTeamAssessment',
  { statement: 'Fits.', submittedOn: today, chiefOfMissionConcurredOn: today },
];
const release = (authority: string) => ({ kind: 'TECHNOLOGY', authority });

describe('what is below zero', () => {
  it.each<[input: object, sentence: string]>([
    [{ amount: '-1.00' }, '-1.00 is below zero; give an amount above zero.'],
    [{ lines: [{ quantity: '-1' }] }, '-1 is below zero; give a quantity above zero.'],
    [{ cumulativeQuantity: '-1' }, '-1 is below zero; give a quantity above zero.'],
    [{ lines: [{ unitPrice: '-1.00' }] }, '-1.00 is below zero; give zero or more.'],
    [{ terms: [{ amount: '-1.00' }] }, '-1.00 is below zero; give zero or more.'],
    [{ refund: '-1.00' }, '-1.00 is below zero; give zero or more.'],
  ])('%j says what is right', (input, sentence) => {
    expect(negativeAmounts(input).map(({ message }) => message)).toEqual([sentence]);
  });

  it('is told to be zero or more only where zero is taken', () => {
    const free = { ...first, unitPrice: '0.00', transportationAmount: '0.00' };
    const input = written([free], { otherCharges: '0.00' });
    expect(said(toDevelopment, ['writeLoaDocument', input])).toEqual([]);
  });
});

describe('what is not there is named, with what is', () => {
  const approval: readonly Step[] = [
    ...toDevelopment,
    ['writeLoaDocument', written([second])],
    assessed,
    ['completeLoaData'],
  ];

  it.each<[steps: readonly Step[], step: Step, sentences: string[]]>([
    [
      toDevelopment,
      [
        'writeLoaDocument',
        written([{ ...first, maslId: 'A1A-NOTHERE', nonrecurringUnitCharge: '1.00' }]),
      ],
      ['lines.0.maslId: No item A1A-NOTHERE is in the catalogue; `maslItems` lists them.'],
    ],
    [
      toDevelopment,
      ['writeLoaDocument', written([{ ...first, offerReleaseCode: 'Q', deliveryTermCode: 'R' }])],
      [
        'lines.0.offerReleaseCode: Q is not a code of OFFER_RELEASE; `offerReleaseCodes` lists them.',
        'lines.0.deliveryTermCode: R is not a code of DELIVERY_TERM; `deliveryTermCodes` lists them.',
      ],
    ],
    [
      toReview,
      ['returnFromReview', { returnReason: 'none', reason }],
      ['returnReason: There is no reason none; `documentReturnReasons` lists them.'],
    ],
    [
      [],
      ['recordExtenuatingFactor', { code: 'none', estimatedDays: 1 }],
      ['code: There is no reason none; `extenuatingFactorReasons` lists them.'],
    ],
    [
      [],
      ['determineRelease', { ...release('DTSA'), determination: 'GRANTED' }],
      ['kind: No TECHNOLOGY release of DTSA was asked for. Ask for it with `requestRelease`.'],
    ],
    [
      [
        ['requestRelease', release('Navy')],
        ['requestRelease', { kind: 'DISCLOSURE', authority: 'DTSA' }],
      ],
      ['determineRelease', { ...release('DTSA'), determination: 'GRANTED' }],
      [
        'kind: No TECHNOLOGY release of DTSA was asked for. Asked for: TECHNOLOGY of Navy, DISCLOSURE of DTSA.',
      ],
    ],
    [
      [],
      ['releaseHold', { holdId: 'H9' }],
      ['holdId: The case has no open hold H9. No hold is open.'],
    ],
    [
      [held, held, ['releaseHold', { holdId: 'H1' }]],
      ['releaseHold', { holdId: 'H1' }],
      ['holdId: The case has no open hold H1. Open: H2 (FINANCE_HOLD).'],
    ],
    [
      toExecution,
      ['recordObligation', { lineNumber: '009', amount: '0.01' }],
      [
        'lineNumber: The document in force has no line 009.',
        'amount: Obligations of the line would come to $0.01; its obligational authority is $0.00.',
      ],
    ],
    [
      toExecution,
      ['issueObligationalAuthority', { lineNumber: '002', amount: '9999999.00' }],
      [
        'amount: The authority of line 002 would come to $10,000,599.00; its value in the document in force is $2,000.00.',
      ],
    ],
    [
      approval,
      ['approveForWriting'],
      [
        'LETTER_COMPLETE: The Letter of Request is not complete; record it with `completeLetterOfRequest`. A restatement asks for it anew.',
      ],
    ],
    [
      [
        ...approval,
        ['completeLetterOfRequest', { completedOn: today }],
        ['requestRelease', release('DTSA')],
      ],
      ['approveForWriting'],
      [
        'RELEASES_GRANTED: Not granted, or no longer in force: TECHNOLOGY by DTSA; record its decision with `determineRelease`, or ask again with `requestRelease`.',
      ],
    ],
    [
      [
        ...toDevelopment,
        ['writeLoaDocument', written([second], { notes: [] })],
        assessed,
        ['completeLoaData'],
        ['completeLetterOfRequest', { completedOn: today }],
        ['approveForWriting'],
      ],
      ['submitForReview'],
      [
        'NOTES_PRESENT: Document BASIC has no notes; return it with `returnFromWriting`, and the agency adds them.',
      ],
    ],
  ])('%#', (steps, step, sentences) => {
    expect(said(steps, step)).toEqual(sentences);
  });
});

describe('a report', () => {
  const submitted = [...toExecution, reported('R1', '5000.00')];
  const validated: readonly Step[] = [
    ...submitted,
    ['validateDiscrepancy', { reportNumber: 'R1' }],
  ];
  const decide = (change: object): Step => [
    'decideDiscrepancy',
    { reportNumber: 'R1', decision: 'DENIED', explanation: 'Delivered.', ...change },
  ];

  it('is validated first', () => {
    expect(said(submitted, decide({}))).toEqual([
      'reportNumber: The report stands at SUBMITTED; validate it first with `validateDiscrepancy`.',
    ]);
    expect(said([...validated, decide({})], decide({}))).toEqual([
      'reportNumber: The report stands at DENIED; this is for VALIDATED, RECONSIDERATION, CONTESTED.',
    ]);
    expect(said(validated, decide({ reportNumber: 'R9' }))).toEqual([
      'reportNumber: The case has no report R9.',
    ]);
  });

  it.each([{ decision: 'CREDITED' }, { creditedValue: '1.00' }])(
    'is credited with an amount, and only then: %j',
    (change) => {
      expect(said(validated, decide(change))).toEqual([
        'creditedValue: CREDITED needs `creditedValue`; other decisions take none.',
      ]);
    },
  );
});

describe('who approves for the government', () => {
  const lacks =
    'DIFFERENT_PERSON: Whoever approved document BASIC for writing at the agency, or signed it for the agency, cannot do this as well; another officer must.';

  const toSignature: readonly Step[] = [...toReview, ['signForAgency']];

  it.each(['approveForWriting', 'signForAgency'])('did not %s', (command) => {
    const teller = tellLife([]);
    for (const step of toSignature) {
      give(teller, step, step[0] === command ? 'one.person' : undefined);
    }
    expect(saidOf(give(teller, ['proposeToState'], 'one.person'))).toEqual([lacks]);
    expect(saidOf(give(teller, ['proposeToState'], 'another.person'))).toEqual([]);
  });

  it('may be who submitted it for review, as that is DSCA’s own desk', () => {
    const teller = tellLife(toReview.slice(0, -1));
    give(teller, ['submitForReview'], 'one.person');
    give(teller, ['signForAgency']);
    expect(saidOf(give(teller, ['proposeToState'], 'one.person'))).toEqual([]);
  });
});

describe('a reason', () => {
  const { state } = tellLife(toExecution);
  const [document] = state.documents;
  const chance = {
    kind: 'DENIED',
    outcome: 'CLEARED',
    isNotificationRequired: false,
    isUsable: true,
  };
  const isNeeded = (command: string) =>
    caseCommands[command]
      ?.problems({
        ...{ command, state, document, today, ...world, reliedOn: [] },
        actor: { subject: 'x', roles: [], organization: null },
        input: {
          ...anyInput(command, state, 'BASIC', today, world.catalogue, { ...chance, number: 1 }),
          reason: null,
        },
      } as Attempt)
      .some(({ path }) => path.join() === 'reason');
  const stated = readTypeDefs('dod').definitions.flatMap((each) =>
    each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
      ? (each.fields ?? [])
          .filter(({ name }) => name.value === 'reason')
          .map(({ description }) => ({
            command: `${each.name.value.charAt(0).toLowerCase()}${each.name.value.slice(1, -'Input'.length)}`,
            isSaid: description?.value.includes('This command needs it') === true,
          }))
      : [],
  );
  const ofCases = stated.filter(({ command }) => command in caseCommands);

  it.each(ofCases)('is needed by $command: $isSaid, as the SDL says', ({ command, isSaid }) => {
    expect(isNeeded(command)).toBe(isSaid);
  });

  it('is a field of every command on a case', () => {
    expect(ofCases.length).toBe(42);
  });
});
