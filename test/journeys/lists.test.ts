import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { filtersOf, meets, type PlainFilter } from '../harness/plain-filter.ts';
import type { ViewerName } from '../harness/viewers.ts';
import {
  askPage,
  cents,
  inOrderOf,
  type ListArguments,
  type OrderStep,
  type Row,
  type ShownPage,
  type VisibleList,
  walks,
} from '../harness/visible-lists.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('single');
});
afterAll(() => graph.close());

/** A failing run prints its seed; set SEED to repeat it. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const runs = (numRuns: number): fc.Parameters<unknown> => ({ seed, numRuns, endOnFailure: true });

const visibleRows = new Map<string, Promise<Row[]>>();
/** All rows of a list that a viewer sees, read once. */
function rowsOf(list: VisibleList, viewer: ViewerName): Promise<Row[]> {
  const name = `${list.name} ${viewer}`;
  const rows = visibleRows.get(name) ?? readAll(list, viewer);
  visibleRows.set(name, rows);
  return rows;
}

async function readAll(list: VisibleList, viewer: ViewerName): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: ShownPage = await askPage(graph, viewer, list, { first: 100, after });
    rows.push(...page.edges.map(({ node }) => list.rowOf(node)));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return rows;
}

function ordersOf(list: VisibleList): fc.Arbitrary<OrderStep[]> {
  const step = fc.record({
    field: fc.constantFrom(...Object.keys(list.orders)),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  });
  return fc.array(step, { maxLength: 3 });
}

/** Mostly sizes that cut the list into three pages and more, at most some twenty. */
function sizesFor(rows: number): fc.Arbitrary<number> {
  const least = Math.max(1, Math.ceil(rows / 20));
  const small = fc.integer({ min: least, max: Math.max(least, Math.floor(rows / 3)) });
  return fc.oneof({ weight: 4, arbitrary: small }, fc.integer({ min: least, max: 100 }));
}

/** The keys of a list, page by page, each page as it stands in the answer. */
async function walk(
  list: VisibleList,
  viewer: ViewerName,
  way: 'forwards' | 'backwards',
  size: number,
  given: ListArguments,
): Promise<{ pages: string[][]; totalCounts: number[] }> {
  const pages: string[][] = [];
  const totalCounts: number[] = [];
  const selection = `totalCount edges { cursor node { ${list.key} } } nodes { ${list.key} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
  for (let cursor: string | null = null, more = true; more; ) {
    const place: ListArguments =
      way === 'forwards' ? { first: size, after: cursor } : { last: size, before: cursor };
    const page = await askPage(graph, viewer, list, { ...given, ...place }, selection);
    const { edges, pageInfo } = page;
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges[0]?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ]);
    pages.push(edges.map(({ node }) => String(node[list.key])));
    totalCounts.push(page.totalCount);
    // A walk that goes in a circle would never end.
    expect(pages.length).toBeLessThan(30);
    cursor = way === 'forwards' ? pageInfo.endCursor : pageInfo.startCursor;
    more = way === 'forwards' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
  }
  return { pages: way === 'forwards' ? pages : pages.reverse(), totalCounts };
}

describe.each(walks.map((one) => ({ ...one, name: one.list.name })))(
  `$name as $viewer (SEED=${seed})`,
  ({ list, viewer }) => {
    const keys = (rows: readonly Row[]) => rows.map((row) => String(row[list.key]));

    it('gives each row of the filtered set once and in the order, for any page size, forwards and backwards', async () => {
      const rows = await rowsOf(list, viewer);
      const anyWalk = fc.record({
        filter: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, filtersOf(list, rows)),
        orderBy: ordersOf(list),
        size: sizesFor(rows.length),
        way: fc.constantFrom('forwards' as const, 'backwards' as const),
      });
      await fc.assert(
        fc.asyncProperty(anyWalk, async ({ filter, orderBy, size, way }) => {
          const matching = rows.filter((row) => meets(list, row, filter));
          const { pages, totalCounts } = await walk(list, viewer, way, size, { filter, orderBy });
          expect(pages.flat()).toEqual(keys(inOrderOf(list, orderBy, matching)));
          expect(new Set(totalCounts)).toEqual(new Set([matching.length]));
          const sizes = (way === 'forwards' ? pages : pages.toReversed()).map(
            ({ length }) => length,
          );
          expect(sizes.slice(0, -1).every((length) => length === size)).toBe(true);
        }),
        runs(20),
      );
    });

    it('gives for any filter the rows that meet it in plain TypeScript', async () => {
      const rows = await rowsOf(list, viewer);
      await fc.assert(
        fc.asyncProperty(filtersOf(list, rows), async (filter) => {
          const { totalCount, edges } = await askPage(
            graph,
            viewer,
            list,
            { first: 100, filter },
            `totalCount edges { node { ${list.key} } }`,
          );
          const expected = inOrderOf(
            list,
            [],
            rows.filter((row) => meets(list, row, filter)),
          );
          expect(edges.map(({ node }) => node[list.key])).toEqual(keys(expected).slice(0, 100));
          expect(totalCount).toBe(expected.length);
        }),
        runs(40),
      );
    });

    if (list.sums.length === 0) {
      return;
    }
    it('sums in its aggregate what its rows show, to the cent, whatever it is grouped by', async () => {
      const rows = await rowsOf(list, viewer);
      const anyAggregate = fc.record({
        filter: filtersOf(list, rows),
        groupBy: fc.subarray([...list.groups], { maxLength: 3 }),
      });
      await fc.assert(
        fc.asyncProperty(anyAggregate, async ({ filter, groupBy }) => {
          // Naming both kinds makes the aggregate cover invented records, too.
          const named: PlainFilter = {
            and: [filter, { or: [{ isFictional: { eq: true } }, { isFictional: { eq: false } }] }],
          };
          const { aggregate = [], totalCount } = await askPage(
            graph,
            viewer,
            list,
            { filter: named },
            `totalCount aggregate(groupBy: [${groupBy.join(' ')}]) { count ${list.sums.join(' ')} }`,
          );
          const matching = rows.filter((row) => meets(list, row, filter));
          expect(totalCount).toBe(matching.length);
          expect(aggregate.reduce((sum, { count }) => sum + Number(count), 0)).toBe(totalCount);
          for (const name of list.sums) {
            expect(sum(aggregate.map((group) => group[name] as string | null))).toBe(
              sum(matching.map((row) => row[name] as string | null)),
            );
          }
        }),
        runs(15),
      );
    });
  },
);

function sum(amounts: readonly (string | null)[]): bigint {
  return amounts.reduce((total, amount) => total + (amount === null ? 0n : cents(amount)), 0n);
}
