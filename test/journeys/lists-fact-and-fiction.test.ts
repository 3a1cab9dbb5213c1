import { openAdmin } from '@concord/db';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';

let graph: TestGraph;
let admin: Sql;
beforeAll(async () => {
  graph = await openTestGraph('single');
  admin = openAdmin(graph.database.adminUrl);
});
afterAll(async () => {
  await admin.end();
  await graph.close();
});

async function ask<Data>(viewer: ViewerName, query: string): Promise<Data> {
  const { data, errors } = await graph.ask(viewers[viewer], query);
  expect(errors).toBeUndefined();
  return data as Data;
}

interface Figures {
  readonly count: number;
  readonly totalValue: string | null;
}
interface Aggregated {
  readonly list: { readonly totalCount: number; readonly aggregate: readonly Figures[] };
}

/** Figures made by SQL of its own, straight from the tables. */
async function figuresOf(table: string, where: string): Promise<Figures[]> {
  const rows = await admin.unsafe<Figures[]>(
    `select count(*)::int as count, sum(total_value)::text as "totalValue" from ${table} where ${where} having count(*) > 0`,
  );
  return rows.map(({ count, totalValue }) => ({ count, totalValue }));
}

const notices = 'state.congressional_notifications';

describe('an aggregate', () => {
  it.each<[string, ViewerName, string, string, string]>([
    [
      'of notifications covers real ones only',
      'rsat',
      'congressionalNotifications',
      notices,
      'not is_fictional',
    ],
    [
      'covers them for the public, too',
      'public',
      'congressionalNotifications',
      notices,
      'not is_fictional and published_at <= now()',
    ],
    [
      'of a region covers real ones only',
      'rsat',
      'congressionalNotifications(filter: {region: {eq: NEAR_EAST}})',
      notices,
      `not is_fictional and purchaser_code in (select code from state.countries where region = 'NEAR_EAST')`,
    ],
    [
      'covers invented ones if they are asked for',
      'rsat',
      'congressionalNotifications(filter: {isFictional: {eq: true}})',
      notices,
      'is_fictional',
    ],
    [
      'covers an invented purchaser that is named',
      'rsat',
      'congressionalNotifications(filter: {purchaser: {eq: "QXB"}})',
      notices,
      `purchaser_code = 'QXB'`,
    ],
    [
      'covers an invented purchaser named deep within',
      'rsat',
      'congressionalNotifications(filter: {or: [{and: [{purchaser: {in: ["QXB", "POL"]}}]}]})',
      notices,
      `purchaser_code in ('QXB', 'POL')`,
    ],
    [
      'of cases covers real ones only, of which there are none',
      'rsat',
      'cases',
      'dod.cases',
      'not is_fictional',
    ],
    [
      'of cases covers invented ones if they are asked for',
      'rsat',
      'cases(filter: {isFictional: {eq: true}})',
      'dod.cases',
      'is_fictional',
    ],
    [
      'of an agency’s cases covers real ones only',
      'armyCase',
      'cases(filter: {implementingAgency: {eq: "B"}})',
      'dod.cases',
      'not is_fictional',
    ],
    [
      'of a purchaser’s cases sums those that are offered',
      'bandaria',
      'cases(filter: {isFictional: {eq: true}, offerExpirationDate: {gte: "1990-01-01"}})',
      'dod.cases',
      `purchaser_code = 'QXB' and offered_on is not null`,
    ],
  ])('%s', async (_what, viewer, list, table, where) => {
    const { list: answer } = await ask<Aggregated>(
      viewer,
      `{ list: ${list} { totalCount aggregate { count totalValue } } }`,
    );
    expect(answer.aggregate).toEqual(await figuresOf(table, where));
  });

  it.each(['YEAR', 'REGION', 'AGENCY', 'COUNTRY'])(
    'by %s adds up to the one without groups',
    async (key) => {
      const { whole, groups } = await ask<Record<'whole' | 'groups', { aggregate: Figures[] }>>(
        'public',
        `{ whole: congressionalNotifications { aggregate { count totalValue } }
         groups: congressionalNotifications { aggregate(groupBy: [${key}]) { count totalValue } } }`,
      );
      const add = (all: readonly Figures[]) => [
        all.reduce((total, { count }) => total + count, 0),
        all.reduce(
          (total, { totalValue }) => total + BigInt((totalValue ?? '0.00').replace('.', '')),
          0n,
        ),
      ];
      expect(add(groups.aggregate)).toEqual(add(whole.aggregate));
      expect(groups.aggregate.length).toBeGreaterThan(0);
    },
  );

  it('knows of fiction what the list itself shows: its total count holds both', async () => {
    const { list } = await ask<Aggregated>(
      'rsat',
      '{ list: congressionalNotifications { totalCount aggregate { count } } }',
    );
    const [all] = await admin<
      { count: number }[]
    >`select count(*)::int as count from state.congressional_notifications`;
    expect(list.totalCount).toBe(all?.count);
    expect(list.aggregate[0]?.count).toBeLessThan(list.totalCount);
  });
});

