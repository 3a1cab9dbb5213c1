import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('single');
});
afterAll(() => graph.close());

async function ask(
  query: string,
  viewer: ViewerName,
  variables: Readonly<Record<string, unknown>> = {},
) {
  graph.database.statements.length = 0;
  const answer = await graph.ask(viewers[viewer], query, variables);
  return { ...answer, statements: graph.database.statements.length };
}

const money = (got: string) =>
  `Money is a string of U.S. dollars with at most two decimals, such as "12370000.00", but got ${got}.`;
const date = (got: string) => `Date is a calendar date such as "2026-03-02", but got ${got}.`;

/** What a script or a person gets wrong, and the one sentence that says what would be right. */
const mistakes: readonly (readonly [string, string, string])[] = [
  ['first: 0', 'first: 0', '`first` is 0. A page has 1 to 100 rows; read on with `after`.'],
  ['first: -1', 'first: -1', '`first` is -1. A page has 1 to 100 rows; read on with `after`.'],
  ['last: 0', 'last: 0', '`last` is 0. A page has 1 to 100 rows; read on with `before`.'],
  [
    'first and last together',
    'first: 1, last: 1',
    '`first` and `last` were both given. Give one of them.',
  ],
  ['an amount that is a whole number', 'filter: {totalValue: {gte: 5}}', money('a number')],
  ['an amount that is a number', 'filter: {totalValue: {gte: 5.25}}', money('a number')],
  ['an amount of three decimals', 'filter: {totalValue: {gte: "5.001"}}', money('"5.001"')],
  ['an amount with separators', 'filter: {totalValue: {gte: "5,000.00"}}', money('"5,000.00"')],
  ['an amount with an exponent', 'filter: {totalValue: {gte: "1e9"}}', money('"1e9"')],
  ['an amount that is not a number', 'filter: {totalValue: {lt: "NaN"}}', money('"NaN"')],
  ['an amount in another notation', 'filter: {totalValue: {lt: "0x10"}}', money('"0x10"')],
  ['an empty amount', 'filter: {totalValue: {eq: ""}}', money('""')],
  [
    'an amount of forty digits',
    `filter: {totalValue: {eq: "${'9'.repeat(40)}"}}`,
    money(`"${'9'.repeat(40)}"`),
  ],
  ['30 February', 'filter: {letterOfRequestReceivedOn: {gte: "2026-02-30"}}', date('"2026-02-30"')],
  [
    '29 February of no leap year',
    'filter: {letterOfRequestReceivedOn: {eq: "2026-02-29"}}',
    date('"2026-02-29"'),
  ],
  [
    'the year 0000',
    'filter: {letterOfRequestReceivedOn: {eq: "0000-01-01"}}',
    date('"0000-01-01"'),
  ],
  [
    'the year 9999',
    'filter: {letterOfRequestReceivedOn: {eq: "9999-01-01"}}',
    date('"9999-01-01"'),
  ],
  [
    'a moment for a day',
    'filter: {letterOfRequestReceivedOn: {eq: "2026-01-01T00:00:00Z"}}',
    date('"2026-01-01T00:00:00Z"'),
  ],
  [
    'an American date',
    'filter: {letterOfRequestReceivedOn: {eq: "01/02/2026"}}',
    date('"01/02/2026"'),
  ],
  [
    'a condition that is null',
    'filter: {caseId: null}',
    'The condition `caseId` is null. Leave it out, or give it a value.',
  ],
  [
    'a comparison that is null',
    'filter: {caseId: {eq: null}}',
    'The condition `eq` is null. Leave it out, or give it a value.',
  ],
  [
    'a list that is null',
    'filter: {caseId: {in: null}}',
    'The condition `in` is null. Leave it out, or give it a value.',
  ],
  [
    'alternatives that are null',
    'filter: {or: null}',
    'The condition `or` is null. Leave it out, or give it a value.',
  ],
  [
    'a null deep within',
    'filter: {and: [{or: [{region: {eq: null}}]}]}',
    'The condition `eq` is null. Leave it out, or give it a value.',
  ],
  [
    'a list of 101 values',
    `filter: {caseId: {in: [${'"x" '.repeat(101)}]}}`,
    '`in` lists 101 values. At most 100 pass.',
  ],
  [
    'an empty search',
    'filter: {description: {contains: ""}}',
    '`contains` has 0 characters. 1 to 100 pass.',
  ],
  [
    'a search of 101 characters',
    `filter: {description: {contains: "${'%'.repeat(101)}"}}`,
    '`contains` has 101 characters. 1 to 100 pass.',
  ],
  [
    'a filter six deep',
    `filter: ${'{and: ['.repeat(5)}{}${']}'.repeat(5)}`,
    'The filter is nested 6 deep. At most 5 pass.',
  ],
  [
    'a filter of 51 conditions',
    `filter: {or: [${'{type: {eq: LEASE}} '.repeat(51)}]}`,
    'The filter has 51 conditions. At most 50 pass.',
  ],
  [
    'an order of nine terms',
    `orderBy: [${'{field: CASE_ID} '.repeat(9)}]`,
    '`orderBy` has 9 terms. At most 8 pass.',
  ],
];

