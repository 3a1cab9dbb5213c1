import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type FakeWorld } from '../testing/fake-world.ts';
import { createDocumentCheck } from './check-document.ts';
import { limitsDefault } from './limits.ts';

let world: FakeWorld;
beforeAll(async () => {
  world = await createWorld({ limits: { fields: 60 } });
});
afterAll(() => world.stop());

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** `levels` levels of fields. */
const deep = (levels: number) =>
  `{ cases { nodes { lines(first: 1) ${'{ nodes { parts(first: 1) '.repeat((levels - 4) / 2)} { nodes { number } } ${'} }'.repeat((levels - 4) / 2)} } } }`;

/** 2 to the power of `height` fields, from nested fragments. */
const bomb = (height: number) =>
  `{ cases { nodes { ...f0 } } } ${repeat(height, (level) => `fragment f${level} on Case { ...f${level + 1} ...f${level + 1} }`)} fragment f${height} on Case { total }`;

const over = [
  {
    what: 'depth',
    passes: deep(14),
    refused: deep(16),
    message: 'The operation is 17 levels deep. At most 15 pass; ask for less at a time.',
    limit: 15,
    actual: 17,
  },
  {
    what: 'aliases',
    passes: `{ cases { nodes { ${repeat(30, (n) => `a${n}: total`)} } } }`,
    refused: `{ cases { nodes { ${repeat(31, (n) => `a${n}: total`)} } } }`,
    message:
      'The operation has 31 aliases, fragments expanded. At most 30 pass; ask for less at a time.',
    limit: 30,
    actual: 31,
  },
  {
    what: 'aliases of __typename, by a fragment',
    passes: `{ ...f } fragment f on Query { ${repeat(20, (n) => `a${n}: __typename`)} }`,
    refused: `{ cases { nodes { ...f } } more: cases { nodes { ...f } } } fragment f on Case { ${repeat(20, (n) => `a${n}: __typename`)} }`,
    message:
      'The operation has 41 aliases, fragments expanded. At most 30 pass; ask for less at a time.',
    limit: 30,
    actual: 41,
  },
  {
    what: 'root fields',
    passes: `{ ${repeat(20, () => '__typename')} }`,
    refused: `{ ${repeat(10, () => '__typename')} ... { ${repeat(11, () => '__typename')} } }`,
    message: 'The operation has 21 root fields. At most 20 pass; ask for less at a time.',
    limit: 20,
    actual: 21,
  },
  {
    what: 'fields',
    passes: `{ cases { nodes { ${repeat(58, () => 'total')} } } }`,
    refused: `{ cases { nodes { ${repeat(59, () => 'total')} } } }`,
    message:
      'The operation selects 61 fields, fragments expanded. At most 60 pass; ask for less at a time.',
    limit: 60,
    actual: 61,
  },
  {
    what: 'tokens',
    passes: '{ __typename }',
    refused: `{ cases { nodes { ${repeat(10_000, () => 'total')} } } }`,
    message: 'The document has 10,008 tokens. At most 2,000 pass; split it into several requests.',
    limit: 2000,
    actual: 10_008,
  },
  {
    what: 'page size',
    passes: '{ cases(first: 100) { totalCount } }',
    refused: '{ cases(first: 101) { totalCount } }',
    message:
      '`first` of `cases` asks for 101 rows in a page. At most 100 pass; read on with `after`.',
    limit: 100,
    actual: 101,
  },
  {
    what: 'page size from the back',
    passes: '{ cases(last: 100) { totalCount } }',
    refused: '{ cases(last: 1000000) { totalCount } }',
    message:
      '`last` of `cases` asks for 1,000,000 rows in a page. At most 100 pass; read on with `before`.',
    limit: 100,
    actual: 1_000_000,
  },
  {
    what: 'rows',
    passes: '{ cases(first: 100) { nodes { lines(first: 100) { nodes { number } } } } }',
    refused: '{ cases(first: 100) { nodes { lines { nodes { parts { nodes { number } } } } } } }',
    message:
      'The operation may touch 62,500 rows, page sizes multiplied. At most 10,000 pass; with no page above 21 it would, so give `first` on each list.',
    limit: 10_000,
    actual: 62_500,
  },
];

