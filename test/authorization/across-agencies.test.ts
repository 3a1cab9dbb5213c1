import { describe, expect, it } from 'vitest';
import { type Mode, modes } from '../harness/graph.ts';
import { openBothGraphs } from '../harness/graphs.ts';
import { writeReadableJson } from '../harness/readable-json.ts';
import { inOrder, type Recorded, recorded, writeStatements } from '../harness/recorded.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';

/** What the three agencies hold of one country, in one operation through all of them. */
const everythingOfACountry = `
  query ($code: String!) {
    country(code: $code) {
      name
      isFictional
      combatantCommand
      congressionalNotifications(first: 10) {
        totalCount
        nodes {
          transmittalNumber
          status
          title
          totalValue
          clock { receivedOn days lastDayOfReview earliestOfferOn tier }
          evaluation { isEvaluable tier meetsThreshold comparisons { value isMet threshold { metric amount } } }
          tieredReview { tier openedOn notionalEndOn clearedOn }
          publication { citation printedOn }
          cases { nodes { caseId } }
        }
      }
      publicStatistics { year count totalValue isFirstYear }
      cases(first: 50) {
        totalCount
        aggregate(groupBy: [PARTNER_STATUS]) { partnerStatus count totalValue }
        nodes {
          caseId
          purchaser { name }
          implementingAgency { code name }
          status
          partnerStatus
          totalValue
          majorDefenseEquipmentValue
          offeredOn
        }
      }
    }
  }`;

/** The part of the answer that the assertions in words are about. */
interface Shown {
  readonly country: {
    readonly congressionalNotifications: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly transmittalNumber: string;
        readonly tieredReview: unknown;
        readonly publication: unknown;
        readonly cases: { readonly nodes: readonly { readonly caseId: string }[] } | null;
      }[];
    };
    readonly publicStatistics: readonly { readonly count: number }[];
    readonly cases: {
      readonly totalCount: number;
      readonly aggregate: readonly unknown[];
      readonly nodes: readonly {
        readonly caseId: string;
        readonly status: string | null;
        readonly totalValue: string | null;
        readonly offeredOn: string | null;
      }[];
    } | null;
  };
}

const graphIn = openBothGraphs();

function asked(mode: Mode, viewer: ViewerName, code: string): Promise<Recorded> {
  const graph = graphIn(mode);
  return recorded(graph, () => graph.ask(viewers[viewer], everythingOfACountry, { code }));
}

async function shown(viewer: ViewerName): Promise<Shown['country']> {
  const { answer } = await asked('single', viewer, 'QXB');
  return (answer.data as Shown).country;
}

async function denied(viewer: ViewerName) {
  const { answer } = await asked('single', viewer, 'QXB');
  return inOrder(answer).errors?.map(({ path, extensions }) => [
    path?.filter((step) => typeof step === 'string').join('.'),
    extensions['code'],
    extensions['dataClass'],
    extensions['occurrences'],
  ]);
}

describe.each(modes)('one operation through the three agencies, in %s mode,', (mode) => {
  it.each<[string, ViewerName, string, string]>([
    [
      'shows RSAT all of Bandaria: drafts and tiered review (D11), each status and total (D02, D02x, D03)',
      'rsat',
      'QXB',
      'bandaria-as-rsat',
    ],
    [
      'shows a DSCA case manager all of Bandaria, as RSAT sees it',
      'dscaCase',
      'QXB',
      'bandaria-as-dsca',
    ],
    [
      'shows Bandaria’s officer its cases (D02a) without exact status (D02x), totals after offer (D03ad), published notices (D12i)',
      'bandaria',
      'QXB',
      'bandaria-as-its-procurement',
    ],
    [
      'shows Norland’s officer none of Bandaria’s cases (D02a), and published notices (D12i)',
      'norland',
      'QXB',
      'bandaria-as-norland',
    ],
    [
      'shows the Senate every notice (D12) and the one in tiered review (D11g), and no case (D02)',
      'senate',
      'QXB',
      'bandaria-as-senate',
    ],
    [
      'shows the public published notices (D12i) and statistics (D01), and no case (D02)',
      'public',
      'QXB',
      'bandaria-as-public',
    ],
    [
      'shows the public Poland’s published notices (D12i), rules (D30) and statistics (D01)',
      'public',
      'POL',
      'poland-as-public',
    ],
  ])('%s', async (_what, viewer, code, name) => {
    const { answer, statements } = await asked(mode, viewer, code);
    await expect(writeReadableJson(inOrder(answer))).toMatchFileSnapshot(`golden/${name}.json`);
    await expect(writeStatements(statements)).toMatchFileSnapshot(`golden/${name}.sql`);
  });
});

