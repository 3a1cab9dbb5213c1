import { openAdmin } from '@concord/db';
import type { Identity } from '@concord/kernel';
import { giveCommand } from '../give-command.ts';
import { openTestGraph, type TestGraph } from '../graph.ts';
import { criteriaBut, giveAgencyCommand } from '../letter-desk.ts';
import { give } from '../purchaser-desk.ts';
import { type CaseShelf, openCaseShelf, type Step, step, stepsOf, storyTo } from '../told-case.ts';
import { viewers } from '../viewers.ts';
import { demonstrationMoment, demonstrationDay as today } from '../world.ts';

/** What the questions of one situation are about. The other ones are what it is put in order with. */
export interface Identifiers {
  readonly case: string;
  readonly otherCase: string;
  readonly linkingCase: string;
  readonly document: string;
  readonly letter: string;
  readonly otherLetter: string;
  readonly report: string;
  readonly otherReport: string;
}

/**
 * A record that was told, its twin, and one that does not exist. The twin is as open as the record and
 * holds none, or something else, of what is tried on it; the case of a twin stays the same otherwise.
 */
interface Situation {
  readonly told: Identifiers;
  readonly twin: Identifiers;
  readonly absent: Identifiers;
}

/** What only some may read, word for word. */
export const secrets = {
  letter: 'Radios for the mountain brigade',
  letterAssessment: 'The unit was named by telephone.',
  countryTeamAssessment: 'The neighbours will object.',
  reason: 'Balance of forces in the region.',
} as const;

/** The situations in which rows are tried. */
export type SituationName =
  | 'at the beginning'
  | 'before the offer'
  | 'decided, before the offer'
  | 'after the offer'
  | 'an Amendment begun'
  | 'decided, after the offer';

/** A graph in which every situation is told. */
export interface MatrixWorld {
  readonly graph: TestGraph;
  readonly situations: Readonly<Record<SituationName, Situation>>;
}

/**
 * Opens it: all cases are Bandaria's, which is in CENTCOM's area, and the Army's. The caller must close the
 * graph.
 */
export async function openMatrixWorld(): Promise<MatrixWorld> {
  const begunAt = performance.now();
  const storyTime = () => new Date(demonstrationMoment.getTime() + performance.now() - begunAt);
  const graph = await openTestGraph('single', { storyTime });
  const cases = await tellCases(graph);
  await nameInNotification(graph, [cases.pending, cases.reviewed]);
  await linkCases(graph, [
    [cases.linkingPending, cases.pending],
    [cases.linkingReviewed, cases.reviewed],
  ]);
  await decideUpTo(graph, cases.decided, 'decision');
  await decideUpTo(graph, cases.decidedAndOffered, 'offer');
  const letters = await writeLetters(graph);
  const reports = await reportOn(graph, cases.delivered);
  const of = (caseId: string, more: Partial<Identifiers> = {}): Identifiers => ({
    ...nowhere,
    otherCase: cases.early,
    case: caseId,
    document: `${caseId}-BASIC`,
    ...more,
  });
  const between = (told: Identifiers, twin: Identifiers): Situation => ({
    told,
    twin,
    absent: { ...nowhere, otherCase: told.otherCase },
  });
  const inForce = { otherCase: cases.undelivered };
  return {
    graph,
    situations: {
      'at the beginning': between(
        of('BN-B-ZAA', letters.assessed),
        of(cases.draft, letters.unassessed),
      ),
      'before the offer': between(
        of(cases.pending, { linkingCase: cases.linkingPending }),
        of(cases.reviewed, { linkingCase: cases.linkingReviewed }),
      ),
      'decided, before the offer': between(of(cases.decided), of(cases.pending)),
      'after the offer': between(
        of(cases.delivered, { ...inForce, ...reports }),
        of(cases.cheaper, inForce),
      ),
      'an Amendment begun': between(of(cases.amended, inForce), of(cases.cheaper, inForce)),
      'decided, after the offer': between(of(cases.decidedAndOffered), of(cases.offered)),
    },
  };
}

/** As long as those that exist, so that nothing but themselves may differ. */
const nowhere: Identifiers = {
  case: 'ZZ-B-ZZZ',
  otherCase: 'ZZ-B-ZZY',
  linkingCase: 'ZZ-B-ZZX',
  document: 'ZZ-B-ZZZ-BASIC',
  letter: 'QXB-2026-9999',
  otherLetter: 'QXB-2026-9998',
  report: 'A9999-ZZ-ZZZ/001',
  otherReport: 'A9998-ZZ-ZZZ/001',
};

