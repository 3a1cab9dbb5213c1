import { openAdmin } from '@concord/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { askRaw } from '../harness/raw.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';

/**
 * The strongest form of "hidden is absent": the same questions to a world in which what the viewer
 * may not see was never there. Counts, sums, orders, pages, cursors and statistics would betray it.
 */
const questions = [
  `{ cases(first: 2) { totalCount ...page aggregate(groupBy: [COUNTRY, AGENCY, PARTNER_STATUS]) { count totalValue purchaser { name } } } } ${page('Case', 'caseId')}`,
  `{ cases(last: 2, filter: {isFictional: {eq: true}}) { totalCount ...page aggregate(groupBy: [YEAR, REGION]) { year region count totalValue } } } ${page('Case', 'caseId')}`,
  '{ cases(filter: {or: [{region: {eq: NEAR_EAST}}, {combatantCommand: {eq: EUCOM}}]}) { totalCount nodes { caseId } } }',
  '{ cases(filter: {totalValue: {gte: "1000000"}}, orderBy: [{field: TOTAL_VALUE, direction: DESC}]) { totalCount nodes { caseId totalValue } aggregate { count totalValue } } }',
  '{ cases(orderBy: [{field: STATUS}]) { nodes { caseId } } }',
  '{ countries(first: 10, filter: {isFictional: {eq: true}}) { nodes { code cases { totalCount nodes { caseId status totalValue } aggregate { count totalValue } } congressionalNotifications { totalCount nodes { transmittalNumber cases { totalCount nodes { caseId } } } aggregate(groupBy: [YEAR]) { year count totalValue } } publicStatistics { year count totalValue countWithoutTotal isFirstYear } } } }',
  `{ congressionalNotifications(first: 3) { totalCount ...page aggregate(groupBy: [FISCAL_YEAR, AGENCY]) { fiscalYear implementingAgencies count totalValue countWithoutTotal } } } ${page('CongressionalNotification', 'transmittalNumber')}`,
  `{ congressionalNotifications(last: 3, filter: {isFictional: {eq: true}}) { totalCount ...page aggregate(groupBy: [REGION]) { region count totalValue smallestTotalValue largestTotalValue } } } ${page('CongressionalNotification', 'transmittalNumber')}`,
  '{ congressionalNotifications(filter: {status: {in: [DRAFT, TIERED_REVIEW, READY]}}) { totalCount nodes { title } aggregate { count } } }',
  '{ congressionalNotifications(filter: {lastDayOfReview: {gte: "2026-11-02"}, isFictional: {eq: true}}, orderBy: [{field: TOTAL_VALUE}, {field: PURCHASER, direction: DESC}]) { nodes { transmittalNumber items { description } contractors { name } implementingAgencies { name } evaluation { comparisons { value } } publication { citation } } } }',
  '{ publicStatistics(filter: {isFictional: {eq: true}}) { recordBeginsOn recordEndsOn groups { year region count totalValue purchaserCount newPurchaserCount countWithoutTotal } } }',
  '{ publicStatistics(groupBy: [YEAR]) { recordBeginsOn groups { year count totalValue newPurchaserCount } } }',
];

function page(type: string, key: string): string {
  return `fragment page on ${type}Connection { edges { cursor node { ${key} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
}

let whole: TestGraph;
beforeAll(async () => {
  whole = await openTestGraph('single');
});
afterAll(() => whole.close());

describe.each<[ViewerName, string, string]>([
  ['norland', "purchaser_code <> 'QXN'", 'published_at is null or published_at > now()'],
  ['bandaria', "purchaser_code <> 'QXB'", 'published_at is null or published_at > now()'],
  ['bandariaSco', "purchaser_code <> 'QXB'", 'received_on is null'],
  ['centcom', "purchaser_code <> 'QXB'", 'received_on is null'],
  ['senate', 'true', "received_on is null and status <> 'TIERED_REVIEW'"],
  ['public', 'true', 'published_at is null or published_at > now()'],
])('a world without what %s may not see', (viewer, hiddenCases, hiddenNotifications) => {
  let without: TestGraph;
  beforeAll(async () => {
    without = await openTestGraph('single');
    await forget(without, hiddenCases, hiddenNotifications);
  });
  afterAll(() => without.close());

  it('answers every question in the same bytes', async () => {
    for (const question of questions) {
      const answer = await askRaw(whole, viewers[viewer], question);
      expect(answer).toEqual(await askRaw(without, viewers[viewer], question));
      expect([answer.status, answer.text]).toEqual([
        200,
        expect.not.stringContaining('"INTERNAL"'),
      ]);
    }
  });
});

it('is another world to RSAT, so that the test means something', async () => {
  const without = await openTestGraph('single');
  await forget(without, 'true', 'received_on is null');
  let different = 0;
  for (const question of questions) {
    const [one, other] = [
      await askRaw(whole, viewers.rsat, question),
      await askRaw(without, viewers.rsat, question),
    ];
    different += Number(one.text !== other.text);
  }
  await without.close();
  expect(different).toBe(9);
});

/** Takes rows out of a test's own database, as if they had never been there. */
async function forget(graph: TestGraph, cases: string, notifications: string): Promise<void> {
  const admin = openAdmin(graph.database.adminUrl);
  await admin.unsafe(`
    set session_replication_role = replica;
    delete from dod.case_statuses using dod.cases
      where case_statuses.case_id = cases.case_id and cases.${cases === 'true' ? 'case_id is not null' : cases};
    delete from dod.cases where ${cases};
    create temp table forgotten as
      select transmittal_number from state.congressional_notifications where ${notifications};
    delete from state.notification_items where transmittal_number in (select * from forgotten);
    delete from state.notification_contractors where transmittal_number in (select * from forgotten);
    delete from state.threshold_comparisons where transmittal_number in (select * from forgotten);
    delete from state.tiered_reviews where transmittal_number in (select * from forgotten);
    delete from state.congressional_notifications where transmittal_number in (select * from forgotten);
    delete from state.notification_records where transmittal_number in (select * from forgotten);
    delete from state_published.notification_versions where transmittal_number in (select * from forgotten);
    delete from partner.publications where transmittal_number in (select * from forgotten);`);
  await admin.end();
}
