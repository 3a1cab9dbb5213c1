import { openAdmin } from '@concord/db';
import type { Identity } from '@concord/kernel';
import type { TestGraph } from './graph.ts';

/** What a purchaser is told of its command: the type and whatever was selected. */
export interface CommandOutcome {
  readonly __typename: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly isReplay?: boolean;
  readonly [field: string]: unknown;
}

/** Commands by name: their input, and what is shown of what they did. */
const commands = {
  submitLetterOfRequest: ['SubmitLetterOfRequestInput', 'Letter'],
  supplyLetterInformation: ['SupplyLetterInformationInput', 'Letter'],
  withdrawLetterOfRequest: ['WithdrawLetterOfRequestInput', 'Letter'],
  acceptLoa: ['AcceptLoaInput', 'Response'],
  counterOffer: ['CounterOfferInput', 'Response'],
  declineLoa: ['DeclineLoaInput', 'Response'],
  submitDiscrepancyReport: ['SubmitDiscrepancyReportInput', 'Report'],
  requestReconsideration: ['AnswerDenialInput', 'Report'],
  contestDecision: ['AnswerDenialInput', 'Report'],
} as const;

/** The name of a purchaser's command. */
export type PurchaserCommand = keyof typeof commands;

const fragments = {
  Letter: `... on LetterOfRequestRecorded { isReplay letterOfRequest {
    letterNumber status version informationRequested informationSupplied neededBy caseId purchaser { code } } }`,
  Response: `... on LoaResponseRecorded { isReplay loaResponse {
    caseId documentCode offerVersion kind signerName signerAgency signedOn changes reason } }`,
  Report: `... on DiscrepancyReportRecorded { isReplay discrepancyReport {
    reportNumber printedNumber status version quantity claimedValue } }`,
};

let keys = 0;

/** Gives a command under a key of its own, unless the input has one. */
export async function give(
  graph: TestGraph,
  viewer: Identity | null,
  command: PurchaserCommand,
  input: Readonly<Record<string, unknown>>,
): Promise<CommandOutcome> {
  keys += 1;
  const [type, fragment] = commands[command];
  const answer = await graph.ask(
    viewer,
    `mutation ($input: ${type}!) { outcome: ${command}(input: $input) { __typename ${fragments[fragment]}
      ... on Refusal { message code path }
      ... on InputInvalid { problems { path message } }
      ... on GuardsNotMet { guards { name lacks citation } }
      ... on StaleVersion { currentVersion }
      ... on TransitionNotPossible { possible } } }`,
    { input: { idempotencyKey: `key-${keys}`, ...input } },
  );
  const outcome = (answer.data as { outcome: CommandOutcome | null } | null | undefined)?.outcome;
  if (answer.errors !== undefined || outcome === null || outcome === undefined) {
    throw new Error(`${command} gave ${JSON.stringify(answer)}`);
  }
  return outcome;
}

/** The Department of Defense's part, played by the administrator: what it would publish. */
export async function openDefense(graph: TestGraph) {
  const admin = openAdmin(graph.database.adminUrl);
  const recorded = '2026-11-02T18:00:00.000Z';
  return {
    admin,
    offer: (offer: {
      caseId: string;
      documentCode?: string;
      version: number;
      status: string;
      purchaser?: string;
      isDepositDue?: boolean;
      reportableLines?: string[];
    }) => admin`
      insert into dod_published.offer_versions
      values (${offer.caseId}, ${offer.documentCode ?? 'BASIC'}, ${offer.version}, ${offer.purchaser ?? 'QXB'}, true,
        'Invented offer', ${offer.status}, '2026-09-20', '2026-11-14', 6250000.00, 1250000.00, ${offer.isDepositDue ?? false},
        ${recorded}, string_to_array(${offer.reportableLines?.join() ?? null}, ','))`,
    answerLetter: (
      letterNumber: string,
      version: number,
      status: string,
      more: { question?: string; caseId?: string; purchaser?: string } = {},
    ) => admin`
      insert into dod_published.letter_answer_versions
      values (${letterNumber}, ${version}, ${more.purchaser ?? 'QXB'}, ${status}, ${more.question ?? null},
        ${more.caseId ?? null}, ${recorded})`,
    answerReport: (
      reportNumber: string,
      version: number,
      status: string,
      explanation: string | null = null,
    ) => admin`
      insert into dod_published.discrepancy_answer_versions
      values (${reportNumber}, ${version}, 'QXB', ${status}, null, ${explanation}, ${recorded})`,
    close: () => admin.end(),
  };
}

/** Defense's part in one test database. */
export type Defense = Awaited<ReturnType<typeof openDefense>>;
