import { openAdmin } from '@concord/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { viewers } from '../harness/viewers.ts';

interface Row {
  readonly caseId: string;
  readonly standardDueDate: string | null;
  readonly isPastStandard: boolean | null;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('single');
  const admin = openAdmin(graph.database.adminUrl);
  // Categories, starts, stops and holds of every kind, one way or the other by the case’s number.
  await admin`update dod.case_statuses s set
      category = (array['A', 'B', 'C', 'D', null])[1 + c.n % 5],
      letter_actionable_on = case when c.n % 3 > 0 then c.letter_of_request_received_on + 7 end,
      offer_clock_stopped_on = case when c.n % 4 = 0 then c.letter_of_request_received_on + 40 + 20 * c.n::int end
    from (select *, row_number() over (order by case_id) as n from dod.cases) c where c.case_id = s.case_id`;
  await admin`insert into dod.case_holds
    select c.case_id, 'H' || h.n, 'CPOHOLD', 'x', false, h.n <> 4, c.letter_of_request_received_on + h.opened,
      c.letter_of_request_received_on + h.released
    from (select *, row_number() over (order by case_id) as n from dod.cases) c,
      (values (1, -5, 5), (2, 10, 30), (3, 20, 25), (4, 30, 60), (5, 28, 41), (6, 400, 410), (7, 90, null), (8, 50, 50))
        as h (n, opened, released)
    where (c.n + h.n) % 3 > 0 and c.letter_of_request_received_on is not null`;
  await admin.end();
});
afterAll(() => graph.close());

async function read(given: string): Promise<readonly Row[]> {
  const { data, errors } = await graph.ask(
    viewers.rsat,
    `{ cases(first: 100 ${given}) { nodes { caseId standardDueDate isPastStandard } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as { cases: { nodes: readonly Row[] } }).cases.nodes;
}
const ids = (rows: readonly Row[]) => rows.map(({ caseId }) => caseId);

describe('what TypeScript counts of a case’s standard and what SQL filters and orders by agree', () => {
  it.each([true, false])('that it is past is %s', async (eq) => {
    const matching = (await read('')).filter(({ isPastStandard }) => isPastStandard === eq);
    expect(matching.length).toBeGreaterThan(3);
    expect(ids(await read(`filter: {isPastStandard: {eq: ${eq}}}`))).toEqual(ids(matching));
  });

  it.each(['ASC', 'DESC'] as const)('on the order of due dates, %s', async (direction) => {
    const all = await read('');
    const way = direction === 'ASC' ? 1 : -1;
    const due = ({ standardDueDate }: Row) => standardDueDate ?? '';
    const inOrder = [
      ...all
        .filter((row) => row.standardDueDate !== null)
        .toSorted((one, other) => way * due(one).localeCompare(due(other))),
      ...all.filter((row) => row.standardDueDate === null),
    ];
    expect(new Set(all.map(due)).size).toBeGreaterThan(10);
    const ordered = await read(`orderBy: {field: STANDARD_DUE_DATE, direction: ${direction}}`);
    expect(ids(ordered)).toEqual(ids(inOrder));
  });
});
