import type { Identity } from '@concord/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { askSubgraph } from '../harness/raw.ts';
import { viewers } from '../harness/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('split');
});
afterAll(() => graph.close());

type Representation = Readonly<Record<string, unknown>>;

const ofCase = (caseId: unknown, more: Representation = {}): Representation => ({
  __typename: 'Case',
  caseId,
  ...more,
});

/** Asks the Department of Defense as its gateway would, and keeps the statements. */
async function casesOf(viewer: Identity | null, representations: readonly unknown[]) {
  graph.database.statements.length = 0;
  const { status, text } = await askSubgraph(graph, 'dod', viewer, {
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Case { caseId description status partnerStatus totalValue } } }`,
    variables: { representations },
  });
  const { data, errors } = JSON.parse(text) as {
    data?: { _entities: readonly unknown[] } | null;
    errors?: readonly { message: string; extensions: Record<string, unknown> }[];
  };
  return {
    status,
    text,
    entities: data?._entities,
    errors,
    statements: [...graph.database.statements],
  };
}

describe('a representation of a case', () => {
  it.each<[string, Identity | null, string]>([
    ['Norland’s officer', viewers.norland, 'BN-B-UAB'],
    ['the Army’s case manager', viewers.armyCase, 'BN-P-LBA'],
    ['CENTCOM', viewers.centcom, 'QN-P-LAA'],
    ['the Senate', viewers.senate, 'BN-B-UAB'],
    ['the public', viewers.public, 'BN-B-UAB'],
  ])(
    'that is hidden from %s is answered byte for byte like one that is absent',
    async (_who, viewer, caseId) => {
      const hidden = await casesOf(viewer, [ofCase(caseId)]);
      const absent = await casesOf(viewer, [ofCase('ZZ-B-ZZZ')]);
      expect(hidden.entities).toEqual([null]);
      expect(hidden.text.replaceAll(caseId, 'ZZ-B-ZZZ')).toBe(absent.text);
      expect(hidden.statements).toEqual(absent.statements);
    },
  );

  it('is answered in its place among hidden, absent and repeated ones, by one statement', async () => {
    const { entities, statements } = await casesOf(viewers.norland, [
      ofCase('BN-B-UAB'),
      ofCase('QN-P-LAA'),
      ofCase('ZZ-B-ZZZ'),
      ofCase('QN-P-LAA'),
    ]);
    const own = {
      caseId: 'QN-P-LAA',
      status: null,
      partnerStatus: 'ACTIVE',
      totalValue: '99900000.00',
    };
    expect(entities).toMatchObject([null, own, null, own]);
    expect(statements).toHaveLength(1);
  });

  it('is read from the table whatever else the representation claims', async () => {
    const claimed = ofCase('BN-P-LBA', {
      status: 'OFFERED',
      totalValue: '1.00',
      purchaserCode: 'QXN',
      offeredOn: '2020-01-01',
      isInViewersArea: true,
    });
    const [bandaria, norland, centcom] = await Promise.all(
      [viewers.bandaria, viewers.norland, viewers.centcom].map((viewer) =>
        casesOf(viewer, [claimed]),
      ),
    );
    expect(bandaria?.entities).toMatchObject([{ totalValue: null, status: null }]);
    expect(norland?.entities).toEqual([null]);
    expect(centcom?.entities).toMatchObject([
      { status: 'PENDING_CONGRESS', totalValue: '415000000.00' },
    ]);
  });

  it('keeps a prototype out of the answer', async () => {
    const text =
      '{"__typename":"Case","caseId":"ZZ-B-ZZZ","__proto__":{"caseId":"BN-B-UAB"},"constructor":{"x":1}}';
    const { entities } = await casesOf(viewers.rsat, [JSON.parse(text)]);
    expect(entities).toEqual([null]);
  });
});

describe('a representation that the gateway would not send', () => {
  it.each<[string, unknown]>([
    ['with a number for a key', ofCase(5)],
    ['with a list for a key', ofCase(['BN-B-UAB'])],
    ['with an object for a key', ofCase({ eq: 'BN-B-UAB' })],
    ['with null for a key', ofCase(null)],
    ['without a key', { __typename: 'Case' }],
    ['without a type', { caseId: 'BN-B-UAB' }],
    ['of an unknown type', { __typename: 'Unicorn', caseId: 'BN-B-UAB' }],
    ['of a type that is no entity', { __typename: 'CaseConnection', caseId: 'BN-B-UAB' }],
    ['of the query type', { __typename: 'Query' }],
    ['of the type __proto__', { __typename: '__proto__', caseId: 'BN-B-UAB' }],
    ['that is a text', 'Case'],
    ['that is a number', 7],
  ])('%s is refused as the caller’s mistake', async (_how, representation) => {
    const { status, errors, statements, text } = await casesOf(viewers.rsat, [representation]);
    expect(status).toBe(200);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(text).not.toMatch(/stack|\.ts|node_modules|BN-B-UAB/);
    expect(statements).toEqual([]);
  });

  it.each([
    ['in the gateway’s variable', 'representations'],
    ['in another variable', 'others'],
  ])(
    'is refused with its figure when there are more than a thousand, %s',
    async (_where, variable) => {
      graph.database.statements.length = 0;
      const { text } = await askSubgraph(graph, 'dod', viewers.rsat, {
        query: `query ($${variable}: [_Any!]!) { _entities(representations: $${variable}) { ... on Case { caseId } } }`,
        variables: { [variable]: Array.from({ length: 1001 }, () => ofCase('BN-B-UAB')) },
      });
      expect(text).toContain('The request asks for 1001 entities. At most 1000 pass');
      expect(text).toContain('BAD_USER_INPUT');
      expect(graph.database.statements).toEqual([]);
    },
  );

  it('passes at a thousand', async () => {
    const { entities, statements } = await casesOf(
      viewers.rsat,
      Array.from({ length: 1000 }, () => ofCase('BN-B-UAB')),
    );
    expect(entities).toHaveLength(1000);
    expect(statements).toHaveLength(1);
  });
});

describe('a representation of a notification', () => {
  it.each<[string, Identity | null]>([
    ['Bandaria’s officer', viewers.bandaria],
    ['the public', viewers.public],
    ['the security cooperation officer', viewers.bandariaSco],
  ])(
    'in tiered review is to %s like one that is absent, at State and through its cases at Defense',
    async (_who, viewer) => {
      const asked = async (
        subgraph: 'state' | 'dod' | 'partner',
        fields: string,
        transmittalNumber: string,
      ) => {
        graph.database.statements.length = 0;
        const { text } = await askSubgraph(graph, subgraph, viewer, {
          query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on CongressionalNotification { ${fields} } } }`,
          variables: {
            representations: [{ __typename: 'CongressionalNotification', transmittalNumber }],
          },
        });
        return [text.replaceAll('BN 26-02', 'ZZ 26-02'), [...graph.database.statements]];
      };
      for (const [subgraph, fields] of [
        ['state', 'title status totalValue tieredReview { tier }'],
        ['dod', 'cases { totalCount nodes { caseId } aggregate { count } }'],
        ['partner', 'publication { citation }'],
      ] as const) {
        expect(await asked(subgraph, fields, 'BN 26-02')).toEqual(
          await asked(subgraph, fields, 'ZZ 26-02'),
        );
      }
    },
  );
});
