import { twoLines } from './case-desk.ts';

/** What is wrong, where the case stands, the command, what of its valid input is changed, the field named. */
export type WrongInput = [
  what: string,
  status: string,
  command: string,
  change: object,
  path: string,
];
type OfCommand = readonly [what: string, change: object, path: string];

/** Rows of one command where a case stands. */
export const of = (status: string, command: string, ...rows: readonly OfCommand[]): WrongInput[] =>
  rows.map(([what, change, path]) => [what, status, command, change, path]);

const [first = {}, second = {}] = twoLines;
const tomorrow = '2026-11-03';
const beforeRequest = '2026-10-01';
/** The most that `Money` takes. */
const most = '999999999999999999.99';
const nothingSaid: OfCommand = ['without words', { reason: null }, 'reason'];
const line = (what: string, change: object, field: string): OfCommand => [
  what,
  { lines: [{ ...first, ...change }, second] },
  `lines.0.${field}`,
];
const asBilled = { term: 'CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED' };
const some = { term: 'CASH_WITH_ACCEPTANCE', amount: '1.00' };
const note = (noteId: string, text: string) => ({ noteId, text });

const documents = of(
  'IN_DEVELOPMENT',
  'writeLoaDocument',
  ['no lines', { lines: [] }, 'lines'],
  ['a line number twice', { lines: [first, first] }, 'lines.1.lineNumber'],
  line('a line number of two digits', { lineNumber: '01' }, 'lineNumber'),
  line('an item that is not in the catalogue', { maslId: 'A1A-000000NOTHERE' }, 'maslId'),
  line('no item', { maslId: '' }, 'maslId'),
  line('a quantity below zero', { quantity: '-1' }, 'quantity'),
  line('a quantity of zero', { quantity: '0' }, 'quantity'),
  line('a quantity in words', { quantity: 'two' }, 'quantity'),
  line('a quantity of five decimals', { quantity: '1.00001' }, 'quantity'),
  line('a quantity of forty digits', { quantity: '9'.repeat(40) }, 'quantity'),
  line('a price below zero', { unitPrice: '-1.00' }, 'unitPrice'),
  line('transportation below zero', { transportationAmount: '-0.01' }, 'transportationAmount'),
  line('a source that is none', { sourceCode: 'Q' }, 'sourceCode'),
  line('a type of assistance that is none', { typeOfAssistance: 'Q' }, 'typeOfAssistance'),
  line('a release code that is none', { offerReleaseCode: 'Q' }, 'offerReleaseCode'),
  line('a delivery term that is none', { deliveryTermCode: 'Q' }, 'deliveryTermCode'),
  line('months below zero', { months: -1 }, 'months'),
  line('months without end', { months: 2_147_483_647 }, 'months'),
  ['a price above what is held', { lines: [{ ...first, unitPrice: most }] }, 'lines'],
  ['storage above what is held', { lines: [{ ...first, storageAmount: most }] }, 'lines'],
  ['other charges above what is held', { otherCharges: most }, 'lines'],
  ['no terms', { terms: [] }, 'terms'],
  ['a term of FMSO I cases alone', { terms: [asBilled] }, 'terms.0.term'],
  ['a second term of FMSO I cases alone', { terms: [some, asBilled] }, 'terms.1.term'],
  ['a term below zero', { terms: [{ ...some, amount: '-1.00' }] }, 'terms.0.amount'],
  [
    'a risk assessed schedule without its format',
    { terms: [{ term: 'RAPS' }] },
    'payment.riskAssessedFormat',
  ],
  ['terms above the total', { terms: [{ term: 'CASH_WITH_ACCEPTANCE', amount: most }] }, 'terms'],
  ['a note without a number', { notes: [note(' ', 'Words.')] }, 'notes.0.noteId'],
  ['a note without words', { notes: [note('N1', ' ')] }, 'notes.0.text'],
  ['a note twice', { notes: [note('N1', 'a'), note('N1', 'b')] }, 'notes.1.noteId'],
  ['marked SECRET', { marking: 'SECRET' }, 'marking'],
);

