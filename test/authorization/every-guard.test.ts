import type { Identity } from '@concord/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, twoLines } from '../harness/case-desk.ts';
import { answerReports, type Step, step, stepsOf, storyTo } from '../harness/told-case.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { transitionTable } from '../harness/transition-table.ts';
import { facts } from '../harness/valid-input.ts';
import { viewers } from '../harness/viewers.ts';

const { armyCase, dscaCase, dscaFinance } = viewers;

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk();
});
afterAll(() => desk.close());

/** The story to a status, some of its commands given in another way or, without one, not at all. */
function story(status: string, changed: Readonly<Record<string, Step | null>> = {}): Step[] {
  return (storyTo[status] ?? []).flatMap(
    (one) => changed[one.command] ?? (one.command in changed ? [] : one),
  );
}
const after = (status: string, ...more: readonly (string | Step)[]) => [
  ...story(status),
  ...stepsOf(...more),
];
const reason = 'For the record.';
const written = (change: object) => () => ({ ...documentOf(twoLines), ...change });
const release = { kind: 'TECHNOLOGY', authority: 'DTSA' };
const blocked = step('openHold', () => ({ kind: 'FINANCE_HOLD', isBlocking: true, reason }));
const barred = step('decideCase', facts.decision('SUSPENDED'));
const uncounted = step('recordExtenuatingFactor', () => ({ code: '1', estimatedDays: 5 }));
const amendment = (name: string) => step(name, () => ({ documentCode: 'A01' }));
const grown = [...twoLines, { ...twoLines[1], lineNumber: '003' }];

/** A guard, the command it stops, who gives it, and what was done before; else the command succeeds. */
const lacks: [guard: string, command: string, viewer: Identity, before: Step[], change?: object][] =
  [
    ['CATEGORY_SET', 'startDevelopment', armyCase, []],
    [
      'DOCUMENT_WRITTEN',
      'completeLoaData',
      armyCase,
      story('IN_DEVELOPMENT', { writeLoaDocument: null }),
    ],
    [
      'ASSESSMENT_COMPLETE',
      'completeLoaData',
      armyCase,
      story('IN_DEVELOPMENT', { recordCountryTeamAssessment: null }),
    ],
    [
      'ASSESSMENT_COMPLETE',
      'completeLoaData',
      armyCase,
      story('IN_DEVELOPMENT', {
        recordCountryTeamAssessment: step('recordCountryTeamAssessment', (_state, day) => ({
          statement: 'Not concurred in yet.',
          submittedOn: day,
        })),
      }),
    ],
    ['LETTER_COMPLETE', 'approveForWriting', armyCase, after('PENDING_RELEASE')],
    [
      'RELEASES_GRANTED',
      'approveForWriting',
      armyCase,
      after('PENDING_RELEASE', 'completeLetterOfRequest', 'requestRelease'),
    ],
    [
      'RELEASES_GRANTED',
      'approveForWriting',
      armyCase,
      after(
        'PENDING_RELEASE',
        'completeLetterOfRequest',
        step('determineRelease', () => ({ ...release, determination: 'DENIED' })),
      ),
    ],
    [
      'RELEASES_GRANTED',
      'approveForWriting',
      armyCase,
      after(
        'PENDING_RELEASE',
        'completeLetterOfRequest',
        step('determineRelease', () => ({
          ...release,
          determination: 'GRANTED',
          expiresOn: '2026-11-01',
        })),
      ),
    ],
    [
      'NOTES_PRESENT',
      'submitForReview',
      dscaCase,
      story('IN_WRITING', { writeLoaDocument: step('writeLoaDocument', written({ notes: [] })) }),
    ],
    ['FACTORS_COUNTED', 'signForAgency', armyCase, after('IN_DSCA_REVIEW', uncounted)],
    [
      'FACTORS_COUNTED',
      'proposeToState',
      dscaCase,
      after('IN_DSCA_REVIEW', 'signForAgency', uncounted),
    ],
    ['AGENCY_SIGNED', 'proposeToState', dscaCase, after('IN_DSCA_REVIEW')],
    [
      'NO_BLOCKING_HOLD',
      'proposeToState',
      dscaCase,
      after('IN_DSCA_REVIEW', 'signForAgency', blocked),
    ],
    ['NO_BLOCKING_HOLD', 'countersignLoa', dscaCase, after('CLEARED', blocked)],
    ['NO_BLOCKING_HOLD', 'offerLoa', armyCase, after('COUNTERSIGNED', blocked)],
    [
      'DIFFERENT_PERSON',
      'proposeToState',
      dscaCase,
      after('IN_DSCA_REVIEW', step('signForAgency', undefined, dscaCase.subject)),
    ],
    [
      'DIFFERENT_PERSON',
      'countersignLoa',
      dscaCase,
      story('CLEARED', {
        approveForWriting: step('approveForWriting', undefined, dscaCase.subject),
      }),
    ],
    [
      'VALUE_WITHIN_APPROVAL',
      'countersignLoa',
      dscaCase,
      story('CLEARED', {
        decideCase: step('decideCase', (state) => facts.approval(state, { totalValue: '1.00' })),
      }),
    ],
    ['NOT_BARRED', 'countersignLoa', dscaCase, after('CLEARED', barred)],
    ['NOT_BARRED', 'offerLoa', armyCase, after('COUNTERSIGNED', barred)],
    ['NOT_BARRED', 'extendOffer', armyCase, after('OFFERED', barred)],
    ['NOT_BARRED', 'implementCase', dscaFinance, after('ACCEPTED', 'recordInitialDeposit', barred)],
    ['NOT_BARRED', 'liftSuspension', dscaCase, after('SUSPENDED', barred)],
    ['NOT_BARRED', 'liftSuspension', dscaCase, after('IN_EXECUTION', barred)],
    ['DEPOSIT_RECEIVED', 'implementCase', dscaFinance, after('ACCEPTED')],
    ['ALL_DELIVERED', 'completeSupplyServices', armyCase, after('IN_EXECUTION', 'recordDelivery')],
    [
      'NO_OPEN_DOCUMENT',
      'completeSupplyServices',
      armyCase,
      after('IN_EXECUTION', 'recordDelivery', 'recordDelivery', 'startAmendment'),
    ],
    ['NO_OPEN_DOCUMENT', 'startAmendment', armyCase, after('IMPLEMENTED', 'startModification')],
    ['NO_OPEN_DOCUMENT', 'startModification', armyCase, after('IN_EXECUTION', 'startAmendment')],
    ['NO_OPEN_DISCREPANCY', 'closeInterim', dscaFinance, after('IN_RECONCILIATION')],
    ['NO_OPEN_DISCREPANCY', 'closeFinal', dscaFinance, after('IN_RECONCILIATION')],
    [
      'OBLIGATIONS_SETTLED',
      'closeFinal',
      dscaFinance,
      after('IN_RECONCILIATION', ...answerReports),
      { unliquidatedObligations: '0.01' },
    ],
    [
      'OBLIGATIONS_SETTLED',
      'closeFinal',
      dscaFinance,
      after('CLOSED_INTERIM'),
      { unliquidatedObligations: '0.01' },
    ],
    [
      'SCOPE_UNCHANGED',
      'clearWithinScope',
      dscaCase,
      after(
        'IN_EXECUTION',
        'startAmendment',
        step('writeLoaDocument', written({ documentCode: 'A01', lines: grown })),
        ...['approveForWriting', 'submitForReview', 'signForAgency'].map(amendment),
      ),
      { documentCode: 'A01' },
    ],
  ];

