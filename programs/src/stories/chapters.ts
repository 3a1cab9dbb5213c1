import { addDays } from '@concord/kernel';
import type { Narrator } from './narrator.ts';
import type { PersonName } from './people.ts';

/** A case that a story follows, and who acts for whom in it. */
export interface Followed {
  readonly caseId: string;
  readonly agency: PersonName;
  readonly purchaser: PersonName;
  readonly countryTeam: PersonName;
}

/** What a document says, as its writer puts it. */
export interface WrittenDocument {
  readonly lines: readonly object[];
  readonly terms: readonly object[];
  readonly payment?: object;
}

const notes = [
  { noteId: 'N001', text: 'Prices are estimates; the purchaser pays the actual cost.' },
  { noteId: 'N002', text: 'The purchaser protects what it receives as the United States would.' },
];

/** Every mandatory criterion of an actionable letter, met. */
const allCriteriaMet = Array.from({ length: 13 }, (_, index) => ({
  code: String(index + 1),
  isMet: true,
}));

/** The purchaser asks, the agency receives, assesses and begins the case: four days. Returns the letter's number. */
export async function requestAndBegin(
  narrator: Narrator,
  followed: Followed,
  day: string,
  request: { description: string; type: string; items: readonly object[]; linkedCaseId?: string },
): Promise<string> {
  const { caseId, agency, purchaser } = followed;
  await narrator.on(day);
  const { letterOfRequest } = (await narrator.does(purchaser, 'submitLetterOfRequest', {
    kind: request.type === 'TRAINING' ? 'TRAINING' : 'LOA_BASIC',
    implementingAgency: caseId.charAt(3),
    description: request.description,
    datedOn: day,
    fundingSource: 'NATIONAL_FUNDS',
    items: request.items,
    signerName: 'R. Antal',
    signerTitle: 'Director of Procurement',
  })) as unknown as { letterOfRequest: { letterNumber: string } };
  const { letterNumber } = letterOfRequest;
  await narrator.on(addDays(day, 2));
  await narrator.does(agency, 'receiveLetterOfRequest', {
    letterNumber,
    receivedOn: addDays(day, 2),
  });
  await narrator.on(addDays(day, 4));
  await narrator.does(agency, 'assessLetterOfRequest', {
    letterNumber,
    criteria: allCriteriaMet,
  });
  await narrator.does(agency, 'initializeCase', {
    caseId,
    letterNumber,
    type: request.type,
    description: request.description,
    linkedCaseId: request.linkedCaseId ?? null,
  });
  return letterNumber;
}

/** From the plan to State's desk, within thirty days. */
export async function prepareAndPropose(
  narrator: Narrator,
  { caseId, agency, countryTeam }: Followed,
  day: string,
  category: string,
  document: WrittenDocument,
): Promise<void> {
  await narrator.on(day);
  await narrator.does(agency, 'planCase', { caseId, category });
  await narrator.does(agency, 'startDevelopment', { caseId });
  await narrator.on(addDays(day, 12));
  await narrator.does(agency, 'writeLoaDocument', { caseId, notes, ...document });
  await narrator.does(countryTeam, 'recordCountryTeamAssessment', {
    caseId,
    statement: 'The country team supports the sale.',
    submittedOn: addDays(day, 12),
    chiefOfMissionConcurredOn: addDays(day, 12),
  });
  await narrator.on(addDays(day, 16));
  await narrator.does(agency, 'completeLoaData', { caseId });
  await narrator.does(agency, 'completeLetterOfRequest', { caseId, completedOn: addDays(day, 16) });
  await narrator.does(agency, 'approveForWriting', { caseId });
  await reviewAndPropose(narrator, { caseId, agency }, addDays(day, 22), 'BASIC');
}

/** DSCA's review, the agency's signature and the proposal to State: four days. */
export async function reviewAndPropose(
  narrator: Narrator,
  { caseId, agency }: Pick<Followed, 'caseId' | 'agency'>,
  day: string,
  documentCode: string,
): Promise<void> {
  await narrator.on(day);
  await narrator.does('dscaCase', 'submitForReview', { caseId, documentCode });
  await narrator.on(addDays(day, 3));
  await narrator.does(agency, 'signForAgency', { caseId, documentCode });
  await narrator.does('dscaCase', 'proposeToState', { caseId, documentCode });
}

