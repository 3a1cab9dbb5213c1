import type { Identity } from '@concord/kernel';
import type { TestGraph } from './graph.ts';
import type { CommandOutcome } from './purchaser-desk.ts';

/** What an implementing agency does with a letter, and what is shown of it. */
const commands = {
  receiveLetterOfRequest: ['ReceiveLetterOfRequestInput', 'Letter'],
  assessLetterOfRequest: ['AssessLetterOfRequestInput', 'Letter'],
  initializeCase: ['InitializeCaseInput', 'Case'],
  completeLetterOfRequest: ['CompleteLetterOfRequestInput', 'Case'],
} as const;

/** The name of an agency's command. */
export type AgencyCommand = keyof typeof commands;

const fragments = {
  Letter: `... on LetterCommandAccepted { isReplay assessment { assessmentNumber outcome assessedOn receivedOn letterVersion
    informationRequested significantChange criteria { code isMet basis finding criterion { id wording } } } }`,
  Case: '... on CaseCommandAccepted { isReplay version case { caseId status letterOfRequestReceivedOn } }',
};

let keys = 0;

/** Gives a command under a key of its own, unless the input has one. */
export async function giveAgencyCommand(
  graph: TestGraph,
  viewer: Identity | null,
  command: AgencyCommand,
  input: Readonly<Record<string, unknown>>,
): Promise<CommandOutcome> {
  keys += 1;
  const [type, fragment] = commands[command];
  const answer = await graph.ask(
    viewer,
    `mutation ($input: ${type}!) { outcome: ${command}(input: $input) { __typename ${fragments[fragment]}
      ... on Refusal { message code path }
      ... on InputInvalid { problems { path message } }
      ... on StaleVersion { currentVersion }
      ... on TransitionNotPossible { possible } } }`,
    { input: { idempotencyKey: `agency-${keys}`, ...input } },
  );
  const outcome = (answer.data as { outcome: CommandOutcome | null } | null | undefined)?.outcome;
  if (answer.errors !== undefined || outcome === null || outcome === undefined) {
    throw new Error(`${command} gave ${JSON.stringify(answer)}`);
  }
  return outcome;
}

/** What an officer says who finds all thirteen criteria met but these. */
export function criteriaBut(...unmet: readonly string[]) {
  return Array.from({ length: 13 }, (_, index) => String(index + 1)).map((code) => ({
    code,
    isMet: !unmet.includes(code),
  }));
}
