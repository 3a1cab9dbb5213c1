import type { Identity } from '@concord/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, twoLines } from '../harness/case-desk.ts';
import { commandDocument, giveCommand, type Outcome } from '../harness/give-command.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { type CaseState, validInput } from '../harness/valid-input.ts';
import { viewers } from '../harness/viewers.ts';
import { demonstrationDay as today } from '../harness/world.ts';

const { armyCase, dscaCase, dscaFinance, bandariaSco, centcom, bandaria, rsat } = viewers;

/** The members of an input that are wrong, the field that is named, and where the case stands. */
type Wrong = [what: string, status: string, command: string, change: object, path: string];

const [first = {}, second = {}] = twoLines;
const lines = (...changed: readonly object[]) => ({ lines: changed });
const firstLine = (change: object) => lines({ ...first, ...change }, second);
const huge = '999999999999999999.99';
const long = 'x'.repeat(100_000);

const wrong: Wrong[] = [
  // What the document says.
  ['no lines', 'IN_DEVELOPMENT', 'writeLoaDocument', lines(), 'lines'],
  [
    '501 lines',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    lines(
      ...Array.from({ length: 501 }, (_, index) => ({
        ...first,
        lineNumber: String(index + 1).padStart(3, '0'),
      })),
    ),
    'lines',
  ],
  [
    'a line number twice',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    lines(first, first),
    'lines.1.lineNumber',
  ],
  [
    'a line number of two digits',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ lineNumber: '01' }),
    'lines.0.lineNumber',
  ],
  [
    'an item that is not in the catalogue',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ maslId: 'A1A-000000NOTHERE' }),
    'lines.0.maslId',
  ],
  ['no item', 'IN_DEVELOPMENT', 'writeLoaDocument', firstLine({ maslId: '' }), 'lines.0.maslId'],
  [
    'a quantity below zero',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ quantity: '-1' }),
    'lines.0.quantity',
  ],
  [
    'a quantity of zero',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ quantity: '0' }),
    'lines.0.quantity',
  ],
  [
    'a quantity in words',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ quantity: 'two' }),
    'lines.0.quantity',
  ],
  [
    'a quantity to five decimals',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ quantity: '1.00001' }),
    'lines.0.quantity',
  ],
  [
    'a quantity of forty digits',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ quantity: '9'.repeat(40) }),
    'lines.0.quantity',
  ],
  [
    'a price below zero',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ unitPrice: '-1.00' }),
    'lines.0.unitPrice',
  ],
  [
    'a line above what is held',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ unitPrice: huge }),
    'lines.0.unitPrice',
  ],
  [
    'an unknown source',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ sourceCode: 'Q' }),
    'lines.0.sourceCode',
  ],
  [
    'an unknown type of assistance',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ typeOfAssistance: 'Q' }),
    'lines.0.typeOfAssistance',
  ],
  [
    'an unknown release code',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ offerReleaseCode: 'Q' }),
    'lines.0.offerReleaseCode',
  ],
  [
    'an unknown delivery term',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ deliveryTermCode: 'Q' }),
    'lines.0.deliveryTermCode',
  ],
  [
    'months below zero',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ months: -1 }),
    'lines.0.months',
  ],
  [
    'a century of months',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ months: 2_147_483_647 }),
    'lines.0.months',
  ],
  [
    'a nonrecurring charge on what is none',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    lines(first, { ...second, nonrecurringUnitCharge: '1.00' }),
    'lines.1.nonrecurringUnitCharge',
  ],
  [
    'storage above what is held',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ storageAmount: huge }),
    'lines.0.storageAmount',
  ],
  [
    'transportation below zero',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ transportationAmount: '-0.01' }),
    'lines.0.transportationAmount',
  ],
  [
    'other charges above what is held',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    { otherCharges: huge },
    'otherCharges',
  ],
  ['no terms', 'IN_DEVELOPMENT', 'writeLoaDocument', { terms: [] }, 'terms'],
  [
    'terms above the total',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    { terms: [{ term: 'CASH_WITH_ACCEPTANCE', amount: huge }] },
    'terms',
  ],
  [
    '201 notes',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    { notes: Array.from({ length: 201 }, (_, index) => ({ noteId: `N${index}`, text: 'x' })) },
    'notes',
  ],
  [
    'a note without words',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    { notes: [{ noteId: 'N001', text: ' ' }] },
    'notes.0.text',
  ],
  [
    'a note of a book',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    { notes: [{ noteId: 'N001', text: long }] },
    'notes.0.text',
  ],
  [
    'a note without a number',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    { notes: [{ noteId: '', text: 'x' }] },
    'notes.0.noteId',
  ],
  [
    'a note twice',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    {
      notes: [
        { noteId: 'N1', text: 'x' },
        { noteId: 'N1', text: 'y' },
      ],
    },
    'notes.1.noteId',
  ],
  [
    'a description of a book',
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    firstLine({ description: long }),
    'lines.0.description',
  ],
  // Dates.
  [
    'an offer before the request',
    'DRAFT',
    'planCase',
    { anticipatedOfferDate: '2026-10-01' },
    'anticipatedOfferDate',
  ],
  ['category D for a sale', 'DRAFT', 'planCase', { category: 'D' }, 'category'],
  [
    'an assessment of tomorrow',
    'DRAFT',
    'recordCountryTeamAssessment',
    { submittedOn: '2026-11-03' },
    'submittedOn',
  ],
  [
    'an assessment before the request',
    'DRAFT',
    'recordCountryTeamAssessment',
    { submittedOn: '1900-01-01' },
    'submittedOn',
  ],
  [
    'concurrence tomorrow',
    'DRAFT',
    'recordCountryTeamAssessment',
    { chiefOfMissionConcurredOn: '2026-11-03' },
    'chiefOfMissionConcurredOn',
  ],
  [
    'concurrence before the assessment',
    'DRAFT',
    'recordCountryTeamAssessment',
    { submittedOn: '2026-11-01', chiefOfMissionConcurredOn: '2026-10-31' },
    'chiefOfMissionConcurredOn',
  ],
  [
    'an assessment that says nothing',
    'DRAFT',
    'recordCountryTeamAssessment',
    { statement: ' ' },
    'statement',
  ],
  [
    'an assessment of a book',
    'DRAFT',
    'recordCountryTeamAssessment',
    { statement: long },
    'statement',
  ],
  [
    'an endorsement of none',
    'DRAFT',
    'endorseCountryTeamAssessment',
    { assessmentId: 'C9' },
    'assessmentId',
  ],
  [
    'an endorsement of tomorrow',
    'DRAFT',
    'endorseCountryTeamAssessment',
    { endorsedOn: '2026-11-03' },
    'endorsedOn',
  ],
  [
    'an endorsement before the assessment',
    'DRAFT',
    'endorseCountryTeamAssessment',
    { endorsedOn: '2026-10-01' },
    'endorsedOn',
  ],
  [
    'a letter complete before it came',
    'DRAFT',
    'completeLetterOfRequest',
    { completedOn: '2026-10-01' },
    'completedOn',
  ],
  [
    'a letter complete tomorrow',
    'DRAFT',
    'completeLetterOfRequest',
    { completedOn: '2026-11-03' },
    'completedOn',
  ],
  ['a release by nobody', 'DRAFT', 'requestRelease', { authority: '' }, 'authority'],
  ['a release by a book', 'DRAFT', 'requestRelease', { authority: long }, 'authority'],
  ['a release that nobody asked for', 'DRAFT', 'determineRelease', { kind: 'DISCLOSURE' }, 'kind'],
  ['a release that is over', 'DRAFT', 'determineRelease', { expiresOn: '2026-11-01' }, 'expiresOn'],
  ['an unknown factor', 'DRAFT', 'recordExtenuatingFactor', { code: 'none' }, 'code'],
  ['no days', 'DRAFT', 'recordExtenuatingFactor', { estimatedDays: 0 }, 'estimatedDays'],
  ['days below zero', 'DRAFT', 'recordExtenuatingFactor', { actualDays: -1 }, 'actualDays'],
  [
    'days of a geological age',
    'DRAFT',
    'recordExtenuatingFactor',
    { estimatedDays: 2_147_483_647 },
    'estimatedDays',
  ],
  // Review and offer.
  [
    'an unknown reason of return',
    'IN_WRITING',
    'returnFromWriting',
    { returnReason: 'none' },
    'returnReason',
  ],
  ['a return without words', 'IN_DSCA_REVIEW', 'returnFromReview', { reason: ' ' }, 'reason'],
  ['a return of a book', 'IN_DSCA_REVIEW', 'returnFromReview', { reason: long }, 'reason'],
  [
    'an offer until yesterday',
    'COUNTERSIGNED',
    'offerLoa',
    { offerExpirationDate: '2026-11-01' },
    'offerExpirationDate',
  ],
  [
    'an extension to an earlier day',
    'OFFERED',
    'extendOffer',
    { offerExpirationDate: '2026-11-03' },
    'offerExpirationDate',
  ],
  ['a restatement without words', 'OFFERED', 'restateLoa', { reason: '' }, 'reason'],
  // Money and deliveries.
  ['a deposit of nothing', 'ACCEPTED', 'recordInitialDeposit', { amount: '0.00' }, 'amount'],
  ['a deposit below zero', 'ACCEPTED', 'recordInitialDeposit', { amount: '-5.00' }, 'amount'],
  [
    'a deposit before acceptance',
    'ACCEPTED',
    'recordInitialDeposit',
    { receivedOn: '2026-10-01' },
    'receivedOn',
  ],
  [
    'a deposit of tomorrow',
    'ACCEPTED',
    'recordInitialDeposit',
    { receivedOn: '2026-11-03' },
    'receivedOn',
  ],
  [
    'an emergency without words',
    'ACCEPTED',
    'decideEmergencyImplementation',
    { reason: '' },
    'reason',
  ],
  [
    'authority on no line',
    'IMPLEMENTED',
    'issueObligationalAuthority',
    { lineNumber: '009' },
    'lineNumber',
  ],
  [
    'authority below zero',
    'IMPLEMENTED',
    'issueObligationalAuthority',
    { amount: '-0.01' },
    'amount',
  ],
  [
    'authority above the line',
    'IMPLEMENTED',
    'issueObligationalAuthority',
    { amount: huge },
    'amount',
  ],
  [
    'an obligation above the authority',
    'IMPLEMENTED',
    'recordObligation',
    { amount: '0.51' },
    'amount',
  ],
  ['an obligation of nothing', 'IMPLEMENTED', 'recordObligation', { amount: '0.00' }, 'amount'],
  ['a delivery on no line', 'IN_EXECUTION', 'recordDelivery', { lineNumber: '009' }, 'lineNumber'],
  [
    'a delivery below zero',
    'IN_EXECUTION',
    'recordDelivery',
    { cumulativeQuantity: '-1' },
    'cumulativeQuantity',
  ],
  [
    'a delivery in words',
    'IN_EXECUTION',
    'recordDelivery',
    { cumulativeQuantity: 'all' },
    'cumulativeQuantity',
  ],
  [
    'a delivery of more',
    'IN_EXECUTION',
    'recordDelivery',
    { cumulativeQuantity: '2.0001' },
    'cumulativeQuantity',
  ],
  [
    'a delivery of tomorrow',
    'IN_EXECUTION',
    'recordDelivery',
    { deliveredOn: '2026-11-03' },
    'deliveredOn',
  ],
  [
    'a delivery before implementation',
    'IN_EXECUTION',
    'recordDelivery',
    { deliveredOn: '2026-10-04' },
    'deliveredOn',
  ],
  [
    'an estimate below zero',
    'CLOSED_INTERIM',
    'closeFinal',
    { unliquidatedObligations: '-1.00' },
    'unliquidatedObligations',
  ],
  ['a refund below zero', 'CLOSED_INTERIM', 'closeFinal', { refund: '-1.00' }, 'refund'],
  [
    'a cost below zero',
    'IN_EXECUTION',
    'cancelCaseWithCosts',
    { terminationCost: '-1.00' },
    'terminationCost',
  ],
  ['a cancellation without words', 'IN_EXECUTION', 'cancelCaseWithCosts', { reason: '' }, 'reason'],
  // The course of a case.
  ['a suspension without words', 'IN_EXECUTION', 'suspendCase', { reason: '' }, 'reason'],
  ['a suspension lifted without words', 'SUSPENDED', 'liftSuspension', { reason: '\t' }, 'reason'],
  ['a hold without words', 'DRAFT', 'openHold', { reason: '' }, 'reason'],
  ['a hold of a book', 'DRAFT', 'openHold', { reason: long }, 'reason'],
  ['a hold that is not there', 'DRAFT', 'releaseHold', { holdId: 'H9' }, 'holdId'],
  ['an amendment for nothing', 'IN_EXECUTION', 'startAmendment', { purpose: '' }, 'purpose'],
  ['an amendment for a book', 'IN_EXECUTION', 'startModification', { purpose: long }, 'purpose'],
  ['a cancellation for nothing', 'DRAFT', 'cancelCase', { reason: null }, 'reason'],
  // Discrepancies.
  [
    'a report that is not there',
    'IN_EXECUTION',
    'validateDiscrepancy',
    { reportNumber: 'none' },
    'reportNumber',
  ],
  [
    'a decision on no report',
    'IN_EXECUTION',
    'decideDiscrepancy',
    { reportNumber: 'none' },
    'reportNumber',
  ],
  [
    'a credit without an amount',
    'IN_EXECUTION',
    'decideDiscrepancy',
    { decision: 'CREDITED' },
    'creditedValue',
  ],
  [
    'an amount without a credit',
    'IN_EXECUTION',
    'decideDiscrepancy',
    { creditedValue: '1.00' },
    'creditedValue',
  ],
  [
    'a credit above the claim',
    'IN_EXECUTION',
    'decideDiscrepancy',
    { decision: 'CREDITED', creditedValue: '500.01' },
    'creditedValue',
  ],
  [
    'a decision without words',
    'IN_EXECUTION',
    'decideDiscrepancy',
    { explanation: ' ' },
    'explanation',
  ],
  [
    'a decision of a book',
    'IN_EXECUTION',
    'decideDiscrepancy',
    { explanation: long },
    'explanation',
  ],
  // Of every command.
  ['an empty key', 'DRAFT', 'planCase', { idempotencyKey: '' }, 'idempotencyKey'],
  [
    'a key of 201 characters',
    'DRAFT',
    'planCase',
    { idempotencyKey: 'k'.repeat(201) },
    'idempotencyKey',
  ],
];
const of: Readonly<Record<string, Identity>> = {};

let desk: ToldDesk;
const states = new Map<string, CaseState>();
beforeAll(async () => {
  desk = await openToldDesk();
  for (const status of new Set(wrong.map(([, one]) => one))) {
    states.set(status, await desk.standing(status));
  }
});
afterAll(() => desk.close().catch((fault: unknown) => console.log(String(fault).slice(0, 3000))));

it.each(wrong)('%s', async (_what, status, command, change, path) => {
  const state = states.get(status) as CaseState;
  const role = (await import('../harness/transition-table.ts')).rolesOf(command)[0] ?? '';
  const viewer = (await import('../harness/one-of-each-role.ts')).oneOfEachRole[role] ?? null;
  const before = await desk.traces(state);
  let said: unknown;
  try {
    const outcome = await desk.give(viewer, command, state, change);
    said = outcome.problems?.map((one) => one.path.join('.')) ?? outcome.__typename;
  } catch (fault) {
    said = String(fault).slice(0, 400);
  }
  expect([said, (await desk.traces(state))['events']]).toEqual([[path], before['events']]);
});