/** Later ones have later identifiers: in an order that shows nothing, what others are compared with is last. */
async function tellCases(graph: TestGraph) {
  const shelf = await openCaseShelf(graph);
  const told = (status: string, unitPrice: string, ...more: readonly (string | Step)[]) =>
    shelf.tell([...pricedAt(unitPrice, storyTo[status] ?? []), ...stepsOf(...more)]).state.caseId;
  const amendment = [
    step('startAmendment'),
    step('writeLoaDocument', () => ({ documentCode: 'A01', ...documentAt('1500000.00') })),
  ];
  const cases = {
    pending: told('PENDING_STATE', '1000000.00'),
    reviewed: told('IN_DSCA_REVIEW', '900000.00', 'releaseHold'),
    decided: told('PENDING_STATE', '1000000.00'),
    decidedAndOffered: told('PENDING_STATE', '1000000.00'),
    offered: told('OFFERED', '1000000.00'),
    delivered: tellInForce(shelf, '1000000.00', 'recordDelivery'),
    amended: tellInForce(shelf, '1000000.00', ...amendment),
    cheaper: tellInForce(shelf, '900000.00'),
    draft: shelf.tell(stepsOf('planCase')).state.caseId,
    linkingPending: told('PENDING_STATE', '1000000.00'),
    linkingReviewed: told('PENDING_STATE', '1000000.00'),
    early: told('IN_DEVELOPMENT', '1000.00', step('planCase', planEarlier)),
    undelivered: tellInForce(shelf, '1000.00'),
  };
  await shelf.write();
  return cases;
}

const planEarlier = () => ({ category: 'A', anticipatedOfferDate: '2026-12-01' });

/** A case in force without the reports that the shelf's stories have: those are sent by their purchaser. */
function tellInForce(shelf: CaseShelf, unitPrice: string, ...more: readonly (string | Step)[]) {
  const steps = pricedAt(unitPrice, storyTo['ACCEPTED'] ?? []);
  const carriedOut = [
    ...['recordInitialDeposit', 'implementCase'],
    step('issueObligationalAuthority', () => ({ lineNumber: '001', amount: '0.50' })),
    step('recordObligation', () => ({ lineNumber: '001', amount: '0.25' })),
    'startExecution',
  ];
  return shelf.tell([...steps, ...stepsOf(...carriedOut, ...more)]).state.caseId;
}

/** The steps with a document at another price. */
function pricedAt(unitPrice: string, steps: readonly Step[]): Step[] {
  return steps.map((one) =>
    one.command === 'writeLoaDocument' ? step(one.command, () => documentAt(unitPrice)) : one,
  );
}

function documentAt(unitPrice: string): object {
  const line = {
    ...{ lineNumber: '001', maslId: 'A1A-151000DEMO001', quantity: '2', unitPrice, months: 24 },
    ...{ sourceCode: 'P', typeOfAssistance: '5', offerReleaseCode: 'A', deliveryTermCode: '5' },
    nonrecurringUnitCharge: '250.00',
  };
  const notes = [{ noteId: 'N001/1', text: 'Prices are estimates.' }];
  return { lines: [line], terms: [{ term: 'CASH_WITH_ACCEPTANCE' }], notes };
}

/** Has a published notification name these cases. */
async function nameInNotification(graph: TestGraph, caseIds: readonly string[]): Promise<void> {
  const admin = openAdmin(graph.database.adminUrl);
  await admin`insert into state_published.notification_versions
    select transmittal_number, version + 1, status, purchaser_code, is_fictional, received_on, total_value,
      case_identifiers || string_to_array(${caseIds.join()}, ','), published_at
    from state_published.notifications where transmittal_number = 'BN 25-01'`;
  await admin.end();
}

async function linkCases(
  graph: TestGraph,
  links: readonly (readonly [linking: string, linked: string])[],
): Promise<void> {
  const admin = openAdmin(graph.database.adminUrl);
  for (const [linking, linked] of links) {
    await admin`update dod.case_statuses set linked_case_id = ${linked} where case_id = ${linking}`;
  }
  await admin.end();
}

