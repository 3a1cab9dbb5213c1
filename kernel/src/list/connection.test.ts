import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { createCursorSeal } from '../cursor/cursor-seal.ts';
import { createNotedDatabase } from '../testing/statements.ts';
import { codeOf, rejectedCodeOf } from '../testing/thrown.ts';
import { viewerWith } from '../testing/viewers.ts';
import { createOpenList, type ListDefinition } from './connection.ts';
import { connectionResolvers } from './connection-resolvers.ts';

const table = pgTable('cases', { id: text(), purchaser: text() });
const cursors = createCursorSeal(new Uint8Array(32));
const bandaria = viewerWith(['P_PROC'], { country: 'QXB' });

interface Filter {
  readonly purchaser?: string;
}

const definition: ListDefinition<Filter, 'PURCHASER'> = {
  name: 'Query.cases',
  source: {
    from: table,
    joins: [],
    columns: { id: table.id },
    key: { expression: sql`${table.id}`, direction: 'ASC', type: 'text', isNullable: false },
  },
  parent: null,
  where: (filter) => (filter === null ? sql`true` : sql`purchaser = ${filter.purchaser}`),
  order: (orderBy) =>
    (orderBy ?? []).map(() => ({
      expression: sql`${table.purchaser}`,
      direction: 'ASC',
      type: 'text',
      isNullable: false,
    })),
};
const ofCountry = { ...definition, name: 'Country.cases', parent: sql`${table.purchaser}` };

/** Rows `a`, `b`, `c` … in the order in which they are read. */
function rows(...ids: string[]): unknown[][] {
  return ids.map((id) => [id, [id]]);
}

function open(answer: unknown[][], of = definition, viewer = bandaria) {
  const { database, sent } = createNotedDatabase(() => answer);
  return {
    openList: createOpenList<{ id: string }, Filter, 'PURCHASER'>(
      { database, viewer, cursors },
      of,
    ),
    sent,
  };
}

const fields = connectionResolvers<{ id: string }>();

describe('a page', () => {
  it.each([
    ['the first, with more behind it', { first: 2 }, ['a', 'b', 'c'], ['a', 'b'], true, false],
    ['the first, and the last too', { first: 2 }, ['a', 'b'], ['a', 'b'], false, false],
    ['a later one', { first: 2, after: 'x' }, ['c'], ['c'], false, true],
    [
      'one from the back, with more before it',
      { last: 2 },
      ['e', 'd', 'c'],
      ['d', 'e'],
      false,
      true,
    ],
    ['one from the back before another', { last: 2, before: 'x' }, ['a'], ['a'], true, false],
    ['an empty one', { first: 2 }, [], [], false, false],
  ])(
    '%s',
    async (_what, {
      after,
      before,
      ...size
    }: Record<string, unknown>, read, page, hasNext, hasPrevious) => {
      const { openList } = open(rows(...read));
      const { endCursor = null } = await fields.pageInfo(open(rows('m')).openList(null, {}));
      const connection = openList(null, {
        ...size,
        ...(after !== undefined && { after: endCursor }),
        ...(before !== undefined && { before: endCursor }),
      });
      const nodes = await fields.nodes(connection);
      const edges = await fields.edges(connection);
      const info = await fields.pageInfo(connection);
      expect(nodes.map(({ id }) => id)).toEqual(page);
      expect(edges.map(({ node }) => node.id)).toEqual(page);
      expect(info).toEqual({
        hasNextPage: hasNext,
        hasPreviousPage: hasPrevious,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      });
    },
  );

  it('is one statement, of one row more than asked, with the viewer’s condition', async () => {
    const { openList, sent } = open(rows('a', 'b', 'c'));
    const connection = openList(null, { first: 2, filter: { purchaser: 'QXB' } });
    await Promise.all([fields.nodes(connection), fields.edges(connection)]);
    expect(sent).toEqual([
      {
        text: 'select "id", json_build_array(("cases"."id")::text) as "position_texts" from "cases" where purchaser = $1 order by "cases"."id" asc limit $2',
        params: ['QXB', 3],
      },
    ]);
  });

  it('reads nothing until it is asked for', () => {
    const { openList, sent } = open([]);
    openList(null, {});
    expect(sent).toEqual([]);
  });
});

