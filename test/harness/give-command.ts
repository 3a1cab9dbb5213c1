import { type Identity, publicViewer } from '@concord/kernel';
import type { SubgraphName } from '@concord/schema';
import type { TestGraph } from './graph.ts';

/** What a command came to. */
export interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly version?: number;
  readonly isReplay?: boolean;
  readonly currentVersion?: number;
  readonly possible?: readonly string[];
  readonly guards?: readonly { readonly name: string; readonly lacks: string }[];
  readonly problems?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** Mutations whose success is a type of their agency's. */
const ofOthers: ReadonlySet<string> = new Set([
  'decideCase',
  'clearNotification',
  'acceptLoa',
  'counterOffer',
  'declineLoa',
  'submitDiscrepancyReport',
  'requestReconsideration',
  'contestDecision',
  'submitLetterOfRequest',
  'supplyLetterInformation',
  'withdrawLetterOfRequest',
]);
/** Inputs that are not named after their mutation. */
const inputTypes: Readonly<Record<string, string>> = {
  requestReconsideration: 'AnswerDenialInput',
  contestDecision: 'AnswerDenialInput',
};

let keys = 0;

/** The document that gives a command and asks for everything that it may come to. */
export function commandDocument(name: string): string {
  const type = inputTypes[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename
    ${ofOthers.has(name) ? '' : '... on CaseCommandAccepted { version isReplay }'}
    ... on Refusal { code message path }
    ... on InputInvalid { problems { path message } } ... on GuardsNotMet { guards { name lacks } }
    ... on StaleVersion { currentVersion } ... on TransitionNotPossible { possible } } }`;
}

/** Gives a command through the gateway, under a key of its own unless the input has one. */
export async function giveCommand(
  graph: TestGraph,
  viewer: Identity | null,
  name: string,
  input: object,
): Promise<Outcome> {
  keys += 1;
  const { data, errors } = await graph.ask(viewer, commandDocument(name), {
    input: { idempotencyKey: `given-${keys}`, ...input },
  });
  return outcomeOf(name, { data, errors });
}

/** Gives a command to an agency's own program, as its gateway would: for tests of thousands. */
export async function giveCommandTo(
  agency: SubgraphName,
  graph: TestGraph,
  viewer: Identity | null,
  name: string,
  input: object,
): Promise<Outcome> {
  keys += 1;
  const variables = { input: { idempotencyKey: `given-${keys}`, ...input } };
  const { data, errors } = await graph.subgraphs[agency].execute(
    { query: commandDocument(name), variables },
    { ...publicViewer, ...viewer },
  );
  return outcomeOf(name, { data, errors });
}

function outcomeOf(
  name: string,
  { data, errors }: { readonly data?: unknown; readonly errors?: readonly unknown[] | undefined },
): Outcome {
  const outcome = (data as { outcome: Outcome | null } | null | undefined)?.outcome;
  if (errors !== undefined || outcome === null || outcome === undefined) {
    throw new Error(`${name} gave ${JSON.stringify({ data, errors })}`);
  }
  return outcome;
}

/** Whether a command was carried out. */
export function isDone(outcome: Outcome): boolean {
  return outcome.code === undefined;
}
