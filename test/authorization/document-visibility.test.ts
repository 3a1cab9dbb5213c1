import type { Identity } from '@concord/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOut, caseAtWork, offer, prepare } from '../harness/case-desk.ts';
import { modes, openTestGraph, type TestGraph } from '../harness/graph.ts';
import { askRaw, askSubgraph } from '../harness/raw.ts';
import { recorded } from '../harness/recorded.ts';
import { viewers } from '../harness/viewers.ts';

const navyCase = { subject: 'x', roles: ['IA_CM'], implementingAgencies: ['P'] } satisfies Identity;

/** Who looks, in the order of the tables' columns. */
const columns: Readonly<Record<string, Identity | null>> = {
  'DSCA case': viewers.dscaCase,
  'DSCA fin.': viewers.dscaFinance,
  Army: viewers.armyCase,
  Navy: navyCase,
  'SCO there': viewers.bandariaSco,
  CENTCOM: viewers.centcom,
  RSAT: viewers.rsat,
  'L/PM': viewers.stateLegal,
  Vetting: viewers.vetting,
  'Its proc.': viewers.bandaria,
  'Its fin.': viewers.bandariaFinance,
  Neighbour: viewers.norland,
  Senate: viewers.senate,
  Public: viewers.public,
  Audit: viewers.audit,
};

/** What they look at: each leads from the root to one value. */
const basic = `loaDocument(documentId: "${caseAtWork}-BASIC")`;
const amendment = `loaDocument(documentId: "${caseAtWork}-A01")`;
const ofCase = `case(caseId: "${caseAtWork}")`;
const looks: Readonly<Record<string, string>> = {
  'Case header': `${ofCase} { description }`,
  'Document in its case': `${ofCase} { documents { purpose } }`,
  'Document, totals': `${basic} { totalValue }`,
  'Terms of sale': `${basic} { terms { amount } }`,
  'Exact status': `${basic} { status }`,
  'Lines, prices': `${basic} { lines { unitPrice } }`,
  'Price build-up': `${basic} { lines { priceBuild { baseValue } } }`,
  Obligations: `${basic} { lines { obligated } }`,
  Deliveries: `${basic} { lines { deliveredQuantity } }`,
  Releases: `${ofCase} { releaseDeterminations { status } }`,
  'Their conditions': `${ofCase} { releaseDeterminations { conditions } }`,
  'Country team': `${ofCase} { countryTeamAssessments { statement } }`,
  Adjudications: `${ofCase} { discrepancyAdjudications { nodes { status } } }`,
  'Amendment begun': `${amendment} { totalValue }`,
};

// R: reads it. F: null, and told once that the role may not. -: nothing, as if it did not exist.
const beforeTheOffer = `
| What                 | DSCA case | DSCA fin. | Army | Navy | SCO there | CENTCOM | RSAT | L/PM | Vetting | Its proc. | Its fin. | Neighbour | Senate | Public | Audit |
| Case header          | R         | R         | R    | -    | R         | R       | R    | R    | R       | R         | R        | -         | F      | F      | R     |
| Document in its case | R         | R         | R    | -    | R         | R       | R    | R    | F       | -         | -        | -         | F      | F      | R     |
| Document, totals     | R         | R         | R    | -    | R         | R       | R    | R    | F       | -         | -        | -         | F      | F      | R     |
| Terms of sale        | R         | R         | R    | -    | R         | R       | R    | R    | F       | -         | -        | -         | F      | F      | R     |
| Exact status         | R         | R         | R    | -    | R         | R       | R    | R    | F       | -         | -        | -         | F      | F      | R     |
| Lines, prices        | R         | R         | R    | -    | R         | R       | R    | R    | F       | -         | -        | -         | F      | F      | R     |
| Price build-up       | R         | R         | R    | -    | F         | F       | F    | F    | F       | -         | -        | -         | F      | F      | R     |
| Releases             | R         | F         | R    | -    | R         | R       | R    | R    | F       | F         | F        | -         | F      | F      | R     |
| Their conditions     | R         | F         | R    | -    | F         | R       | R    | R    | F       | F         | F        | -         | F      | F      | R     |
| Country team         | R         | F         | R    | -    | R         | R       | R    | R    | R       | F         | F        | -         | F      | F      | R     |
`;