describe('a cursor belongs to', () => {
  async function cursorOf(of = definition, viewer = bandaria): Promise<string | null> {
    const { openList } = open(rows('a'), of, viewer);
    return (await fields.pageInfo(openList(null, {}))).endCursor;
  }
  it('its list, filter, order and rights, and opens there', async () => {
    const after = await cursorOf();
    expect(codeOf(() => open([]).openList(null, { after }))).toBe('nothing thrown');
    const again = viewerWith(['P_PROC', 'P_PROC'], { country: 'QXB', subject: 'another person' });
    expect(codeOf(() => open([], definition, again).openList(null, { after }))).toBe(
      'nothing thrown',
    );
  });

  it.each([
    ['list', () => open([], { ...definition, name: 'Query.other' }).openList, {}],
    ['filter', () => open([]).openList, { filter: { purchaser: 'QXN' } }],
    ['order', () => open([]).openList, { orderBy: ['PURCHASER' as const] }],
    ['way to order', () => open([], descending()).openList, {}],
    [
      'country',
      () => open([], definition, viewerWith(['P_PROC'], { country: 'QXN' })).openList,
      {},
    ],
    ['role', () => open([], definition, viewerWith(['P_FIN'], { country: 'QXB' })).openList, {}],
    ['purpose', () => open([], definition, { ...bandaria, purpose: 'audit' }).openList, {}],
    ['organization', () => open([], definition, { ...bandaria, organization: 'X' }).openList, {}],
  ])('its %s and no other', async (_what, openOther, args) => {
    const after = await cursorOf();
    expect(codeOf(() => openOther()(null, { ...args, after }))).toBe('INVALID_CURSOR');
    expect(codeOf(() => openOther()(null, { ...args, before: after }))).toBe('INVALID_CURSOR');
  });

  it('its parent and no other', async () => {
    const { openList } = open([['a', ['a'], 'QXB', '1']], ofCountry);
    const { endCursor } = await fields.pageInfo(openList('QXB', {}));
    expect(codeOf(() => openList('QXB', { after: endCursor }))).toBe('nothing thrown');
    expect(codeOf(() => openList('QXN', { after: endCursor }))).toBe('INVALID_CURSOR');
  });

  function descending(): typeof definition {
    const key = { ...definition.source.key, direction: 'DESC' as const };
    return { ...definition, source: { ...definition.source, key } };
  }
});

describe('the same list of many parents', () => {
  it('is one statement, and each gets its own rows', async () => {
    const { openList, sent } = open(
      [
        ['a', ['a'], 'QXB', '1'],
        ['b', ['b'], 'QXB', '2'],
        ['c', ['c'], 'QXN', '1'],
      ],
      ofCountry,
    );
    const pages = await Promise.all(
      ['QXN', 'QXB', 'QXO'].map((parent) => fields.nodes(openList(parent, { first: 1 }))),
    );
    expect(pages).toEqual([[{ id: 'c' }], [{ id: 'a' }], []]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.params).toContainEqual(['QXN', 'QXB', 'QXO']);
  });

  it('is another statement for other arguments', async () => {
    const { openList, sent } = open([], ofCountry);
    await Promise.all([
      fields.nodes(openList('QXB', { first: 1 })),
      fields.nodes(openList('QXB', { first: 2 })),
      fields.nodes(openList('QXN', { first: 2, filter: { purchaser: 'QXN' } })),
    ]);
    expect(sent).toHaveLength(3);
  });

  it('counts in one statement, and no row is none', async () => {
    const { openList, sent } = open([['QXB', 2]], ofCountry);
    const counts = ['QXB', 'QXN'].map((parent) => openList(parent, {}).totalCount());
    expect(await Promise.all(counts)).toEqual([2, 0]);
    expect(sent.map(({ text: statement }) => statement)).toEqual([
      'select "cases"."purchaser" as "parent_key", count(*)::int as "row_count" from "cases" where ("cases"."purchaser" = any($1) and true) group by 1',
    ]);
  });

  it('is not the list of none: a mistake is a fault, never all rows', () => {
    expect(() => open([], ofCountry).openList(null, {})).toThrow('broken invariant');
    expect(() => open([]).openList('QXB', {})).toThrow('broken invariant');
  });
});

describe('an aggregate', () => {
  const measures = { count: sql`count(*)::int`.as('case_count') };
  it('has a thousand groups at most, and is never cut in silence', async () => {
    const groups = Array.from({ length: 1001 }, (_none, index) => ['', `key ${index}`, 1]);
    const keys = { purchaser: sql`purchaser` };
    const all = open(groups.slice(1)).openList(null, {});
    expect(await all.groups('purchaser', keys, measures)).toHaveLength(1000);
    const more = open(groups).openList(null, {});
    expect(await rejectedCodeOf(more.groups('purchaser', keys, measures))).toBe('LIMIT_EXCEEDED');
  });
});
