import type { Identity } from '@concord/kernel';
import type { Answer, TestGraph } from '../graph.ts';
import type { Command, Look, Reference } from './looks.ts';
import type { Identifiers } from './world.ts';

/** What was answered to one look: its values, and every error below them. */
export interface Part {
  readonly values: readonly unknown[];
  readonly errors: readonly Fault[];
}

type Fault = NonNullable<Answer['errors']>[number];

/** When the told cases are looked back at: long after their story, and before anything else happened. */
const at = '2026-10-20T12:00:00Z';
/** The gateway takes twenty fields of the query type at once. */
const fieldsAtOnce = 18;

/** Looks along all these ways through the gateway. */
export async function lookAlong(
  graph: TestGraph,
  viewer: Identity | null,
  looks: readonly Look[],
  ids: Identifiers,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const some of inPages(looks)) {
    const fields = some.flatMap((one, index) =>
      one.fields.map((field, place) => `${aliasOf(index, place)}: ${field}`),
    );
    const answer = await graph.ask(viewer, documentOf(fields.join('\n')), { ...ids, at });
    parts.push(...some.map((one, index) => partOf(answer, one, index, ids)));
  }
  return parts;
}

/** Has the agencies' programs resolve these references as their gateway would. */
export async function resolve(
  graph: TestGraph,
  viewer: Identity | null,
  references: readonly Reference[],
  ids: Identifiers,
): Promise<Part[]> {
  const { sign, verifyToken } = graph.keys;
  const asked = await verifyToken(viewer === null ? null : await sign(viewer));
  return Promise.all(
    references.map(async ({ agency, type, key, keyOf, fields }) => {
      const request = {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
        variables: { of: [{ __typename: type, [key]: ids[keyOf] }] },
      };
      const answer = await graph.subgraphs[agency].execute(request, asked);
      const { data, errors = [] } = nameless(answer as unknown as Answer, ids);
      return { values: [data], errors };
    }),
  );
}

let keys = 0;

/** Gives all these commands, one after the other, and tells what each came to. */
export async function giveAll(
  graph: TestGraph,
  viewer: Identity | null,
  commands: readonly Command[],
  ids: Identifiers,
): Promise<unknown> {
  const given = commands.map(({ name, inputType }, index) => ({
    variable: `$c${index}: ${inputType}!`,
    field: `c${index}: ${name}(input: $c${index}) { __typename ...R }`,
  }));
  const variables = Object.fromEntries(
    commands.map(({ input }, index) => {
      keys += 1;
      return [`c${index}`, { idempotencyKey: `matrix/${keys}`, ...input(ids) }];
    }),
  );
  const answer = await graph.ask(
    viewer,
    `mutation (${given.map(({ variable }) => variable).join(' ')}) {
      ${given.map(({ field }) => field).join(' ')} }
    fragment R on Refusal { code message path ... on StaleVersion { currentVersion }
      ... on TransitionNotPossible { possible } ... on GuardsNotMet { guards { name lacks } }
      ... on InputInvalid { problems { path message } } }`,
    variables,
  );
  const { data, errors } = nameless(answer, ids);
  return { ...(data as object), errors };
}

const aliasOf = (index: number, place: number) => `w${index}p${place}`;

function inPages(looks: readonly Look[]): Look[][] {
  const pages: Look[][] = [];
  let room = 0;
  for (const one of looks) {
    if (one.fields.length > room) {
      pages.push([]);
      room = fieldsAtOnce;
    }
    pages.at(-1)?.push(one);
    room -= one.fields.length;
  }
  return pages;
}

/** An operation that declares the variables it uses. */
function documentOf(fields: string): string {
  const used = [...new Set(fields.match(/\$\w+/g))];
  const variables = used.map((name) => `${name}: ${name === '$at' ? 'DateTime' : 'String'}!`);
  return `query (${variables.join(' ')}) {\n${fields}\n}`;
}

function partOf(answer: Answer, { fields }: Look, index: number, ids: Identifiers): Part {
  const { data, errors = [] } = nameless(answer, ids);
  if (data === undefined || data === null) {
    throw new Error(`The gateway refused the whole: ${JSON.stringify(errors)}`);
  }
  const aliases = fields.map((_field, place) => aliasOf(index, place));
  return {
    values: aliases.map((alias) => (data as Record<string, unknown>)[alias]),
    errors: errors.filter(({ path }) => aliases.includes(String(path?.[0]))).sort(byPath),
  };
}

/** Agencies answer in any order. */
function byPath(one: Fault, other: Fault): number {
  const [first, second] = [one, other].map(({ path, message }) => JSON.stringify([path, message]));
  return String(first) < String(second) ? -1 : 1;
}

/** The answer with the identifiers taken out that it was asked about, so that two can be compared. */
function nameless(answer: Answer, ids: Identifiers): Answer {
  const longestFirst = Object.entries(ids).sort(([, one], [, other]) => other.length - one.length);
  const text = longestFirst.reduce(
    (written, [name, id]) => written.replaceAll(id as string, `the ${name}`),
    JSON.stringify(answer),
  );
  return JSON.parse(text) as Answer;
}