/** Has State approve a case, the case be offered if it is to be, and State suspend it. */
async function decideUpTo(graph: TestGraph, caseId: string, end: 'decision' | 'offer') {
  const { rsat, dscaCase, armyCase } = viewers;
  const { reason } = secrets;
  const conditions = ['No transfer to a third party.'];
  await demand(graph, rsat, 'decideCase', { caseId, decision: 'APPROVED', reason, conditions });
  if (end === 'offer') {
    await graph.subgraphs.dod.settle();
    await demand(graph, dscaCase, 'countersignLoa', { caseId });
    await demand(graph, armyCase, 'offerLoa', { caseId });
  }
  await demand(graph, rsat, 'decideCase', { caseId, decision: 'SUSPENDED', reason });
  await graph.subgraphs.dod.settle();
}

/** Three letters: one that became a case, one that was assessed earlier, and one that nobody has taken up. */
async function writeLetters(graph: TestGraph) {
  const [letter, otherLetter, unassessed] = [
    await send(graph, secrets.letter, '2027-06-01'),
    await send(graph, 'Radios for the border guard', '2027-05-01'),
    await send(graph, 'Radios for the coast guard', '2027-06-01'),
  ];
  for (const [letterNumber, receivedOn] of [
    [letter, '2026-10-25'],
    [otherLetter, '2026-10-22'],
  ]) {
    const input = { letterNumber, criteria: criteriaBut(), note: secrets.letterAssessment };
    await assess(graph, 'receiveLetterOfRequest', { letterNumber, receivedOn });
    await assess(graph, 'assessLetterOfRequest', input);
  }
  const caseId = 'BN-B-ZAA';
  await demand(graph, viewers.armyCase, 'initializeCase', {
    ...{ letterNumber: letter, caseId, type: 'DEFINED_ORDER', description: 'Radios' },
  });
  await demand(graph, viewers.bandariaSco, 'recordCountryTeamAssessment', {
    ...{ caseId, statement: secrets.countryTeamAssessment, submittedOn: today },
  });
  return { assessed: { letter, otherLetter }, unassessed: { letter: unassessed, otherLetter } };
}

async function send(graph: TestGraph, description: string, neededBy: string): Promise<string> {
  const outcome = await give(graph, viewers.bandaria, 'submitLetterOfRequest', {
    ...{ kind: 'LOA_BASIC', implementingAgency: 'B', description, datedOn: '2026-10-20', neededBy },
    ...{ fundingSource: 'NATIONAL_FUNDS', items: [{ description: 'Radio', quantity: '12' }] },
    ...{ signerName: 'Col. Ivana Terel', signerTitle: 'Director of Materiel' },
  });
  return (outcome['letterOfRequest'] as { letterNumber: string }).letterNumber;
}

async function assess(
  graph: TestGraph,
  name: 'receiveLetterOfRequest' | 'assessLetterOfRequest',
  input: Readonly<Record<string, unknown>>,
): Promise<void> {
  const outcome = await giveAgencyCommand(graph, viewers.armyCase, name, input);
  expectDone(name, outcome);
}

/** Two reports of its purchaser, the first of which is denied. */
async function reportOn(graph: TestGraph, caseId: string) {
  const [report, otherReport] = [
    await sendReport(graph, caseId, '900.00'),
    await sendReport(graph, caseId, '500.00'),
  ];
  await graph.subgraphs.dod.settle();
  const ofReport = { caseId, reportNumber: report };
  await demand(graph, viewers.armyCase, 'validateDiscrepancy', ofReport);
  await demand(graph, viewers.armyCase, 'decideDiscrepancy', {
    ...{ ...ofReport, decision: 'DENIED', explanation: 'Delivered in full.' },
  });
  return { report, otherReport };
}

async function sendReport(graph: TestGraph, caseId: string, claimedValue: string): Promise<string> {
  const outcome = await give(graph, viewers.bandaria, 'submitDiscrepancyReport', {
    ...{ caseId, lineNumber: '001', kind: 'SHORTAGE', quantity: '1', claimedValue },
    ...{ discoveredOn: today, textOfReport: 'One is missing.' },
  });
  return (outcome['discrepancyReport'] as { reportNumber: string }).reportNumber;
}

async function demand(
  graph: TestGraph,
  viewer: Identity | null,
  name: string,
  input: object,
): Promise<void> {
  const outcome = await giveCommand(graph, viewer, name, input);
  expectDone(name, outcome);
}

/** A refusal has a code, and nothing else has. */
function expectDone(name: string, outcome: object): void {
  if ('code' in outcome) {
    throw new Error(`${name} came to ${JSON.stringify(outcome)}`);
  }
}
