import type { SubgraphName } from '@concord/schema';
import { commandsOf } from './transition-table.ts';
import { demonstrationDay as today } from './world.ts';

/** What is wrong, where the case stands, the command, its input and what it comes to. */
export type WrongElsewhere = [
  what: string,
  status: string,
  command: string,
  input: object,
  expected: object,
];
type OfOthers = readonly [what: string, change: object, path: string];

/** Rows of a command of another agency; a path of `caseId` is of a case that is not there. */
const elsewhere = (
  status: string,
  command: string,
  input: object,
  ...rows: readonly OfOthers[]
): WrongElsewhere[] =>
  rows.map(([what, change, path]) => [
    what,
    status,
    command,
    { ...input, ...change },
    { __typename: path === 'caseId' ? 'RecordNotFound' : 'InputInvalid', path: path.split('.') },
  ]);

/** The day after the demonstration's. */
const tomorrow = '2026-11-03';
const beforeRequest = '2026-10-01';
const noCase: OfOthers = ['no case', { caseId: 'BN-B-ZZZ' }, 'caseId'];
const signature = { signerName: 'Ana Petrova', signerTitle: 'Minister', signerAgency: 'Defense' };
const report = {
  ...{ lineNumber: '001', kind: 'SHORTAGE', quantity: '1', claimedValue: '500.00' },
  ...{ discoveredOn: today, textOfReport: 'One is missing.' },
};

/** Inputs of State's and purchasers' commands that cannot be used. */
export const wrongElsewhere: WrongElsewhere[] = [
  ...elsewhere(
    'OFFERED',
    'acceptLoa',
    { ...signature, signedOn: today },
    ['signed before the offer', { signedOn: beforeRequest }, 'signedOn'],
    ['signed tomorrow', { signedOn: tomorrow }, 'signedOn'],
    ['signed by nobody', { signerName: ' ' }, 'signerName'],
    ['signed by a page', { signerTitle: 'x'.repeat(201) }, 'signerTitle'],
    ['signed by what nobody sees', { signerAgency: 'De\u202efense' }, 'signerAgency'],
    ['an empty key', { idempotencyKey: ' ' }, 'idempotencyKey'],
    ['a key of 201 characters', { idempotencyKey: 'k'.repeat(201) }, 'idempotencyKey'],
    noCase,
  ),
  ...elsewhere(
    'OFFERED',
    'counterOffer',
    { changes: ['Sooner.'] },
    ['no changes', { changes: [] }, 'changes'],
    ['101 changes', { changes: Array.from({ length: 101 }, () => 'Sooner.') }, 'changes'],
    ['an empty change', { changes: [' '] }, 'changes.0'],
    ['a change of no width', { changes: ['Sooner.', '\u200b'] }, 'changes.1'],
    ['a long change', { changes: ['Sooner.', 'x'.repeat(2001)] }, 'changes.1'],
    ['marked CONFIDENTIAL', { marking: 'CONFIDENTIAL' }, 'marking'],
    ['marked SECRET', { marking: 'SECRET' }, 'marking'],
    ['marked TOP_SECRET', { marking: 'TOP_SECRET' }, 'marking'],
  ),
  ...elsewhere(
    'OFFERED',
    'declineLoa',
    {},
    ['without words', { reason: '' }, 'reason'],
    ['a book', { reason: 'x'.repeat(4001) }, 'reason'],
  ),
  ...elsewhere(
    'IN_EXECUTION',
    'submitDiscrepancyReport',
    report,
    ['a line of one digit', { lineNumber: '1' }, 'lineNumber'],
    ['none of them', { quantity: '0' }, 'quantity'],
    ['nothing to say', { textOfReport: '\n' }, 'textOfReport'],
    ['a book', { textOfReport: 'x'.repeat(4001) }, 'textOfReport'],
    ['a claim below zero', { claimedValue: '-1.00' }, 'claimedValue'],
    ['found tomorrow', { discoveredOn: tomorrow }, 'discoveredOn'],
    ['found before the offer', { discoveredOn: beforeRequest }, 'discoveredOn'],
    ['marked SECRET', { marking: 'SECRET' }, 'marking'],
    noCase,
  ),
  ...elsewhere(
    'IN_EXECUTION',
    'decideCase',
    { decision: 'SUSPENDED', reason: 'A review.' },
    ['without words', { reason: ' ' }, 'reason'],
    ['a book', { reason: 'x'.repeat(4001) }, 'reason'],
    ['what nobody sees', { reason: 'A\u0007review.' }, 'reason'],
    ['an empty key', { idempotencyKey: '' }, 'idempotencyKey'],
    ['a key of 201 characters', { idempotencyKey: 'k'.repeat(201) }, 'idempotencyKey'],
    noCase,
  ),
  ...elsewhere(
    'PENDING_STATE',
    'decideCase',
    { decision: 'APPROVED' },
    ['21 conditions', { conditions: Array.from({ length: 21 }, () => 'None.') }, 'conditions'],
    ['an empty condition', { conditions: ['None.', ' '] }, 'conditions.1'],
    ['a long condition', { conditions: ['x'.repeat(1001)] }, 'conditions.0'],
    ['a long number', { transmittalNumber: 'x'.repeat(41) }, 'transmittalNumber'],
    ['a needless notification', { transmittalNumber: 'BN 26-02' }, 'transmittalNumber'],
  ),
];

/** The agency whose program takes a command. */
export function agencyOf(command: string): SubgraphName {
  const other = (['state', 'partner'] as const).find((name) => commandsOf(name).includes(command));
  return other ?? 'dod';
}