describe('a list refuses', () => {
  it.each(mistakes)(
    '%s in one sentence, before it reads anything',
    async (_what, given, sentence) => {
      const { status, data, errors, statements } = await ask(
        `{ cases(${given}) { totalCount } }`,
        'rsat',
      );
      expect([status, data]).toEqual([200, { cases: null }]);
      expect(errors).toEqual([
        {
          message: sentence,
          path: ['cases'],
          extensions: { code: 'BAD_USER_INPUT', retryable: false },
        },
      ]);
      expect(statements).toBe(0);
    },
  );

  it.each([
    [
      'an amount that is a number',
      { totalValue: { gte: 5 } },
      /Money is a string of U\.S\. dollars.*but got a number\.$/,
    ],
    ['an amount of three decimals', { totalValue: { gte: '5.001' } }, /but got "5\.001"\.$/],
    [
      'a day that does not exist',
      { anticipatedOfferDate: { lt: '2026-13-01' } },
      /but got "2026-13-01"\.$/,
    ],
    [
      'an unknown status',
      { status: { eq: 'NOWHERE' } },
      /Value "NOWHERE" does not exist in "CaseStatus" enum\.$/,
    ],
    ['an unknown condition', { nope: 1 }, /Field "nope" is not defined by type "CaseFilter"/],
    ['null in a list', { caseId: { in: [null] } }, /not to be null\.$/],
    [
      'a number for a text',
      { caseId: { eq: 5 } },
      /String cannot represent a non string value: 5$/,
    ],
    ['a text with a null character', { description: { contains: 'a\0b' } }, /U\+0000/],
    ['half of a character', { description: { contains: '\ud800' } }, /surrogate/],
  ])('%s in a variable', async (_what, filter, sentence) => {
    const query = 'query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }';
    const { errors, statements } = await ask(query, 'rsat', { filter });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(sentence);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(statements).toBe(0);
  });

  it.each([
    [
      'an unknown status',
      '{ cases(filter: {status: {eq: NOWHERE}}) { totalCount } }',
      /does not exist in "CaseStatus" enum/,
    ],
    [
      'an unknown order',
      '{ cases(orderBy: {field: PRICE}) { totalCount } }',
      /does not exist in "CaseOrderField" enum/,
    ],
    [
      'an unknown condition',
      '{ cases(filter: {price: {eq: "1"}}) { totalCount } }',
      /Field "price" is not defined by type "CaseFilter"/,
    ],
  ])('%s in the document, as the graph’s validation says it', async (_what, query, sentence) => {
    const { status, errors } = await ask(query, 'rsat');
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(sentence);
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('a page of 101 with the limit and what would pass', async () => {
    const { status, errors } = await ask('{ cases(first: 101) { totalCount } }', 'rsat');
    expect(status).toBe(400);
    expect(errors).toEqual([
      {
        message:
          '`first` of `cases` asks for 101 rows in a page. At most 100 pass; read on with `after`.',
        extensions: { code: 'LIMIT_EXCEEDED', limit: 100, actual: 101, retryable: false },
      },
    ]);
  });

  it('an aggregate by four keys', async () => {
    const { errors } = await ask(
      '{ cases { aggregate(groupBy: [YEAR COUNTRY REGION AGENCY]) { count } } }',
      'rsat',
    );
    expect(errors).toMatchObject([
      { message: '`groupBy` has 4 keys. At most 3 pass.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('the same under a country, with its own path', async () => {
    const { data, errors } = await ask(
      '{ country(code: "QXB") { name cases(first: 0) { totalCount } } }',
      'rsat',
    );
    expect(data).toEqual({ country: { name: 'Bandaria', cases: null } });
    expect(errors?.[0]?.path).toEqual(['country', 'cases']);
  });
});

describe('what a viewer may not read', () => {
  it.each<[ViewerName, string, string]>([
    ['bandaria', 'filter: {status: {eq: DRAFT}}', 'status'],
    ['bandaria', 'filter: {or: [{and: [{status: {in: []}}]}]}', 'status'],
    ['bandaria', 'orderBy: {field: STATUS}', 'status'],
    ['bandariaFinance', 'orderBy: [{field: CASE_ID}, {field: STATUS, direction: DESC}]', 'status'],
    ['vetting', 'filter: {status: {eq: DRAFT}}', 'status'],
    ['vetting', 'filter: {totalValue: {gte: "1"}}', 'totalValue'],
    ['vetting', 'filter: {majorDefenseEquipmentValue: {lt: "1"}}', 'majorDefenseEquipmentValue'],
    ['vetting', 'orderBy: {field: TOTAL_VALUE}', 'totalValue'],
  ])('is neither filtered nor ordered by: %s, %s', async (viewer, given, field) => {
    const { data, errors, statements } = await ask(
      `{ cases(${given}) { totalCount nodes { caseId } } }`,
      viewer,
    );
    expect(data).toEqual({ cases: null });
    expect(errors).toEqual([
      {
        message: `Your roles may not read \`${field}\`, so cases cannot be filtered or ordered by it.`,
        path: ['cases'],
        extensions: { code: 'BAD_USER_INPUT', retryable: false },
      },
    ]);
    expect(statements).toBe(0);
  });

  it.each<ViewerName>(['public', 'senate'])(
    'is refused by its class alone where %s reads no case at all, whatever the arguments',
    async (viewer) => {
      for (const given of [
        '',
        '(first: 0)',
        '(after: "x")',
        '(orderBy: {field: STATUS})',
        '(filter: {caseId: null})',
      ]) {
        const { data, errors, statements } = await ask(`{ cases${given} { totalCount } }`, viewer);
        expect(data).toEqual({ cases: null });
        expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
        expect(statements).toBe(0);
      }
    },
  );

  it('does not move a purchaser’s own cases: before the offer a total neither filters, orders nor adds', async () => {
    const { data } = await ask(
      `{
        all: cases(first: 50, orderBy: {field: TOTAL_VALUE, direction: DESC}) { nodes { caseId totalValue offeredOn } }
        dear: cases(filter: {totalValue: {gte: "200000000"}}) { nodes { caseId } }
        any: cases(filter: {totalValue: {gte: "0"}, isFictional: {eq: true}}) { totalCount aggregate { count totalValue } }
      }`,
      'bandaria',
    );
    const { all, dear, any } = data as {
      all: { nodes: { caseId: string; totalValue: string | null; offeredOn: string | null }[] };
      dear: { nodes: { caseId: string }[] };
      any: { totalCount: number; aggregate: { count: number; totalValue: string }[] };
    };
    const notOffered = all.nodes.filter(({ offeredOn }) => offeredOn === null);
    expect(all.nodes.slice(-notOffered.length)).toEqual(
      notOffered.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)),
    );
    expect(notOffered.every(({ totalValue }) => totalValue === null)).toBe(true);
    expect(dear.nodes).toEqual([{ caseId: 'BN-D-SAB' }]);
    expect(any).toEqual({ totalCount: 10, aggregate: [{ count: 10, totalValue: '806590000.00' }] });
  });
});

describe('an empty condition', () => {
  it.each([
    ['no filter', 'filter: null', 28],
    ['an empty filter', 'filter: {}', 28],
    ['an empty condition', 'filter: {status: {}}', 28],
    ['every one of none', 'filter: {and: []}', 28],
    ['at least one of none', 'filter: {or: []}', 0],
    ['one of no values', 'filter: {status: {in: []}}', 0],
    ['one of no texts', 'filter: {caseId: {in: []}}', 0],
    ['a wildcard, which is a letter like others', 'filter: {caseId: {contains: "%"}}', 0],
    ['another wildcard', 'filter: {caseId: {contains: "_"}}', 0],
    ['a quotation mark', `filter: {description: {contains: "' or 1=1 --"}}`, 0],
    ['less than nothing', 'filter: {totalValue: {lt: "-0.01"}}', 0],
  ])('means what it says: %s', async (_what, given, count) => {
    const { data } = await ask(`{ cases(${given}) { totalCount } }`, 'rsat');
    expect(data).toEqual({ cases: { totalCount: count } });
  });
});
