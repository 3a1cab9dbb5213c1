import { openAdmin } from '@concord/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { viewers } from '../harness/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('single');
});
afterAll(() => graph.close());

interface Page {
  readonly cases: {
    readonly nodes: readonly { readonly caseId: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describe('a walk while others write', () => {
  it.each([
    ['by case identifier', '[]'],
    ['by total value', '[{field: TOTAL_VALUE, direction: DESC}]'],
    ['by a day that many cases do not have', '[{field: ANTICIPATED_OFFER_DATE}]'],
  ])('%s gives each case that was there throughout exactly once', async (_order, orderBy) => {
    const admin = openAdmin(graph.database.adminUrl);
    const before = await admin`select case_id from dod.cases order by 1`;
    const seen: string[] = [];
    let page: Page['cases'] | null = null;
    while (page?.pageInfo.hasNextPage ?? true) {
      const { data } = await graph.ask(
        viewers.rsat,
        `query ($after: String) { cases(first: 3, after: $after, orderBy: ${orderBy}) { nodes { caseId } pageInfo { hasNextPage endCursor } } }`,
        { after: page?.pageInfo.endCursor ?? null },
      );
      page = (data as Page).cases;
      seen.push(...page.nodes.map(({ caseId }) => caseId));
      // A new case in front of the last one seen and one behind it, and the last one seen is closed.
      await admin`
        insert into dod.cases (case_id, purchaser_code, implementing_agency, type, description,
          is_fictional, partner_status, is_offer_expired, total_value, anticipated_offer_date)
        select (array['AA', 'ZZ'])[side] || '-B-' || upper(substr(md5(random()::text), 1, 3)),
          'QXB', 'B', 'LEASE', 'new', true, 'REQUESTED', false, side * 20000000, current_date
        from generate_series(1, 2) as side
        on conflict do nothing`;
      await admin`update dod.cases set partner_status = 'CLOSED', is_offer_expired = false where case_id = ${seen.at(-1) ?? ''}`;
    }
    await admin`delete from dod.cases where description = 'new'`;
    await admin.end();
    const there = before.map((row) => String(row['case_id']));
    expect(seen.filter((caseId) => there.includes(caseId)).sort()).toEqual(there.sort());
    expect(new Set(seen).size).toBe(seen.length);
  });
});