describe('public statistics', () => {
  interface Group extends Figures {
    readonly year: number | null;
    readonly region: string | null;
    readonly countWithoutTotal: number;
    readonly purchaserCount: number;
    readonly newPurchaserCount: number | null;
  }
  const group = 'year region count totalValue countWithoutTotal purchaserCount newPurchaserCount';

  /** The groups by SQL of its own, from State's tables. */
  async function expected(where: string): Promise<Group[]> {
    return [
      ...(await admin.unsafe(`
        select extract(year from received_on)::int as year, region, count(*)::int as count,
          sum(total_value)::text as "totalValue",
          (count(*) filter (where total_value is null))::int as "countWithoutTotal",
          count(distinct purchaser_code)::int as "purchaserCount"
        from ${notices} as n left join state.countries on code = purchaser_code
        where published_at <= now() and ${where}
        group by 1, 2 order by 1 desc nulls last, 2 nulls last`)),
    ] as unknown as Group[];
  }

  it.each<[string, string, string]>([
    ['cover real notifications only', '', 'not n.is_fictional'],
    [
      'cover invented ones if they are asked for',
      '(filter: {isFictional: {eq: true}})',
      'n.is_fictional',
    ],
    [
      'of a region cover real ones only',
      '(filter: {region: {eq: NEAR_EAST}})',
      `not n.is_fictional and region = 'NEAR_EAST'`,
    ],
    [
      'of a time cover real ones only',
      '(filter: {receivedOn: {gte: "2024-06-01", lt: "2025-01-01"}})',
      `not n.is_fictional and received_on >= '2024-06-01' and received_on < '2025-01-01'`,
    ],
  ])('%s', async (_what, given, where) => {
    const { publicStatistics } = await ask<{ publicStatistics: { groups: Group[] } }>(
      'public',
      `{ publicStatistics${given} { groups { ${group} } } }`,
    );
    const groups = publicStatistics.groups.map(({ newPurchaserCount: _new, ...rest }) => rest);
    expect(groups).toEqual(await expected(where));
    expect(groups.length).toBeGreaterThan(0);
  });

  it('are the same for everyone, whatever else they may see', async () => {
    const query = `{ publicStatistics(filter: {isFictional: {eq: true}}) { recordBeginsOn recordEndsOn groups { ${group} } } }`;
    const forPublic = await ask('public', query);
    for (const viewer of ['rsat', 'bandaria', 'senate', 'audit'] as const) {
      expect(await ask(viewer, query)).toEqual(forPublic);
    }
  });

  it('of an invented country cover its own, and those of a real one nothing invented', async () => {
    const { bandaria, poland } = await ask<
      Record<'bandaria' | 'poland', { publicStatistics: Figures[] }>
    >(
      'public',
      `{ bandaria: country(code: "QXB") { publicStatistics { count totalValue } }
         poland: country(code: "POL") { publicStatistics { count totalValue } } }`,
    );
    expect(bandaria.publicStatistics).toEqual([
      { count: 1, totalValue: '690000000.00' },
      { count: 1, totalValue: '31000000.00' },
    ]);
    expect(poland.publicStatistics).toEqual(
      await figuresOf(notices, `purchaser_code = 'POL' and not is_fictional`),
    );
  });
});

describe('the world', () => {
  it('has no invented record under a real purchaser, and no real one under an invented', async () => {
    for (const table of ['dod.cases', notices]) {
      const mixed = await admin.unsafe(
        `select 1 from ${table} as t join state.countries on code = purchaser_code where t.is_fictional <> countries.is_fictional`,
      );
      expect([...mixed]).toEqual([]);
    }
  });
});
