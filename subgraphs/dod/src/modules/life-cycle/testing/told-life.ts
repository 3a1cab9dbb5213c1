import type { CaseType } from '../../../generated/schema.ts';
import { type CaseTeller, tellCase } from '../../portfolio/case-teller.model.ts';
import type { CaseState } from '../case-state.model.ts';
import type { Verdict } from '../decide.model.ts';
import { documentOf } from '../document-state.model.ts';
import { shippedWorld } from './shipped-world.ts';

/** The day of everything in a told life. */
export const today = '2026-11-02';
/** What it is decided by. */
export const world = shippedWorld(today);

/** Ten of the first and two of the second. */
export const twoLines = [
  {
    lineNumber: '001',
    maslId: 'A1A-151000DEMO001',
    quantity: '10',
    unitPrice: '100000.00',
    sourceCode: 'P',
    typeOfAssistance: '5',
  },
  {
    lineNumber: '002',
    maslId: 'A3A-152000DEMO003',
    quantity: '2',
    unitPrice: '1000.00',
    sourceCode: 'S',
    typeOfAssistance: '3',
  },
];

/** A document with these lines, paid with acceptance. */
export const written = (lines: readonly object[] = twoLines, change: object = {}) => ({
  lines,
  terms: [{ term: 'CASH_WITH_ACCEPTANCE' }],
  notes: [{ noteId: 'N001/1', text: 'Prices are estimates.' }],
  ...change,
});

/** A command and its input, which may follow from where the case stands. */
export type Step = readonly [command: string, input?: object | InputOf];
type InputOf = (state: CaseState) => object;

const reason = 'For the record.';
const basicOf = (state: CaseState) => documentOf(state, 'BASIC');

/** From the plan to a case with its lines. */
export const toDevelopment: readonly Step[] = [
  ['planCase', { category: 'B', anticipatedOfferDate: '2027-03-01' }],
  ['startDevelopment'],
];
/** To a case that stands in DSCA's review, its document not signed yet. */
export const toReview: readonly Step[] = [
  ...toDevelopment,
  ['writeLoaDocument', written()],
  [
    'recordCountryTeamAssessment',
    { statement: 'Fits.', submittedOn: today, chiefOfMissionConcurredOn: today },
  ],
  ['completeLoaData'],
  ['completeLetterOfRequest', { completedOn: today }],
  ['approveForWriting'],
  ['submitForReview'],
];
/** To a case in execution: $50,000.00 obligated on the first line, $500.00 on the second. */
export const toExecution: readonly Step[] = [
  ...toReview,
  ['signForAgency'],
  ['proposeToState'],
  [
    'decideCase',
    (state) => ({
      kind: 'APPROVED',
      isNotificationRequired: false,
      transmittalNumber: null,
      conditions: [],
      totalValue: basicOf(state)?.content?.totals.total ?? null,
      majorDefenseEquipmentValue: basicOf(state)?.content?.majorDefenseEquipmentValue ?? null,
    }),
  ],
  ['countersignLoa'],
  ['offerLoa'],
  [
    'acceptLoa',
    (state) => ({ offerVersion: basicOf(state)?.offerSequence, signedOn: today, signer: 'M.' }),
  ],
  [
    'recordInitialDeposit',
    (state) => ({ amount: basicOf(state)?.content?.initialDeposit, receivedOn: today }),
  ],
  ['implementCase'],
  ['issueObligationalAuthority', { lineNumber: '001', amount: '60000.00' }],
  ['recordObligation', { lineNumber: '001', amount: '50000.00' }],
  ['issueObligationalAuthority', { lineNumber: '002', amount: '600.00' }],
  ['recordObligation', { lineNumber: '002', amount: '500.00' }],
  ['startExecution'],
];
/** All of a case in execution delivered and being reconciled. */
export const toReconciliation: readonly Step[] = [
  ...toExecution,
  ['recordDelivery', { lineNumber: '001', cumulativeQuantity: '10', deliveredOn: today }],
  ['recordDelivery', { lineNumber: '002', cumulativeQuantity: '2', deliveredOn: today }],
  ['completeSupplyServices', { completedOn: today }],
  ['startReconciliation'],
];
/** Steps that report a discrepancy of this claim. */
export const reported = (reportNumber: string, claimedValue: string): Step => [
  'submitDiscrepancyReport',
  { reportNumber, lineNumber: '001', kind: 'SHORTAGE', claimedValue },
];
/** A hold, and why. */
export const held: Step = ['openHold', { kind: 'FINANCE_HOLD', isBlocking: false, reason }];

/** Gives a command by who may give it, or by somebody in particular. */
export function give(teller: CaseTeller, [command, input = {}]: Step, subject?: string): Verdict {
  const role = world.rules.transitions.find((row) => row.command === command)?.roles[0] ?? '';
  const actor = { subject: subject ?? `by.${role}`, roles: [role], organization: null };
  const given = isMade(input) ? input(teller.state) : input;
  return teller.give(command, actor, today, given);
}

/** Whether an input follows from where the case stands. */
function isMade(input: object): input is InputOf {
  return typeof input === 'function';
}

/** A case after these steps, all of which must succeed. */
export function tellLife(steps: readonly Step[], type: CaseType = 'DEFINED_ORDER'): CaseTeller {
  const begin = { subject: 'by.IA_CM', roles: ['IA_CM'], organization: null };
  const teller = tellCase(world, 'BN-B-ZAA', begin, today, {
    purchaserCode: 'QXB',
    implementingAgency: 'B',
    type,
    description: 'Radios',
    isFictional: true,
    letterNumber: null,
    letterReceivedOn: today,
    letterActionableOn: today,
    linkedCaseId: null,
  });
  for (const step of steps) {
    const told = saidOf(give(teller, step));
    if (told.length > 0) {
      throw new Error(`${step[0]}: ${told.join(' ')}`);
    }
  }
  return teller;
}

/** Why a command was refused: each problem with its path, each guard with what lacks; nothing if it was not. */
export function saidOf(verdict: Verdict): string[] {
  if (verdict.kind === 'accepted') {
    return [];
  }
  const { refusal } = verdict;
  if ('problems' in refusal) {
    return refusal.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
  return 'guards' in refusal
    ? refusal.guards.map(({ name, lacks }) => `${name}: ${lacks}`)
    : [refusal.message];
}
