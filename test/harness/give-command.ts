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
  return `mutation ($input: ${inputType(name)}!) { outcome: ${name}(input: $input) { ${told(name)} } }
    ${refusal}`;
}

/** The same of several commands: each is a field of its own, carried out behind the one before. */
function commandsDocument(names: readonly string[]): string {
  const variables = names.map((name) => `$${name}: ${inputType(name)}!`);
  const fields = names.map((name) => `${name}(input: $${name}) { ${told(name)} }`);
  return `mutation (${variables.join(' ')}) { ${fields.join(' ')} } ${refusal}`;
}

const inputType = (name: string) =>
  inputTypes[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

/** What is asked of an outcome. */
const told = (name: string) =>
  `__typename ${ofOthers.has(name) ? '' : '... on CaseCommandAccepted { version isReplay }'} ...Told`;
const refusal = `fragment Told on Refusal { code message path
  ... on InputInvalid { problems { path message } } ... on GuardsNotMet { guards { name lacks } }
  ... on StaleVersion { currentVersion } ... on TransitionNotPossible { possible } }`;

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

/** Commands that are given together, by their names. */
type CommandInputs = Readonly<Record<string, object>>;
/** What each of them came to. */
type Outcomes = Readonly<Record<string, Outcome>>;

/** The gateway takes no more fields in one operation. */
const fieldsMax = 20;

/**
 * Gives several commands through the gateway, as many in one operation as it takes. Each is carried out
 * behind the one before, in a transaction of its own, and has an outcome of its own.
 */
export async function giveCommands(
  graph: TestGraph,
  viewer: Identity | null,
  inputs: CommandInputs,
): Promise<Outcomes> {
  const all = Object.entries(inputs);
  const outcomes: Outcomes[] = [];
  for (let first = 0; first < all.length; first += fieldsMax) {
    const some = Object.fromEntries(all.slice(first, first + fieldsMax));
    const [query, variables] = operationOf(some);
    outcomes.push(outcomesOf(some, await graph.ask(viewer, query, variables)));
  }
  return Object.assign({}, ...outcomes) as Outcomes;
}

/** Gives several commands to an agency's own program in one operation. */
export async function giveCommandsTo(
  agency: SubgraphName,
  graph: TestGraph,
  viewer: Identity | null,
  inputs: CommandInputs,
): Promise<Outcomes> {
  if (Object.keys(inputs).length === 0) {
    return {};
  }
  const [query, variables] = operationOf(inputs);
  const asked = { ...publicViewer, ...viewer };
  return outcomesOf(inputs, await graph.subgraphs[agency].execute({ query, variables }, asked));
}

function operationOf(inputs: CommandInputs) {
  const variables = Object.entries(inputs).map(([name, input]) => {
    keys += 1;
    return [name, { idempotencyKey: `given-${keys}`, ...input }] as const;
  });
  return [commandsDocument(Object.keys(inputs)), Object.fromEntries(variables)] as const;
}

function outcomesOf(
  inputs: CommandInputs,
  { data, errors }: { readonly data?: unknown; readonly errors?: readonly unknown[] | undefined },
): Outcomes {
  const fields = (data ?? {}) as Readonly<Record<string, Outcome | null>>;
  return Object.fromEntries(
    Object.keys(inputs).map((name) => [
      name,
      outcomeOf(name, { data: { outcome: fields[name] }, errors }),
    ]),
  );
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
