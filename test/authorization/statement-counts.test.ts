import { describe, expect, it } from 'vitest';
import { modes } from '../harness/graph.ts';
import { openBothGraphs } from '../harness/graphs.ts';
import { recorded } from '../harness/recorded.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';

const graphIn = openBothGraphs();

/** Everything that hangs on a notification, so that few rows touch what many do. */
const notification = `
  transmittalNumber
  purchaser { name groups { group } combatantCommand }
  items { description }
  contractors { name }
  implementingAgencies { name }
  amends { transmittalNumber notification { title } }
  clock { rule { offerDays } }
  evaluation { comparisons { threshold { amount } } }
  publication { citation }
  cases(first: 2) { totalCount nodes { caseId implementingAgency { name } purchaser { name } } }`;

const operations = {
  countries: `query ($first: Int!, $inner: Int!, $filter: CountryFilter) {
    countries(first: $first, filter: $filter, orderBy: {field: NAME}) {
      totalCount
      nodes {
        name groups { group } customerCodes { code } combatantCommand
        cases(first: $inner) { totalCount nodes { caseId totalValue implementingAgency { name } } aggregate(groupBy: [YEAR]) { year count } }
        congressionalNotifications(first: $inner) {
          totalCount
          nodes { transmittalNumber items { description } contractors { name } evaluation { comparisons { isMet } } publication { citation } }
          aggregate { count totalValue }
        }
        publicStatistics { year count }
      }
    }
  }`,
  notifications: `query ($first: Int!, $inner: Int, $filter: CongressionalNotificationFilter) {
    congressionalNotifications(first: $first, filter: $filter) { totalCount nodes { ${notification} } }
    countries(first: $inner) { totalCount }
  }`,
  cases: `query ($first: Int!, $inner: Int, $filter: CaseFilter) {
    cases(first: $first, filter: $filter) {
      totalCount
      nodes { caseId status totalValue implementingAgency { name } purchaser { name region publicStatistics { count } congressionalNotifications(first: 2) { totalCount nodes { title items { description } } } } }
      aggregate(groupBy: [REGION, AGENCY]) { count implementingAgency { name } }
    }
    countries(first: $inner) { totalCount }
  }`,
} as const;

async function numberOfStatements(
  mode: (typeof modes)[number],
  viewer: ViewerName,
  operation: keyof typeof operations,
  variables: Readonly<Record<string, unknown>>,
): Promise<number> {
  const graph = graphIn(mode);
  const { answer, statements } = await recorded(graph, () =>
    graph.ask(viewers[viewer], operations[operation], variables),
  );
  expect([
    answer.status,
    answer.errors?.filter((error) => error.extensions['code'] !== 'FORBIDDEN') ?? [],
  ]).toEqual([200, []]);
  return statements.length;
}

describe.each(modes)('the number of statements, in %s mode,', (mode) => {
  it.each<[string, ViewerName, keyof typeof operations, string, number]>([
    [
      'a hundred countries with their cases and notifications',
      'rsat',
      'countries',
      '{"code":{"eq":"QXB"}}',
      20,
    ],
    ['a hundred countries, as a purchaser', 'bandaria', 'countries', '{"code":{"eq":"QXB"}}', 20],
    ['a hundred countries, as the public', 'public', 'countries', '{"code":{"eq":"QXB"}}', 20],
    [
      'a hundred notifications with all their parts',
      'rsat',
      'notifications',
      '{"transmittalNumber":{"in":["BN 25-01","23-0T"]}}',
      20,
    ],
    [
      'a hundred notifications, as the public',
      'public',
      'notifications',
      '{"transmittalNumber":{"in":["BN 25-01","23-0T"]}}',
      20,
    ],
    ['a hundred cases', 'rsat', 'cases', '{"caseId":{"eq":"BN-D-SAB"}}', 20],
    ['a hundred cases, as a purchaser', 'bandaria', 'cases', '{"caseId":{"eq":"BN-D-SAB"}}', 20],
  ])('of %s is that of few', async (_what, viewer, operation, few, most) => {
    const ofFew = await numberOfStatements(mode, viewer, operation, {
      // Two notifications, since one amends and the other has equipment compared.
      first: 2,
      inner: 1,
      filter: JSON.parse(few) as unknown,
    });
    const ofMany = await numberOfStatements(mode, viewer, operation, {
      first: 100,
      inner: 25,
      filter: {},
    });
    expect(ofMany).toBe(ofFew);
    expect(ofMany).toBeLessThanOrEqual(most);
  });
});