const afterTheOffer = `
| What                 | DSCA case | DSCA fin. | Army | Navy | SCO there | CENTCOM | RSAT | L/PM | Vetting | Its proc. | Its fin. | Neighbour | Senate | Public | Audit |
| Case header          | R         | R         | R    | -    | R         | R       | R    | R    | R       | R         | R        | -         | F      | F      | R     |
| Document in its case | R         | R         | R    | -    | R         | R       | R    | R    | F       | R         | R        | -         | F      | F      | R     |
| Document, totals     | R         | R         | R    | -    | R         | R       | R    | R    | F       | R         | R        | -         | F      | F      | R     |
| Terms of sale        | R         | R         | R    | -    | R         | R       | R    | R    | F       | R         | R        | -         | F      | F      | R     |
| Exact status         | R         | R         | R    | -    | R         | R       | R    | R    | F       | F         | F        | -         | F      | F      | R     |
| Lines, prices        | R         | R         | R    | -    | R         | R       | R    | R    | F       | R         | R        | -         | F      | F      | R     |
| Price build-up       | R         | R         | R    | -    | F         | F       | F    | F    | F       | F         | F        | -         | F      | F      | R     |
| Releases             | R         | F         | R    | -    | R         | R       | R    | R    | F       | F         | F        | -         | F      | F      | R     |
| Their conditions     | R         | F         | R    | -    | F         | R       | R    | R    | F       | F         | F        | -         | F      | F      | R     |
| Country team         | R         | F         | R    | -    | R         | R       | R    | R    | R       | F         | F        | -         | F      | F      | R     |
`;

const inForce = `
| What                 | DSCA case | DSCA fin. | Army | Navy | SCO there | CENTCOM | RSAT | L/PM | Vetting | Its proc. | Its fin. | Neighbour | Senate | Public | Audit |
| Document, totals     | R         | R         | R    | -    | R         | R       | R    | R    | F       | R         | R        | -         | F      | F      | R     |
| Price build-up       | R         | R         | R    | -    | F         | F       | F    | F    | F       | F         | F        | -         | F      | F      | R     |
| Obligations          | R         | R         | R    | -    | R         | R       | R    | F    | F       | F         | F        | -         | F      | F      | R     |
| Deliveries           | R         | R         | R    | -    | R         | R       | R    | F    | F       | R         | R        | -         | F      | F      | R     |
| Adjudications        | R         | R         | R    | -    | R         | R       | F    | F    | F       | R         | R        | -         | F      | F      | R     |
| Amendment begun      | R         | R         | R    | -    | R         | R       | R    | R    | F       | -         | -        | -         | F      | F      | R     |
`;

/** The cells of a table that a viewer's answers give, in the table's own form. */
async function tableOf(graph: TestGraph, written: string): Promise<string[][]> {
  const rows = cellsOf(written).slice(1);
  const table: string[][] = [];
  for (const [what = ''] of rows) {
    const cells: string[] = [];
    for (const viewer of Object.values(columns)) {
      cells.push(await cellOf(graph, viewer, looks[what] ?? 'is not described'));
    }
    table.push([what, ...cells]);
  }
  return [['What', ...Object.keys(columns)], ...table];
}