describe('Bandaria’s procurement officer', () => {
  it('sees its 21 cases, none with an exact status', async () => {
    const { cases } = await shown('bandaria');
    expect(cases?.totalCount).toBe(21);
    expect(cases?.nodes).toHaveLength(21);
    expect(cases?.nodes.map(({ status }) => status)).toEqual(Array(21).fill(null));
  });

  it('is told once of each field its role may not read, with path, class and occurrences', async () => {
    expect(await denied('bandaria')).toEqual([
      ['country.cases.nodes.status', 'FORBIDDEN', 'CASE_INTERNAL_STATUS', 21],
      [
        'country.congressionalNotifications.nodes.tieredReview',
        'FORBIDDEN',
        'NOTIFICATION_DRAFT',
        2,
      ],
    ]);
  });

  it('reads totals from the offer on, and null before it without a word', async () => {
    const everyCase = (await shown('rsat')).cases?.nodes ?? [];
    const own = (await shown('bandaria')).cases?.nodes ?? [];
    expect(own.map(({ totalValue }) => totalValue)).toEqual(
      everyCase.map(({ offeredOn, totalValue }) => (offeredOn === null ? null : totalValue)),
    );
    expect(
      everyCase.filter((one) => one.offeredOn === null && one.totalValue !== null),
    ).not.toEqual([]);
  });

  it('sees the published notices only, each linked to its own case', async () => {
    const { nodes } = (await shown('bandaria')).congressionalNotifications;
    expect(
      nodes.map(({ transmittalNumber, cases }) => [
        transmittalNumber,
        ...(cases?.nodes ?? []).map(({ caseId }) => caseId),
      ]),
    ).toEqual([
      ['BN 25-01', 'BN-D-SAB'],
      ['BN 24-01', 'BN-D-DAA'],
    ]);
  });
});

describe('Norland’s procurement officer', () => {
  it('sees of Bandaria no case, a count of 0 and no group', async () => {
    expect((await shown('norland')).cases).toEqual({ totalCount: 0, aggregate: [], nodes: [] });
  });

  it('sees the same published notices as everyone, without their cases', async () => {
    const { nodes } = (await shown('norland')).congressionalNotifications;
    expect(nodes.map((node) => node.transmittalNumber)).toEqual(['BN 25-01', 'BN 24-01']);
    expect(nodes.flatMap((node) => node.cases?.nodes)).toEqual([]);
  });
});

describe('the Senate committee’s staff', () => {
  it('sees the notification in tiered review with its review, and the one not yet printed', async () => {
    const { nodes, totalCount } = (await shown('senate')).congressionalNotifications;
    expect(totalCount).toBe(4);
    expect(
      nodes.map(({ transmittalNumber, tieredReview, publication }) => [
        transmittalNumber,
        tieredReview !== null,
        publication !== null,
      ]),
    ).toEqual([
      ['BN 26-01', false, false],
      ['BN 25-01', false, true],
      ['BN 24-01', false, true],
      ['BN 26-02', true, false],
    ]);
  });

  it('is refused the cases, once for each place that asks for them', async () => {
    expect(await denied('senate')).toEqual([
      ['country.cases', 'FORBIDDEN', 'CASE_HEADER', 1],
      ['country.congressionalNotifications.nodes.cases', 'FORBIDDEN', 'CASE_HEADER', 4],
    ]);
  });
});

describe('the public', () => {
  it('is refused cases and tiered reviews, and reads the rest without a token', async () => {
    expect(await denied('public')).toEqual([
      ['country.cases', 'FORBIDDEN', 'CASE_HEADER', 1],
      ['country.congressionalNotifications.nodes.cases', 'FORBIDDEN', 'CASE_HEADER', 2],
      [
        'country.congressionalNotifications.nodes.tieredReview',
        'FORBIDDEN',
        'NOTIFICATION_DRAFT',
        2,
      ],
    ]);
  });

  it('sees published notices only, and statistics of just those', async () => {
    const { congressionalNotifications, publicStatistics } = await shown('public');
    expect(congressionalNotifications.nodes.map((node) => node.transmittalNumber)).toEqual([
      'BN 25-01',
      'BN 24-01',
    ]);
    expect(publicStatistics.map(({ count }) => count)).toEqual([1, 1]);
  });
});

describe('RSAT', () => {
  it('is refused nothing', async () => {
    expect(await denied('rsat')).toBeUndefined();
  });

  it('sees the exact status of every case, and every total there is', async () => {
    const { cases } = await shown('rsat');
    expect(cases?.nodes.filter(({ status }) => status === null)).toEqual([]);
    expect(cases?.nodes.filter(({ totalValue }) => totalValue === null)).toHaveLength(2);
  });
});
