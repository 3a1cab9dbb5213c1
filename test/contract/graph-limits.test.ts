import { limitsDefault } from '@concord/gateway';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeAgencies, openFakeAgencies } from './fake-agencies.ts';

let graph: FakeAgencies;
beforeAll(async () => {
  graph = await openFakeAgencies();
});
afterAll(() => graph.close());

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** This many levels of fields: countries and their notifications refer to each other. */
const deep = (levels: number): string => {
  const pairs = (levels - 4) / 3;
  const inside = 'purchaser { congressionalNotifications(first: 1) { nodes { ';
  return `{ congressionalNotifications(first: 1) { nodes { ${inside.repeat(pairs)} purchaser { code } ${'} } }'.repeat(pairs)} } } }`;
};

/** 2 to the power of `height` fields, from nested fragments. */
const bomb = (height: number): string =>
  `{ cases { nodes { ...f0 } } } ${repeat(height, (level) => `fragment f${level} on Case { ...f${level + 1} ...f${level + 1} }`)} fragment f${height} on Case { caseId }`;

const aliased = (count: number) =>
  `{ cases { nodes { ${repeat(count, (n) => `a${n}: caseId`)} } } }`;

describe('the real graph', () => {
  it.each([
    ['levels', deep(13), deep(16), 15, 16, 'is 16 levels deep'],
    ['aliases', aliased(30), aliased(31), 30, 31, 'has 31 aliases'],
    [
      'aliases that a fragment hides',
      aliased(30),
      `{ a: cases { nodes { ...f } } b: cases { nodes { ...f } } } fragment f on Case { ${repeat(20, (n) => `x${n}: __typename`)} }`,
      30,
      42,
      'has 42 aliases, fragments expanded',
    ],
    [
      'root fields',
      `{ ${repeat(20, () => '__typename')} }`,
      `{ ${repeat(21, () => '__typename')} }`,
      20,
      21,
      'has 21 root fields',
    ],
    [
      'selected fields, the same ones repeated',
      `{ cases { nodes { ${repeat(600, () => 'caseId')} } } }`,
      `{ cases { nodes { ${repeat(1000, () => 'caseId')} } } }`,
      1000,
      1002,
      'selects 1,002 fields',
    ],
    ['selected fields of a bomb', bomb(3), bomb(20), 1000, 2 ** 20 + 2, 'selects 1,048,578 fields'],
    [
      'tokens',
      '{ __typename }',
      `{ cases { nodes { ${repeat(10_000, () => 'caseId')} } } }`,
      2000,
      10_008,
      'has 10,008 tokens',
    ],
    [
      'tokens, directives too',
      '{ __typename }',
      `{ __typename ${repeat(1000, () => '@include(if: true)')} }`,
      2000,
      7003,
      'has 7,003 tokens',
    ],
    [
      'rows of a page',
      '{ cases(first: 100) { totalCount } }',
      '{ cases(first: 101) { totalCount } }',
      100,
      101,
      '`first` of `cases` asks for 101 rows',
    ],
    [
      'rows of a page from the back',
      '{ cases(last: 100) { totalCount } }',
      '{ cases(last: 1000000) { totalCount } }',
      100,
      1_000_000,
      '`last` of `cases` asks for 1,000,000 rows',
    ],
    [
      'rows of all pages',
      '{ congressionalNotifications(first: 100) { nodes { cases(first: 100) { nodes { caseId } } } } }',
      '{ congressionalNotifications(first: 100) { nodes { cases(first: 90) { nodes { purchaser { congressionalNotifications(first: 2) { nodes { title } } } } } } } }',
      10_000,
      18_000,
      'may touch 18,000 rows, page sizes multiplied',
    ],
  ])(
    'lets pass what is within the limit, and refuses more with both figures: %s',
    async (_what, passes, refused, limit, actual, figures) => {
      expect((await graph.ask(passes)).status).toBe(200);
      const asked = graph.asked.length;
      const { status, data, errors } = await graph.ask(refused);
      expect([status, data]).toEqual([400, undefined]);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.message).toContain(figures);
      expect(errors?.[0]?.message).toMatch(/ At most [\d,]+ pass; .+\.$/);
      expect(errors?.[0]?.extensions).toEqual({
        code: 'LIMIT_EXCEEDED',
        limit,
        actual,
        retryable: false,
      });
      expect(graph.asked.length).toBe(asked);
    },
  );

  it('judges the page size of a variable, given or by default', async () => {
    const query = 'query ($n: Int = 200) { cases(first: $n) { totalCount } }';
    const judged = async (variables?: Readonly<Record<string, unknown>>) => {
      const { errors } = await graph.ask(query, { variables });
      return errors?.[0]?.extensions['actual'];
    };
    expect(await judged()).toBe(200);
    expect(await judged({ n: 101 })).toBe(101);
    expect(await judged({ n: 100 })).toBeUndefined();
  });

  it('refuses a body that is too large, with its size', async () => {
    const { status, errors } = await graph.ask('{ __typename }', {
      variables: { text: 'x'.repeat(limitsDefault.bodyBytes) },
    });
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/^The body has 102,4\d\d bytes\. At most 102,400 pass/);
  });

  it.each([
    [
      'a key of another type',
      '{ cases { nodes { caseId: description } } }',
      'The alias `caseId` is the name of another field of `Case`, and the answer could mix the two up. Choose another alias.',
    ],
    [
      'the type',
      '{ cases { nodes { __typename: description } } }',
      'The alias `__typename` begins with `__`, which is reserved. Choose another alias.',
    ],
    [
      'a field of another agency',
      '{ country(code: "POL") { cases: name } }',
      'The alias `cases` is the name of another field of `Country`, and the answer could mix the two up. Choose another alias.',
    ],
    [
      'a key, by a fragment',
      'query { country(code: "POL") { ...f } } fragment f on Country { code: name }',
      'The alias `code` is the name of another field of `Country`, and the answer could mix the two up. Choose another alias.',
    ],
  ])('refuses an alias that could be taken for %s', async (_what, query, sentence) => {
    const asked = graph.asked.length;
    const { status, data, errors } = await graph.ask(query);
    expect([status, data, errors?.map(({ message }) => message)]).toEqual([
      400,
      undefined,
      [sentence],
    ]);
    expect(graph.asked.length).toBe(asked);
  });

  it.each([
    ['a subscription', 'subscription { cases { totalCount } }', undefined],
    ['an operation that is not there', 'query A { __typename }', 'B'],
    ['no operation of several', 'query A { __typename } query B { __typename }', undefined],
    ['a circle of fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['what only subgraphs have', '{ _entities(representations: []) { __typename } }'],
    ['the SDL of a subgraph', '{ _service { sdl } }'],
  ])('refuses as a bad request: %s', async (_what, query, operationName?: string) => {
    const { status, data, errors } = await graph.ask(query, { operationName });
    expect([status, data]).toEqual([400, undefined]);
    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.every(({ extensions }) => extensions['code'] !== 'INTERNAL')).toBe(true);
  });

  it('answers the introspection of every tool, and asks no agency for it', async () => {
    const asked = graph.asked.length;
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { status, data, errors } = await graph.ask(query, {
      operationName: 'IntrospectionQuery',
    });
    expect([status, errors]).toEqual([200, undefined]);
    expect(JSON.stringify(data)).not.toMatch(/DataClass|dataClass|join__|_Any|_Entity|_Service/);
    expect(graph.asked.length).toBe(asked);
  });
});