describe('an operation over a limit', () => {
  it.each(over)('passes at the limit: $what', async ({ passes }) => {
    const { status, errors } = await world.ask(passes);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });

  it.each(over)(
    'is refused with its own figure: $what',
    async ({ refused, message, limit, actual }) => {
      const asked = world.dod.asked.length;
      const { status, errors } = await world.ask(refused);
      expect(status).toBe(400);
      expect(errors?.[0]?.message).toBe(message);
      expect(errors?.[0]?.extensions).toEqual({
        code: 'LIMIT_EXCEEDED',
        limit,
        actual,
        retryable: false,
      });
      expect(world.dod.asked.length).toBe(asked);
    },
  );

  it('has exactly as many tokens as the parser counts', () => {
    const check = createDocumentCheck({ ...limitsDefault, fields: 5000 });
    const text = (tokens: number) => `{ a { ${repeat(tokens - 5, () => 'b')} } } # , not one`;
    expect(() => check(text(2000))).not.toThrow();
    expect(() => check(text(2001))).toThrow('has 2,001 tokens');
  });

  it('is judged by the values of its variables and their defaults', async () => {
    const query = 'query ($n: Int = 200) { cases(first: $n) { totalCount } }';
    const actual = async (variables?: unknown) =>
      (await world.ask(query, { variables })).errors?.[0]?.extensions?.['actual'];
    expect(await actual()).toBe(200);
    expect(await actual({ n: 500 })).toBe(500);
    expect(await actual({ n: 5 })).toBeUndefined();
    expect(await actual({ n: null })).toBeUndefined();
  });

  it('is refused for the pages of a fragment on its type', async () => {
    const { errors } = await world.ask(
      '{ cases { nodes { ...f } } } fragment f on Case { ... on Case { lines(first: 101) { nodes { number } } } }',
    );
    expect(errors?.[0]?.extensions?.['actual']).toBe(101);
  });

  it('is refused at once if it is a bomb of nested fragments', async () => {
    await world.ask(bomb(2));
    const startedAt = performance.now();
    const { status, errors } = await world.ask(bomb(20));
    expect(performance.now() - startedAt).toBeLessThan(50);
    expect([status, errors?.[0]?.extensions?.['actual']]).toEqual([400, 2 ** 20 + 2]);
  });

  it('has a figure that JSON can hold, however large the bomb', async () => {
    const { errors } = await world.ask(bomb(150));
    expect(errors?.[0]?.extensions?.['actual']).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is refused by validation if its fragments are a circle', async () => {
    const { status, errors } = await world.ask(
      '{ cases { nodes { ...a } } } fragment a on Case { ...b } fragment b on Case { ...a }',
    );
    expect([status, errors?.[0]?.extensions?.['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('may ask deep questions about the schema', async () => {
    const types = `{ __schema { types { fields { type ${'{ ofType '.repeat(14)} { name } ${'}'.repeat(14)} } } } }`;
    expect((await world.ask(types)).status).toBe(200);
    const mixed = types.replace('{ __schema', '{ cases { totalCount } __schema');
    expect((await world.ask(mixed)).errors?.[0]?.extensions?.['limit']).toBe(15);
  });
});

describe('variables over a limit', () => {
  const query = '{ __typename }';
  const renaming = 'mutation { rename(caseId: "BN-B-UAA", description: "x") { caseId } }';

  it('are refused for their depth without recursion', async () => {
    const text = `{"query":"${query}","variables":{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`;
    const { status, errors } = await world.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    });
    expect([status, errors?.[0]?.message]).toEqual([
      400,
      'The variables are nested 40,000 levels deep. At most 15 pass; use flatter ones.',
    ]);
  });

  it('are refused for their number', async () => {
    const { status, errors } = await world.ask(query, {
      variables: { list: Array.from({ length: 2000 }, () => 1) },
    });
    expect([status, errors?.[0]?.message]).toEqual([
      400,
      'The variables hold 2,001 values. At most 2,000 pass; split the request; only a command with a valid token may have more.',
    ]);
  });

  it.each([
    ['a read with a token', '{ cases { totalCount } }', 'good', 2000],
    ['a command without a token', renaming, null, 2000],
    ['a command with a token', renaming, 'good', 10_000],
  ])('may hold so many values in %s, and not one more', async (_what, text, token, most) => {
    const told = async (values: number) => {
      const variables = { list: Array.from({ length: values - 1 }, () => 1) };
      const headers = token === null ? {} : { authorization: `Bearer ${token}` };
      const { status, errors } = await world.ask(text, { variables, headers });
      return [status, errors?.[0]?.extensions?.['limit'], errors?.[0]?.extensions?.['actual']];
    };
    expect(await told(most)).toEqual([200, undefined, undefined]);
    expect(await told(most + 1)).toEqual([400, most, most + 1]);
  });

  it('are refused in an address too', async () => {
    const variables = encodeURIComponent(`{"a":${'['.repeat(20)}${']'.repeat(20)}}`);
    const { status } = await world.send(
      `/graphql?query=${encodeURIComponent(query)}&variables=${variables}`,
      {
        headers: { 'content-type': 'application/json' },
      },
    );
    expect(status).toBe(400);
  });
});