function cellsOf(written: string): string[][] {
  return written
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

async function cellOf(graph: TestGraph, viewer: Identity | null, look: string): Promise<string> {
  const { data, errors = [] } = await graph.ask(viewer, `{ ${look} }`);
  const codes = errors.map(({ extensions }) => extensions['code']);
  if (hasValue(data)) {
    return codes.length === 0 ? 'R' : `R with ${codes.join()}`;
  }
  return codes.length === 0 ? '-' : codes.join() === 'FORBIDDEN' ? 'F' : codes.join();
}

/** Whether any leaf of an answer holds something. */
function hasValue(part: unknown): boolean {
  return typeof part === 'object' && part !== null
    ? Object.values(part).some(hasValue)
    : part !== null && part !== undefined;
}

const list = `totalCount nodes { documentId totalValue } edges { cursor }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  aggregate(groupBy: [TYPE, YEAR]) { type year count totalValue }`;

/** Every way to a document by its identifier, or by the case and the code in it. */
const ways = {
  'by the root field':
    'query ($id: String!, $case: String!) { loaDocument(documentId: $id) { id totalValue lines { lineNumber } case { caseId } } again: case(caseId: $case) { documents { documentId } } }',
  'by a filter that is equal to its case': `query ($case: String!) { loaDocuments(filter: {caseId: {eq: $case}}) { ${list} } }`,
  'by a filter that contains its case': `query ($case: String!) { loaDocuments(filter: {caseId: {contains: $case}, isFictional: {eq: true}}) { ${list} } }`,
  'by a filter within others, in another order': `query ($case: String!) { loaDocuments(last: 3, filter: {or: [{and: [{caseId: {in: [$case]}}, {purchaser: {eq: "QXB"}}]}]}, orderBy: [{field: TOTAL_VALUE, direction: DESC}, {field: OFFERED_ON}]) { ${list} } }`,
} as const;

/** The two are of one length, so that nothing but themselves may differ. */
async function expectHiddenLikeAbsent(
  graph: TestGraph,
  viewer: Identity | null,
  query: string,
  [hidden, absent]: readonly [Identifiers, Identifiers],
): Promise<void> {
  const asked = async (ids: Identifiers) => {
    graph.database.statements.length = 0;
    const { text, status } = await askRaw(graph, viewer, query, { ...ids });
    const shown = text.replaceAll(ids.id, 'a document').replaceAll(ids.case, 'a case');
    return { shown, status, statements: [...graph.database.statements] };
  };
  expect(await asked(hidden)).toEqual(await asked(absent));
}

interface Identifiers {
  readonly id: string;
  readonly case: string;
}

async function shown(graph: TestGraph, viewer: Identity | null, query: string) {
  const { data, errors } = await graph.ask(viewer, query);
  expect(errors).toBeUndefined();
  return data;
}

const filtered = `loaDocuments(filter: {caseId: {eq: "${caseAtWork}"}, purchaser: {eq: "QXB"}})`;

describe.each(modes)('documents, in %s mode,', (mode) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(mode);
  });
  afterAll(() => graph.close());

  describe('before the offer', () => {
    beforeAll(() => prepare(graph));

    it('are read as the table says', async () => {
      expect(await tableOf(graph, beforeTheOffer)).toEqual(cellsOf(beforeTheOffer));
    });

    const hidden = { id: `${caseAtWork}-BASIC`, case: caseAtWork };
    const absent = { id: 'ZZ-B-ZZZ-BASIC', case: 'ZZ-B-ZZZ' };

    it.each(Object.entries(ways))('are to a stranger as absent %s', async (_way, query) => {
      for (const viewer of [viewers.norland, navyCase, viewers.senate, viewers.public]) {
        await expectHiddenLikeAbsent(graph, viewer, query, [hidden, absent]);
      }
    });

    it.each(Object.entries(ways))('are to their purchaser as absent %s', async (_way, query) => {
      // Its case it may know of; so the other document is one that this case does not have.
      const other = { id: `${caseAtWork}-A01XX`, case: caseAtWork };
      for (const viewer of [viewers.bandaria, viewers.bandariaFinance]) {
        await expectHiddenLikeAbsent(graph, viewer, query, [hidden, other]);
      }
      const { text } = await askRaw(graph, viewers.bandaria, query, { ...hidden });
      expect(text).not.toContain(hidden.id);
      expect(text).not.toContain('"totalCount":1');
    });

    it('cannot be filtered or ordered by what their purchaser may not read', async () => {
      for (const refused of [
        'loaDocuments(filter: {status: {eq: DRAFT}}) { totalCount }',
        'loaDocuments(orderBy: {field: STATUS}) { nodes { documentId } }',
      ]) {
        const { errors } = await graph.ask(viewers.bandaria, `{ ${refused} }`);
        expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
      }
    });
  });

  describe('after the offer', () => {
    beforeAll(() => offer(graph));

    it('are read as the table says', async () => {
      expect(await tableOf(graph, afterTheOffer)).toEqual(cellsOf(afterTheOffer));
    });

    it('say exactly what is offered', async () => {
      expect(
        await shown(
          graph,
          viewers.bandaria,
          `{ ${basic} { documentId code type netValue packingValue administrativeValue transportationValue otherValue totalValue
            majorDefenseEquipmentValue initialDeposit offeredOn wholeDollars { netValue packingValue totalValue }
            terms { term amount } installments { dueOn amount cumulativeAmount } notes { noteId text }
            lines { lineNumber quantity unitPrice lineValue maslItem { description } } case { caseId } } }`,
        ),
      ).toMatchInlineSnapshot(`
        {
          "loaDocument": {
            "administrativeValue": "66248.04",
            "case": {
              "caseId": "BN-B-VAA",
            },
            "code": "BASIC",
            "documentId": "BN-B-VAA-BASIC",
            "initialDeposit": "2136508.06",
            "installments": [
              {
                "amount": "2136508.06",
                "cumulativeAmount": "2136508.06",
                "dueOn": null,
              },
            ],
            "lines": [
              {
                "lineNumber": "001",
                "lineValue": "2070000.00",
                "maslItem": {
                  "description": "Fighter aircraft, multirole",
                },
                "quantity": "2",
                "unitPrice": "1000000.00",
              },
              {
                "lineNumber": "002",
                "lineValue": "251.23",
                "maslItem": {
                  "description": "Utility helicopter",
                },
                "quantity": "2.5",
                "unitPrice": "100.49",
              },
            ],
            "majorDefenseEquipmentValue": "2070251.23",
            "netValue": "2070251.23",
            "notes": [
              {
                "noteId": "N001/1",
                "text": "Prices are estimates.",
              },
            ],
            "offeredOn": "2026-11-02",
            "otherValue": "0.00",
            "packingValue": "8.79",
            "terms": [
              {
                "amount": "2136508.06",
                "term": "CASH_WITH_ACCEPTANCE",
              },
            ],
            "totalValue": "2136508.06",
            "transportationValue": "0.00",
            "type": "BASIC",
            "wholeDollars": {
              "netValue": "2070251.00",
              "packingValue": "9.00",
              "totalValue": "2136508.00",
            },
          },
        }
      `);
    });
  });

  describe('in force, with an Amendment begun', () => {
    beforeAll(() => carryOut(graph));

    it('are read as the table says', async () => {
      expect(await tableOf(graph, inForce)).toEqual(cellsOf(inForce));
    });

    it('are to their purchaser those that it was offered, in fields, lists, counts and sums', async () => {
      const query = `{ ${ofCase} { documents { documentId } }
        ${filtered} { totalCount nodes { code totalValue } aggregate(groupBy: [TYPE]) { type count totalValue } } }`;
      const [purchaser, government] = await Promise.all(
        [viewers.bandaria, viewers.dscaCase].map((viewer) => shown(graph, viewer, query)),
      );
      expect(purchaser).toMatchInlineSnapshot(`
        {
          "case": {
            "documents": [
              {
                "documentId": "BN-B-VAA-BASIC",
              },
            ],
          },
          "loaDocuments": {
            "aggregate": [
              {
                "count": 1,
                "totalValue": "2136508.06",
                "type": "BASIC",
              },
            ],
            "nodes": [
              {
                "code": "BASIC",
                "totalValue": "2136508.06",
              },
            ],
            "totalCount": 1,
          },
        }
      `);
      expect(government).toMatchInlineSnapshot(`
        {
          "case": {
            "documents": [
              {
                "documentId": "BN-B-VAA-BASIC",
              },
              {
                "documentId": "BN-B-VAA-A01",
              },
            ],
          },
          "loaDocuments": {
            "aggregate": [
              {
                "count": 1,
                "totalValue": "3204628.06",
                "type": "AMENDMENT",
              },
              {
                "count": 1,
                "totalValue": "2136508.06",
                "type": "BASIC",
              },
            ],
            "nodes": [
              {
                "code": "BASIC",
                "totalValue": "2136508.06",
              },
              {
                "code": "A01",
                "totalValue": "3204628.06",
              },
            ],
            "totalCount": 2,
          },
        }
      `);
    });

    it.each(Object.entries(ways))('hide the Amendment as absent %s', async (_way, query) => {
      await expectHiddenLikeAbsent(graph, viewers.bandaria, query, [
        { id: `${caseAtWork}-A01`, case: caseAtWork },
        { id: `${caseAtWork}-A77`, case: caseAtWork },
      ]);
    });

    it('show what was delivered, obligated and reported', async () => {
      const lines = `${basic} { lines { lineNumber deliveredQuantity lastDeliveredOn`;
      expect(await shown(graph, viewers.bandaria, `{ ${lines} } } }`)).toMatchInlineSnapshot(`
        {
          "loaDocument": {
            "lines": [
              {
                "deliveredQuantity": null,
                "lastDeliveredOn": null,
                "lineNumber": "001",
              },
              {
                "deliveredQuantity": "1.5",
                "lastDeliveredOn": "2026-11-02",
                "lineNumber": "002",
              },
            ],
          },
        }
      `);
      expect(
        await shown(
          graph,
          viewers.armyCase,
          `{ ${lines} obligationalAuthority obligated priceBuild { baseValue nonrecurringValue administrativeValue
            administrativeRate { charge value } firstAcceptedOn } } } }`,
        ),
      ).toMatchInlineSnapshot(`
        {
          "loaDocument": {
            "lines": [
              {
                "deliveredQuantity": null,
                "lastDeliveredOn": null,
                "lineNumber": "001",
                "obligated": null,
                "obligationalAuthority": null,
                "priceBuild": {
                  "administrativeRate": {
                    "charge": "ADMINISTRATIVE_SURCHARGE",
                    "value": "0.032",
                  },
                  "administrativeValue": "66240.00",
                  "baseValue": "2000000.00",
                  "firstAcceptedOn": "2026-11-02",
                  "nonrecurringValue": "50000.00",
                },
              },
              {
                "deliveredQuantity": "1.5",
                "lastDeliveredOn": "2026-11-02",
                "lineNumber": "002",
                "obligated": "150.50",
                "obligationalAuthority": "200.00",
                "priceBuild": {
                  "administrativeRate": {
                    "charge": "ADMINISTRATIVE_SURCHARGE",
                    "value": "0.032",
                  },
                  "administrativeValue": "8.04",
                  "baseValue": "251.23",
                  "firstAcceptedOn": "2026-11-02",
                  "nonrecurringValue": "0.00",
                },
              },
            ],
          },
        }
      `);
      expect(
        await shown(
          graph,
          viewers.bandaria,
          `{ ${ofCase} { discrepancyAdjudications(filter: {status: {eq: SUBMITTED}}) { totalCount nodes {
              reportNumber status claimedValue denials report { kind adjudication { receivedOn } } } }
            discrepancyReports { nodes { reportNumber adjudication { status lineNumber } } } } }`,
        ),
      ).toMatchInlineSnapshot(`
        {
          "case": {
            "discrepancyAdjudications": {
              "nodes": [
                {
                  "claimedValue": "200.00",
                  "denials": 0,
                  "report": {
                    "adjudication": {
                      "receivedOn": "2026-11-02",
                    },
                    "kind": "SHORTAGE",
                  },
                  "reportNumber": "A0001-BN-VAA/002",
                  "status": "SUBMITTED",
                },
              ],
              "totalCount": 1,
            },
            "discrepancyReports": {
              "nodes": [
                {
                  "adjudication": {
                    "lineNumber": "002",
                    "status": "SUBMITTED",
                  },
                  "reportNumber": "A0001-BN-VAA/002",
                },
              ],
            },
          },
        }
      `);
    });

    it('agree, where they are filtered and ordered by status, with what is shown of it', async () => {
      const both: Readonly<Record<string, Identity>> = {
        'a finance officer of the purchaser who serves EUCOM': {
          subject: 'x',
          roles: ['P_FIN', 'CCMD'],
          country: 'QXB',
          combatantCommand: 'EUCOM',
        },
        'an Army officer who buys for Norland': {
          subject: 'x',
          roles: ['IA_CM', 'P_PROC'],
          implementingAgencies: ['B'],
          country: 'QXN',
        },
      };
      const statuses =
        '[DRAFT MILAP DSCA_REVIEW RETURNED PROPOSED CLEARED COUNTERSIGNED OFFERED ACCEPTED IMPLEMENTED EXPIRED CANCELLED]';
      for (const viewer of [...Object.values(both), viewers.bandariaSco, viewers.rsat]) {
        const { all, some } = (await shown(
          graph,
          viewer,
          `{ all: loaDocuments(first: 100) { nodes { documentId status } }
            some: loaDocuments(first: 100, filter: {status: {in: ${statuses}}}, orderBy: {field: STATUS}) { nodes { documentId status } } }`,
        )) as Record<'all' | 'some', { nodes: { documentId: string; status: string | null }[] }>;
        const visible = all.nodes.filter(({ status }) => status !== null);
        expect(new Set(some.nodes)).toEqual(new Set(visible));
        const ranks = some.nodes.map(({ status }) => lifeOfADocument.indexOf(status ?? ''));
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      }
    });

    it('cost the same number of statements however many they are', async () => {
      const everything = `documents { status case { description } terms { amount } installments { amount } notes { text }
          lines { maslItem { description } deliveredQuantity lastDeliveredOn obligated obligationalAuthority
            priceBuild { administrativeRate { value } } } }
        releaseDeterminations { conditions } countryTeamAssessments { statement }
        discrepancyAdjudications(first: 10) { totalCount nodes { status } }`;
      const costOf = async (filter: string) => {
        const { answer, statements } = await recorded(graph, () =>
          graph.ask(
            viewers.dscaCase,
            `{ cases(first: 50, filter: ${filter}) { nodes { caseId ${everything} } } }`,
          ),
        );
        expect(answer.errors).toBeUndefined();
        return statements.length;
      };
      const ofOne = await costOf(`{caseId: {eq: "${caseAtWork}"}}`);
      expect(await costOf('{}')).toBe(ofOne);
      expect(ofOne).toBeLessThanOrEqual(20);
    });
  });
});