/** State approves, DSCA countersigns, the agency offers: three days. */
export async function approveAndOffer(
  narrator: Narrator,
  { caseId, agency }: Pick<Followed, 'caseId' | 'agency'>,
  day: string,
  documentCode = 'BASIC',
): Promise<void> {
  await narrator.on(day);
  await narrator.does('rsat', 'decideCase', { caseId, decision: 'APPROVED' });
  await narrator.on(addDays(day, 2));
  await narrator.does('dscaDirector', 'countersignLoa', { caseId, documentCode });
  await narrator.on(addDays(day, 3));
  await narrator.does(agency, 'offerLoa', { caseId, documentCode });
}

/** The offer that waits for its purchaser, as its work list shows it. */
export async function readOffer(
  narrator: Narrator,
  { caseId, purchaser }: Pick<Followed, 'caseId' | 'purchaser'>,
  documentCode = 'BASIC',
): Promise<OfferToSign> {
  const reference = `${caseId}/${documentCode}`;
  const { workList } = await narrator.reads<{ workList: { nodes: readonly OfferToSign[] } }>(
    purchaser,
    `query Offer($reference: String!) {
      workList(filter: { kind: { eq: OFFER_TO_SIGN }, reference: { eq: $reference } }) {
        nodes { offerVersion dueOn amount } } }`,
    { reference },
  );
  const [offer] = workList.nodes;
  if (offer === undefined) {
    throw new Error(`${purchaser} sees no offer ${reference}.`);
  }
  return offer;
}

/** An offer to sign. */
export interface OfferToSign {
  readonly offerVersion: number;
  /** The last day to sign. */
  readonly dueOn: string;
  readonly amount: string;
}

/** What the purchaser's officer puts under an offer. */
export function signatureOf(signedOn: string) {
  return {
    signerName: 'R. Antal',
    signerTitle: 'Director of Procurement',
    signerAgency: 'Ministry of Defense',
    signedOn,
  };
}

/** The purchaser signs the offer as it stands. */
export async function sign(
  narrator: Narrator,
  { caseId, purchaser }: Pick<Followed, 'caseId' | 'purchaser'>,
  signedOn: string,
  documentCode = 'BASIC',
): Promise<void> {
  const { offerVersion } = await readOffer(narrator, { caseId, purchaser }, documentCode);
  await narrator.does(purchaser, 'acceptLoa', {
    caseId,
    documentCode,
    expectedOfferVersion: offerVersion,
    ...signatureOf(signedOn),
  });
}

/** The deposit that the purchaser is asked for, as its finance officer's work list shows it. */
export async function readDeposit(
  narrator: Narrator,
  caseId: string,
  reader: PersonName,
): Promise<string> {
  const { workList } = await narrator.reads<{ workList: { nodes: readonly { amount: string }[] } }>(
    reader,
    `query Deposit($reference: String!) {
      workList(filter: { kind: { eq: DEPOSIT_TO_PAY }, reference: { eq: $reference } }) {
        nodes { amount } } }`,
    { reference: `${caseId}/BASIC` },
  );
  const [item] = workList.nodes;
  if (item === undefined) {
    throw new Error(`${reader} sees no deposit to pay for ${caseId}.`);
  }
  return item.amount;
}

/** The deposit is paid and the case implemented, on one day. */
export async function payAndImplement(
  narrator: Narrator,
  caseId: string,
  payer: PersonName,
  day: string,
): Promise<void> {
  await narrator.on(day);
  const amount = await readDeposit(narrator, caseId, payer);
  await narrator.does('dscaFinance', 'recordInitialDeposit', { caseId, amount, receivedOn: day });
  await narrator.does('dscaFinance', 'implementCase', { caseId });
}

/** Obligational authority is issued on a line and all of it obligated; the case is in execution. */
export async function beginExecution(
  narrator: Narrator,
  { caseId, agency }: Pick<Followed, 'caseId' | 'agency'>,
  line: { readonly lineNumber: string; readonly amount: string },
): Promise<void> {
  await narrator.does(agency, 'issueObligationalAuthority', { caseId, ...line });
  await narrator.does('dscaFinance', 'recordObligation', { caseId, ...line });
}
