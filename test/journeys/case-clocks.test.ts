import { openAdmin } from '@concord/db';
import type { Identity } from '@concord/kernel';
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
  // Every case was drafted, developed and drafted again before it was where it is now.
  await admin`update dod.case_status_spans set position = position + 3`;
  await admin`insert into dod.case_status_spans
    select c.case_id, s.position, s.status, date '2020-01-01' + (s.entered * c.n)::int,
      date '2020-01-01' + (s.left_after * c.n)::int
    from (select *, row_number() over (order by case_id) as n from dod.cases) c,
      (values (1, 'DRAFT', 0, 3), (2, 'IN_DEVELOPMENT', 3, 8), (3, 'DRAFT', 8, 9))
        as s (position, status, entered, left_after)`;
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

interface Span {
  readonly phase: string | null;
  readonly leftOn: string | null;
  readonly days: number;
}
interface Measured extends Row {
  readonly category: string | null;
  readonly standardStoppedOn: string | null;
  readonly implementingAgency: { readonly code: string };
  readonly statusSpans: readonly Span[];
}

describe('the statistics of phases', () => {
  const ask = async (viewer: Identity, args: string) => {
    const { data, errors } = await graph.ask(
      viewer,
      `{ caseDevelopmentStatistics${args} { implementingAgency { code } category quarter purchaser { code }
        count stoppedCount withinStandardCount withinStandardPercent
        phases { phase count medianDays ninetiethPercentileDays } } }`,
    );
    const rows = (data as { caseDevelopmentStatistics: readonly object[] | null } | undefined)
      ?.caseDevelopmentStatistics;
    return { rows: rows ?? null, codes: errors?.map(({ extensions }) => extensions['code']) };
  };
  const measured = async (): Promise<readonly Measured[]> => {
    const { data } = await graph.ask(
      viewers.rsat,
      `{ cases(first: 100, filter: {status: {in: [IN_WRITING, PENDING_STATE, OFFERED, IN_EXECUTION, SUSPENDED, CANCELLED]}}) {
        nodes { caseId category isPastStandard standardDueDate standardStoppedOn implementingAgency { code }
          statusSpans { phase leftOn days } } } }`,
    );
    return (data as { cases: { nodes: readonly Measured[] } }).cases.nodes;
  };
  const filter =
    'isFictional: {eq: true}, status: {in: [IN_WRITING, PENDING_STATE, OFFERED, IN_EXECUTION, SUSPENDED, CANCELLED]}';

  it('are those of the cases, counted one by one', async () => {
    const all = await measured();
    const { rows } = await ask(viewers.rsat, `(filter: {${filter}}, groupBy: [AGENCY])`);
    const expected = ['B', 'D', 'P'].map((code) => {
      const cases = all.filter(({ implementingAgency }) => implementingAgency.code === code);
      // None of these ended without an offer, so a clock that stopped stopped there.
      const stopped = cases.filter(({ standardStoppedOn }) => standardStoppedOn !== null);
      const within = stopped.filter(({ isPastStandard }) => isPastStandard === false);
      return {
        implementingAgency: { code },
        category: null,
        quarter: null,
        purchaser: null,
        count: cases.length,
        stoppedCount: stopped.length,
        withinStandardCount: within.length,
        withinStandardPercent:
          stopped.length === 0 ? null : Math.floor((100 * within.length) / stopped.length),
        phases: ['LETTER_PROCESSING', 'DATA_DEVELOPMENT'].map((phase) => {
          const days = cases
            .map(({ statusSpans }) =>
              statusSpans.reduce((sum, span) => sum + (span.phase === phase ? span.days : 0), 0),
            )
            .sort((one, other) => one - other);
          const percentile = (share: number) => days[Math.ceil(share * days.length) - 1];
          return {
            phase,
            count: cases.length,
            medianDays: percentile(0.5),
            ninetiethPercentileDays: percentile(0.9),
          };
        }),
      };
    });
    expect(rows).toEqual(expected);
  });

  it('are grouped by category and quarter', async () => {
    const { rows } = await ask(
      viewers.dscaCase,
      `(filter: {${filter}}, groupBy: [CATEGORY, QUARTER])`,
    );
    expect((rows ?? []).length).toBeGreaterThan(5);
    for (const row of rows ?? []) {
      expect((row as { quarter: string | null }).quarter ?? '2026-Q1').toMatch(/^\d{4}-Q[1-4]$/);
    }
  });

  it('cover real cases only unless fiction is asked for, and an agency’s own for its officer', async () => {
    expect(await ask(viewers.rsat, '')).toEqual({ rows: [], codes: undefined });
    const own = await ask(viewers.armyCase, `(filter: {${filter}}, groupBy: [AGENCY])`);
    expect(own.rows).toMatchObject([{ implementingAgency: { code: 'B' } }]);
  });

  it.each(['bandaria', 'vetting', 'senate'] as const)('are nothing for %s', async (name) => {
    const { rows, codes } = await ask(viewers[name], `(filter: {isFictional: {eq: true}})`);
    expect([rows, codes]).toEqual([null, ['FORBIDDEN']]);
  });
});
