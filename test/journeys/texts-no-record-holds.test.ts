import { publicViewer } from '@concord/kernel';
import { type SubgraphName, subgraphNames } from '@concord/schema';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { oneOfEachRole } from '../harness/one-of-each-role.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('single');
});
// Closing fails if any agency had a fault, such as one of its database.
afterAll(() => graph.close());

const broken = { 'the character U+0000': 'a\u0000b', 'half of a character': 'a\ud800b' };
const valueOfScalar: Readonly<Record<string, unknown>> = {
  String: 'a',
  ID: 'a',
  Int: 1,
  Boolean: true,
  Date: '2026-11-02',
  DateTime: '2026-11-02T00:00:00.000Z',
  Money: '1.00',
};

/** A value that passes, with nothing in it that is not required. */
function leastOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) {
    return leastOf(type.ofType as GraphQLInputType);
  }
  if (isListType(type)) {
    return [leastOf(type.ofType as GraphQLInputType)];
  }
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, leastOf(field.type)]));
  }
  return isEnumType(type) ? type.getValues()[0]?.name : valueOfScalar[type.name];
}

/** Every value of this type that has the text in one place, with the path of that place. */
function* withText(
  type: GraphQLInputType,
  text: string,
  path: readonly string[],
  above: readonly string[] = [],
): Generator<readonly [path: readonly string[], value: unknown]> {
  if (isNonNullType(type)) {
    yield* withText(type.ofType as GraphQLInputType, text, path, above);
  } else if (isListType(type)) {
    const items = withText(type.ofType as GraphQLInputType, text, [...path, '0'], above);
    for (const [place, value] of items) {
      yield [place, [value]];
    }
  } else if (isInputObjectType(type) && !above.includes(type.name)) {
    const least = leastOf(type) as object;
    for (const field of Object.values(type.getFields())) {
      const inside = withText(field.type, text, [...path, field.name], [...above, type.name]);
      for (const [place, value] of inside) {
        yield [place, { ...least, [field.name]: value }];
      }
    }
  } else if (isLeafType(type) && ['String', 'ID'].includes(type.name)) {
    yield [path, text];
  }
}

type Ask = readonly [path: string, query: string, variables: Readonly<Record<string, unknown>>];

/** Every way to put a text into the arguments of a field at the root. */
function asksOf(
  operation: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  text: string,
): Ask[] {
  const { name, args, type } = field;
  const isNeeded = (each: GraphQLArgument | GraphQLInputField) => isNonNullType(each.type);
  return args.flatMap((argument) =>
    [...withText(argument.type, text, [argument.name])].map(([path, value]): Ask => {
      const given = args.filter((each) => each === argument || isNeeded(each));
      const declared = given.map((each) => `$${each.name}: ${String(each.type)}`).join(', ');
      const passed = given.map((each) => `${each.name}: $${each.name}`).join(', ');
      const selection = isLeafType(getNamedType(type)) ? '' : ' { __typename }';
      const variables = given.map((each) => [each.name, leastOf(each.type)] as const);
      return [
        path.join('.'),
        `${operation} (${declared}) { answer: ${name}(${passed})${selection} }`,
        { ...Object.fromEntries(variables), [argument.name]: value },
      ];
    }),
  );
}

function asksTo(schema: GraphQLSchema, text: string): Ask[] {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  const own = Object.values(query?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
  return [
    ...own.flatMap((field) => asksOf('query', field, text)),
    ...Object.values(mutation?.getFields() ?? {}).flatMap((field) =>
      asksOf('mutation', field, text),
    ),
  ];
}

/** What an agency says to the first of all people who may use the field at all. */
async function messageOf(agency: SubgraphName, [, query, variables]: Ask): Promise<unknown> {
  for (const viewer of Object.values(oneOfEachRole)) {
    const { errors } = await graph.subgraphs[agency].execute(
      { query, variables },
      { ...publicViewer, ...viewer },
    );
    const [error] = errors ?? [];
    if (error?.extensions?.['code'] !== 'FORBIDDEN') {
      return [error?.extensions?.['code'], error?.message];
    }
  }
  return null;
}

describe.each(subgraphNames)('a text that no record holds is refused by its path: %s', (agency) => {
  it.each(Object.entries(broken))('%s', async (_what, text) => {
    const asks = asksTo(graph.subgraphs[agency].schema, text);
    expect(asks.length).toBeGreaterThan(20);
    for (const ask of asks) {
      expect([ask, await messageOf(agency, ask)]).toEqual([
        ask,
        ['BAD_USER_INPUT', expect.stringContaining(`\`${ask[0]}\` holds the character U+0000 or`)],
      ]);
    }
  });
});
