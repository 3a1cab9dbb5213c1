import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Subgraph } from '../subgraph/create-subgraph.ts';
import { createSmallAgency } from '../testing/small-agency.ts';
import { viewerWith } from '../testing/viewers.ts';
import { publicViewer, type Viewer } from '../viewer/viewer.ts';

const dsca = viewerWith(['DSCA_CASE']);
const vetting = viewerWith(['HR_VET']);
const bandaria = viewerWith(['P_PROC'], { country: 'QXB' });
const bandariaFinance = viewerWith(['P_FIN'], { country: 'QXB' });

const report = vi.fn();
let agency: Subgraph;
beforeAll(async () => {
  agency = await createSmallAgency(report);
});
afterAll(() => agency.stop());

/** The answer as JSON, which has prototypes again. */
async function ask(viewer: Viewer, query: string, of = agency) {
  const answer: unknown = JSON.parse(JSON.stringify(await of.execute({ query }, viewer)));
  return answer as { data?: unknown; errors?: { path: unknown; extensions: unknown }[] };
}

function forbidden(
  path: (string | number)[],
  field: string,
  dataClass: string,
  occurrences: number,
) {
  return {
    message: `Your roles may not read ${field}.`,
    path,
    extensions: { code: 'FORBIDDEN', dataClass, occurrences, retryable: false },
  };
}

describe('a field denied by role', () => {
  it('is null, and told of once with the number of its rows', async () => {
    expect(await ask(vetting, '{ cases { caseId status } }')).toEqual({
      data: {
        cases: [
          { caseId: 'BN-B-UAA', status: null },
          { caseId: 'BN-B-UAB', status: null },
          { caseId: 'QN-D-SAA', status: null },
        ],
      },
      errors: [forbidden(['cases', 0, 'status'], 'Case.status', 'STATUS', 3)],
    });
  });

  it('is told of once for each time it is selected', async () => {
    const query = `query {
      cases { one: status ...F ... on Case { three: status } }
      case(caseId: "BN-B-UAA") { ...F }
    } fragment F on Case { two: status }`;
    const { errors } = await ask(vetting, query);
    expect(errors).toHaveLength(4);
    expect(errors).toContainEqual(forbidden(['cases', 0, 'one'], 'Case.status', 'STATUS', 3));
    expect(errors).toContainEqual(forbidden(['case', 'two'], 'Case.status', 'STATUS', 1));
  });

  it('is told of by its own type where types meet in one list', async () => {
    const query = '{ records { ... on Case { status } ... on Note { status } } }';
    const { errors } = await ask(vetting, query);
    expect(errors).toEqual([
      forbidden(['records', 0, 'status'], 'Case.status', 'STATUS', 3),
      forbidden(['records', 3, 'status'], 'Note.status', 'STATUS', 1),
    ]);
  });

  it('is the same whether the row is there or not', async () => {
    const [present, absent] = await Promise.all(
      ['BN-B-UAA', 'BN-B-ZZZ'].map((caseId) =>
        ask(publicViewer, `{ case(caseId: "${caseId}") { caseId } }`),
      ),
    );
    expect(present).toEqual(absent);
    expect(present?.data).toEqual({ case: null });
  });

  it('is skipped when the client skips it', async () => {
    expect(
      await ask(vetting, '{ case(caseId: "BN-B-UAA") { caseId status @skip(if: true) } }'),
    ).toEqual({ data: { case: { caseId: 'BN-B-UAA' } } });
  });

  it('may not be null, and then takes its parent along, still with one error', async () => {
    report.mockClear();
    const answer = await ask(vetting, '{ cases { caseId note { number writtenOn } } }');
    expect(answer.data).toMatchObject({ cases: [{ note: null }, { note: null }, { note: null }] });
    expect(answer.errors).toContainEqual(
      forbidden(['cases', 0, 'note', 'number'], 'Note.number', 'STATUS', 3),
    );
    const paths = answer.errors?.map(({ path }) => JSON.stringify(path));
    expect(new Set(paths).size).toBe(paths?.length);
    expect(report).not.toHaveBeenCalled();
  });

  it('is denied to entities too', async () => {
    const answer = await agency.execute(
      {
        query: 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Case { status } } }',
        variables: { r: [{ __typename: 'Case', caseId: 'BN-B-UAA' }] },
      },
      vetting,
    );
    expect(answer.errors).toEqual([
      forbidden(['_entities', 0, 'status'], 'Case.status', 'STATUS', 1),
    ]);
  });
});

describe('a field denied by its row', () => {
  it('is null without a word', async () => {
    expect(await ask(bandaria, '{ cases { caseId total } }')).toEqual({
      data: {
        cases: [
          { caseId: 'BN-B-UAA', total: '0.00' },
          { caseId: 'BN-B-UAB', total: null },
          { caseId: 'QN-D-SAA', total: null },
        ],
      },
    });
  });

  it('is not opened by a second role that never reads it', async () => {
    const both = viewerWith(['P_PROC', 'P_FIN'], { country: 'QXB' });
    const query = '{ case(caseId: "BN-B-UAB") { total } }';
    expect(await ask(both, query)).toEqual({ data: { case: { total: null } } });
    expect((await ask(bandariaFinance, query)).errors).toHaveLength(1);
  });

  it('is opened by a second role that always reads it', async () => {
    const both = viewerWith(['P_PROC', 'DSCA_CASE'], { country: 'QXB' });
    expect(await ask(both, '{ case(caseId: "QN-D-SAA") { total } }')).toEqual({
      data: { case: { total: '2.00' } },
    });
  });
});

describe('a policy that is broken', () => {
  const fault = { code: 'INTERNAL', reference: expect.any(String) as unknown, retryable: false };

  it('denies where a rule throws, and the fault is reported', async () => {
    report.mockClear();
    const answer = await ask(
      viewerWith(['AUDIT']),
      '{ case(caseId: "BN-B-UAA") { caseId total } }',
    );
    expect(answer.data).toEqual({ case: { caseId: 'BN-B-UAA', total: null } });
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([fault]);
    expect(report).toHaveBeenCalledOnce();
  });

  it('denies where a decision throws', async () => {
    const broken = await createSmallAgency(undefined, {
      decide: () => {
        throw new Error('no decision');
      },
    });
    const answer = await ask(dsca, '{ case(caseId: "BN-B-UAA") { caseId } }', broken);
    expect(answer.data).toEqual({ case: null });
    await broken.stop();
  });

  it('denies an entity’s narrower field that nobody decides on its row', async () => {
    const forgetful = await createSmallAgency(undefined, { rowConditions: {} });
    const query = '{ case(caseId: "BN-B-UAA") { caseId total } }';
    expect((await ask(bandaria, query, forgetful)).data).toEqual({
      case: { caseId: 'BN-B-UAA', total: null },
    });
    expect(await ask(dsca, query, forgetful)).toEqual({
      data: { case: { caseId: 'BN-B-UAA', total: '0.00' } },
    });
    await forgetful.stop();
  });

  it('does not take a word of a rule for a yes', async () => {
    const careless = await createSmallAgency(undefined, {
      rowConditions: { Case: () => 'yes' as unknown as boolean },
    });
    const query = '{ case(caseId: "BN-B-UAA") { total } }';
    expect((await ask(bandaria, query, careless)).data).toEqual({ case: { total: null } });
    await careless.stop();
  });

  it('does not start without a class that the schema names', async () => {
    await expect(createSmallAgency(undefined, { dataClasses: ['HEADER'] })).rejects.toThrow(
      "which the agency's matrix does not hold",
    );
  });
});