const preparation = [
  ...of(
    'DRAFT',
    'planCase',
    [
      'an offer before the request',
      { anticipatedOfferDate: beforeRequest },
      'anticipatedOfferDate',
    ],
    ['category D for a sale', { category: 'D' }, 'category'],
    ['an empty key', { idempotencyKey: '' }, 'idempotencyKey'],
    ['a key of 201 characters', { idempotencyKey: 'k'.repeat(201) }, 'idempotencyKey'],
  ),
  ...of(
    'DRAFT',
    'recordCountryTeamAssessment',
    ['tomorrow', { submittedOn: tomorrow }, 'submittedOn'],
    ['concurrence tomorrow', { chiefOfMissionConcurredOn: tomorrow }, 'chiefOfMissionConcurredOn'],
    [
      'concurrence before it was submitted',
      { chiefOfMissionConcurredOn: beforeRequest },
      'chiefOfMissionConcurredOn',
    ],
    ['nothing said', { statement: ' ' }, 'statement'],
    ['marked CONFIDENTIAL', { marking: 'CONFIDENTIAL' }, 'marking'],
    ['marked TOP_SECRET', { marking: 'TOP_SECRET' }, 'marking'],
  ),
  ...of(
    'DRAFT',
    'endorseCountryTeamAssessment',
    ['an assessment that is not there', { assessmentId: 'C9' }, 'assessmentId'],
    ['tomorrow', { endorsedOn: tomorrow }, 'endorsedOn'],
    ['before it was submitted', { endorsedOn: beforeRequest }, 'endorsedOn'],
  ),
  ...of(
    'DRAFT',
    'completeLetterOfRequest',
    ['before it was actionable', { completedOn: beforeRequest }, 'completedOn'],
    ['tomorrow', { completedOn: tomorrow }, 'completedOn'],
  ),
  ...of('DRAFT', 'requestRelease', ['asked of nobody', { authority: '' }, 'authority']),
  ...of(
    'DRAFT',
    'determineRelease',
    ['a release nobody asked for', { kind: 'DISCLOSURE' }, 'kind'],
    ['a release that is over', { expiresOn: beforeRequest }, 'expiresOn'],
  ),
  ...of(
    'DRAFT',
    'recordExtenuatingFactor',
    ['a factor that is none', { code: 'none' }, 'code'],
    ['no days', { estimatedDays: 0 }, 'estimatedDays'],
    ['days below zero', { actualDays: -1 }, 'actualDays'],
  ),
  ...of(
    'IN_WRITING',
    'returnFromWriting',
    ['a reason that is none', { returnReason: 'none' }, 'returnReason'],
    nothingSaid,
  ),
  ...of('IN_DSCA_REVIEW', 'returnFromReview', nothingSaid),
  ...of('COUNTERSIGNED', 'offerLoa', [
    'over before it begins',
    { offerExpirationDate: beforeRequest },
    'offerExpirationDate',
  ]),
  ...of('OFFERED', 'extendOffer', [
    'to an earlier day',
    { offerExpirationDate: tomorrow },
    'offerExpirationDate',
  ]),
  ...of('OFFERED', 'restateLoa', nothingSaid),
];

