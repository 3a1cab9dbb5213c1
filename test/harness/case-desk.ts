import type { Identity } from '@concord/kernel';
import type { TestGraph } from './graph.ts';
import { viewers } from './viewers.ts';

/** The case that is carried through its life: of Bandaria, carried out by the Army, in draft at first. */
export const caseAtWork = 'BN-B-VAA';

type Input = Readonly<Record<string, unknown>>;

let keys = 0;

/** Gives a command on the case and demands that it succeeds. */
export async function command(
  graph: TestGraph,
  viewer: Identity | null,
  name: string,
  input: Input = {},
): Promise<void> {
  keys += 1;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await graph.ask(
    viewer,
    `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename
      ... on Refusal { message } ... on InputInvalid { problems { path message } }
      ... on GuardsNotMet { guards { name lacks } } } }`,
    { input: { idempotencyKey: `desk-${keys}`, caseId: caseAtWork, ...input } },
  );
  const outcome = (data as { outcome: { __typename: string } | null } | null | undefined)?.outcome;
  if (!/Accepted$|Recorded$|^CaseDecided$/.test(outcome?.__typename ?? '')) {
    throw new Error(`${name} came to ${JSON.stringify(outcome ?? errors)}`);
  }
}

/** Two lines of the demonstration catalogue: one from industry, one from stock. */
export const twoLines = [
  {
    lineNumber: '001',
    maslId: 'A1A-151000DEMO001',
    quantity: '2',
    unitPrice: '1000000.00',
    sourceCode: 'P',
    typeOfAssistance: '5',
    offerReleaseCode: 'A',
    deliveryTermCode: '5',
    months: 24,
    nonrecurringUnitCharge: '25000.00',
  },
  {
    lineNumber: '002',
    maslId: 'A3A-152000DEMO003',
    quantity: '2.5',
    unitPrice: '100.49',
    sourceCode: 'S',
    typeOfAssistance: '3',
    offerReleaseCode: 'A',
    deliveryTermCode: '5',
    months: 6,
  },
];

/** A document with these lines, paid with acceptance. */
export function documentOf(lines: readonly object[]): Input {
  return {
    lines,
    terms: [{ term: 'CASH_WITH_ACCEPTANCE' }],
    notes: [{ noteId: 'N001/1', text: 'Prices are estimates.' }],
  };
}

/** Prepares the basic document, with an assessment and a release: everything before it leaves the agency. */
export async function prepare(graph: TestGraph): Promise<void> {
  const { armyCase, bandariaSco } = viewers;
  await command(graph, armyCase, 'planCase', {
    category: 'B',
    anticipatedOfferDate: '2027-03-01',
  });
  await command(graph, armyCase, 'startDevelopment');
  await command(graph, bandariaSco, 'recordCountryTeamAssessment', {
    statement: 'The country can field it.',
    submittedOn: '2026-11-01',
    chiefOfMissionConcurredOn: '2026-11-02',
  });
  const release = { kind: 'TECHNOLOGY', authority: 'DTSA' };
  await command(graph, armyCase, 'requestRelease', release);
  await command(graph, armyCase, 'determineRelease', {
    ...release,
    determination: 'GRANTED',
    conditions: 'Export variant only.',
  });
  await command(graph, armyCase, 'writeLoaDocument', documentOf(twoLines));
}

/** Brings the prepared document through review, State's decision and countersignature to the purchaser. */
export async function offer(graph: TestGraph): Promise<void> {
  const { armyCase, dscaCase, rsat } = viewers;
  await command(graph, armyCase, 'completeLoaData');
  await command(graph, armyCase, 'completeLetterOfRequest', { completedOn: '2026-11-02' });
  await command(graph, armyCase, 'approveForWriting');
  await command(graph, dscaCase, 'submitForReview');
  await command(graph, armyCase, 'signForAgency');
  await command(graph, dscaCase, 'proposeToState');
  await command(graph, rsat, 'decideCase', { decision: 'APPROVED', reason: 'Interoperability.' });
  await graph.subgraphs.dod.settle();
  await command(graph, dscaCase, 'countersignLoa');
  await command(graph, armyCase, 'offerLoa');
}

/** Brings an open offer into force, with a delivery, a denied discrepancy report, and an Amendment being written. */
export async function carryOut(graph: TestGraph): Promise<void> {
  const { armyCase, dscaFinance, bandaria } = viewers;
  const { version, initialDeposit } = await openOffer(graph);
  await command(graph, bandaria, 'acceptLoa', {
    documentCode: 'BASIC',
    expectedOfferVersion: version,
    signerName: 'Ana Petrova',
    signerTitle: 'Minister of Defense',
    signerAgency: 'Ministry of Defense',
    signedOn: '2026-11-02',
  });
  await graph.subgraphs.dod.settle();
  const today = '2026-11-02';
  await command(graph, dscaFinance, 'recordInitialDeposit', {
    amount: initialDeposit,
    receivedOn: today,
  });
  await command(graph, dscaFinance, 'implementCase');
  await command(graph, armyCase, 'issueObligationalAuthority', {
    lineNumber: '002',
    amount: '200.00',
  });
  await command(graph, dscaFinance, 'recordObligation', { lineNumber: '002', amount: '150.50' });
  await graph.subgraphs.dod.settle();
  await command(graph, armyCase, 'recordDelivery', {
    lineNumber: '002',
    cumulativeQuantity: '1.5',
    deliveredOn: today,
  });
  await command(graph, bandaria, 'submitDiscrepancyReport', {
    lineNumber: '002',
    kind: 'SHORTAGE',
    quantity: '1',
    claimedValue: '200.00',
    discoveredOn: today,
    textOfReport: 'One is missing.',
  });
  await graph.subgraphs.dod.settle();
  await command(graph, armyCase, 'startAmendment', { purpose: 'One aircraft more.' });
  await command(graph, armyCase, 'writeLoaDocument', {
    documentCode: 'A01',
    ...documentOf([...twoLines, { ...twoLines[0], lineNumber: '003', quantity: '1' }]),
  });
}

/** The version of the open offer and what is due with its acceptance, as the purchaser is told. */
async function openOffer(graph: TestGraph) {
  const { data } = await graph.ask(
    viewers.bandaria,
    `{ workList(first: 100) { nodes { reference offerVersion } }
      loaDocument(documentId: "${caseAtWork}-BASIC") { initialDeposit } }`,
  );
  const { workList, loaDocument } = data as {
    workList: { nodes: { reference: string; offerVersion: number | null }[] };
    loaDocument: { initialDeposit: string };
  };
  const item = workList.nodes.find(({ reference }) => reference === `${caseAtWork}/BASIC`);
  return { version: item?.offerVersion, initialDeposit: loaDocument.initialDeposit };
}