describe('a guard that does not hold is named, and nothing happens', () => {
  it.each(lacks)('%s before %s: %#', async (guard, command, viewer, before, change) => {
    const { state } = desk.shelf.tell(before);
    await desk.shelf.write();
    await isRefused(guard, command, viewer, state, change);
  });

  it.each(['extendOffer', 'restateLoa'])('WITHIN_SIX_MONTHS before %s', async (command) => {
    const { state } = desk.shelf.tell(story('OFFER_EXPIRED'), '2026-01-05');
    await desk.shelf.write();
    await isRefused('WITHIN_SIX_MONTHS', command, armyCase, state);
  });

  async function isRefused(
    guard: string,
    command: string,
    viewer: Identity,
    state: Parameters<ToldDesk['traces']>[0],
    change: object = {},
  ) {
    const untouched = await desk.traces(state);
    const outcome = await desk.give(viewer, command, state, change);
    expect(outcome.guards?.map(({ name }) => name)).toEqual([guard]);
    expect(outcome.guards?.[0]?.lacks).toMatch(/^.+\.$/);
    expect(await desk.traces(state)).toEqual(untouched);
    expect(await desk.refusals(state, command)).toEqual([`${viewer.subject} GUARDS_NOT_MET`]);
  }
});

it('covers every guard of ours but those that no course of a case can fail', () => {
  const asked = transitionTable
    .filter(({ agency, roles }) => agency === 'dod' && !roles.includes('SYSTEM'))
    .flatMap(({ guards }) => guards);
  const tried = new Set([...lacks.map(([guard]) => guard), 'WITHIN_SIX_MONTHS']);
  expect([...new Set(asked)].filter((guard) => !tried.has(guard)).sort()).toEqual([
    // Documents are priced by us, and stand where State or the purchaser has answered.
    'DOCUMENT_BALANCES',
    'OFFER_UNSIGNED',
    'STATE_APPROVED',
  ]);
});