const execution = [
  ...of(
    'ACCEPTED',
    'recordInitialDeposit',
    ['nothing', { amount: '0.00' }, 'amount'],
    ['below zero', { amount: '-5.00' }, 'amount'],
    ['above the total', { amount: most }, 'amount'],
    ['before acceptance', { receivedOn: beforeRequest }, 'receivedOn'],
    ['tomorrow', { receivedOn: tomorrow }, 'receivedOn'],
  ),
  ...of('ACCEPTED', 'decideEmergencyImplementation', nothingSaid),
  ...of(
    'IMPLEMENTED',
    'issueObligationalAuthority',
    ['a line that is not there', { lineNumber: '009' }, 'lineNumber'],
    ['below zero', { amount: '-0.01' }, 'amount'],
    ['nothing', { amount: '0.00' }, 'amount'],
    ['above the line', { amount: most }, 'amount'],
  ),
  ...of(
    'IMPLEMENTED',
    'recordObligation',
    ['a line that is not there', { lineNumber: '009' }, 'lineNumber'],
    ['above the authority', { amount: '0.51' }, 'amount'],
    ['nothing', { amount: '0.00' }, 'amount'],
  ),
  ...of(
    'IN_EXECUTION',
    'recordDelivery',
    ['a line that is not there', { lineNumber: '009' }, 'lineNumber'],
    ['below zero', { cumulativeQuantity: '-1' }, 'cumulativeQuantity'],
    ['in words', { cumulativeQuantity: 'all' }, 'cumulativeQuantity'],
    ['more than was ordered', { cumulativeQuantity: '2.0001' }, 'cumulativeQuantity'],
    ['tomorrow', { deliveredOn: tomorrow }, 'deliveredOn'],
    ['before implementation', { deliveredOn: beforeRequest }, 'deliveredOn'],
  ),
  ...of('IN_RECONCILIATION', 'closeInterim', [
    'more than was obligated',
    { unliquidatedObligations: '0.26' },
    'unliquidatedObligations',
  ]),
  ...of(
    'CLOSED_INTERIM',
    'closeFinal',
    ['below zero', { unliquidatedObligations: '-1.00' }, 'unliquidatedObligations'],
    ['more than was obligated', { unliquidatedObligations: '0.26' }, 'unliquidatedObligations'],
    ['a refund below zero', { refund: '-1.00' }, 'refund'],
    ['a refund above the total', { refund: most }, 'refund'],
  ),
  ...of(
    'IN_EXECUTION',
    'cancelCaseWithCosts',
    ['below zero', { terminationCost: '-1.00' }, 'terminationCost'],
    nothingSaid,
  ),
];

const course = [
  ...of('IN_EXECUTION', 'suspendCase', nothingSaid),
  ...of('SUSPENDED', 'liftSuspension', nothingSaid),
  ...of('DRAFT', 'openHold', nothingSaid),
  ...of('DRAFT', 'releaseHold', ['a hold that is not there', { holdId: 'H9' }, 'holdId']),
  ...of('IN_EXECUTION', 'startAmendment', ['for nothing', { purpose: '' }, 'purpose']),
  ...of('IN_EXECUTION', 'startModification', ['for nothing', { purpose: ' ' }, 'purpose']),
  ...of('DRAFT', 'cancelCase', ['for nothing', { reason: null }, 'reason']),
  ...of('IN_EXECUTION', 'validateDiscrepancy', [
    'a report that is not there',
    { reportNumber: 'none' },
    'reportNumber',
  ]),
  ...of(
    'IN_EXECUTION',
    'decideDiscrepancy',
    ['a report that is not there', { reportNumber: 'none' }, 'reportNumber'],
    ['a credit without an amount', { decision: 'CREDITED' }, 'creditedValue'],
    ['an amount without a credit', { creditedValue: '1.00' }, 'creditedValue'],
    ['above the total', { decision: 'CREDITED', creditedValue: most }, 'creditedValue'],
    ['above the claim', { decision: 'CREDITED', creditedValue: '500.01' }, 'creditedValue'],
    ['without words', { explanation: ' ' }, 'explanation'],
  ),
];

/** Lines of an Amendment of a case whose first line is delivered, and whose second has an obligation. */
export const wrongLaterLines: readonly (readonly [
  what: string,
  lines: readonly object[],
  path: string,
])[] = [
  ['less than is delivered', [{ ...first, quantity: '1.9999' }, second], 'lines.0.quantity'],
  ['without what is delivered', [second], 'lines'],
  ['without what is obligated', [first], 'lines'],
  ['with another number', [{ ...first, lineNumber: '003' }, second], 'lines'],
];

/** Inputs of the Department of Defense's commands that cannot be used. */
export const wrongInputs: WrongInput[] = [...documents, ...preparation, ...execution, ...course];