const lifeOfADocument = [
  'DRAFT',
  'RETURNED',
  'MILAP',
  'DSCA_REVIEW',
  'PROPOSED',
  'CLEARED',
  'COUNTERSIGNED',
  'OFFERED',
  'ACCEPTED',
  'IMPLEMENTED',
  'EXPIRED',
  'CANCELLED',
];

describe('a representation of a report or a document', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph('split');
    await prepare(graph);
    await offer(graph);
    await carryOut(graph);
  });
  afterAll(() => graph.close());

  it('that is hidden is answered as one that is absent', async () => {
    const [reportNumber = ''] = (
      (await shown(
        graph,
        viewers.bandaria,
        `{ ${ofCase} { discrepancyReports { nodes { reportNumber } } } }`,
      )) as { case: { discrepancyReports: { nodes: { reportNumber: string }[] } } }
    ).case.discrepancyReports.nodes.map((node) => node.reportNumber);
    expect(reportNumber).not.toBe('');
    const asked = async (viewer: Identity | null, keys: Readonly<Record<string, string>>) => {
      graph.database.statements.length = 0;
      const { text } = await askSubgraph(graph, 'dod', viewer, {
        query: `query ($representations: [_Any!]!) { _entities(representations: $representations) {
          ... on DiscrepancyReport { adjudication { status creditedValue explanation denials } }
          ... on LoaDocument { totalValue code } } }`,
        variables: {
          representations: [
            { __typename: 'DiscrepancyReport', reportNumber: keys['report'] },
            { __typename: 'LoaDocument', documentId: keys['document'] },
          ],
        },
      });
      return { text, statements: [...graph.database.statements] };
    };
    const absent = { report: 'A0010-ZZ-ZZZ/001', document: `${caseAtWork}-A77` };
    const hidden = { report: reportNumber, document: `${caseAtWork}-A01` };
    for (const viewer of [viewers.norland, navyCase, viewers.vetting, viewers.senate, null]) {
      expect(await asked(viewer, hidden)).toEqual(await asked(viewer, absent));
    }
    const own = await asked(viewers.bandaria, hidden);
    expect(JSON.parse(own.text)).toEqual({
      data: {
        _entities: [
          {
            adjudication: {
              status: 'SUBMITTED',
              creditedValue: null,
              explanation: null,
              denials: 0,
            },
          },
          null,
        ],
      },
    });
  });
});
