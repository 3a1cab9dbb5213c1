import { openAdmin } from '@concord/db';
import type { Identity } from '@concord/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { modes, type TestGraph } from '../harness/graph.ts';
import { openBothGraphs } from '../harness/graphs.ts';
import { askRaw, type RawAnswer } from '../harness/raw.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';

const graphIn = openBothGraphs();

/** The answer and the statements to one question about an identifier. */
async function askedAbout(
  graph: TestGraph,
  viewer: Identity | null,
  query: string,
  id: string,
): Promise<{ answer: RawAnswer; statements: readonly string[] }> {
  graph.database.statements.length = 0;
  const answer = await askRaw(graph, viewer, query, { id });
  return {
    answer,
    statements: graph.database.statements.map(({ agency, text }) => `${agency} ${text}`),
  };
}

/** The two identifiers are of one length, so that nothing but themselves may differ. */
async function expectHiddenLikeAbsent(
  graph: TestGraph,
  viewer: Identity | null,
  query: string,
  [hidden, absent]: readonly [string, string],
): Promise<void> {
  const first = await askedAbout(graph, viewer, query, absent);
  const second = await askedAbout(graph, viewer, query, hidden);
  expect(second.answer.text.replaceAll(hidden, absent)).toBe(first.answer.text);
  expect(second.answer.status).toBe(first.answer.status);
  expect(withoutEtag(second.answer)).toEqual(withoutEtag(first.answer));
  expect(second.statements).toEqual(first.statements);
}

/** The tag is a digest of the body, which is compared by itself. */
function withoutEtag({ headers: { etag: _etag, ...rest } }: RawAnswer): Record<string, string> {
  return rest;
}

const list = `totalCount nodes { caseId description totalValue } edges { cursor }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  aggregate(groupBy: [PARTNER_STATUS, YEAR]) { partnerStatus year count totalValue }`;

/** Every way to a case by its identifier. */
const waysToACase = {
  'by the root field':
    'query ($id: String!) { case(caseId: $id) { id caseId description status totalValue purchaser { name } } }',
  'beside one that is visible':
    'query ($id: String!) { a: case(caseId: $id) { caseId } cases(first: 1) { nodes { caseId } } b: case(caseId: $id) { partnerStatus } }',
  'through a fragment and an alias':
    'query ($id: String!) { it: case(caseId: $id) { ...F } } fragment F on Case { __typename x: id }',
  'by a filter that is equal to it': `query ($id: String!) { cases(filter: {caseId: {eq: $id}}) { ${list} } }`,
  'by a filter that lists it': `query ($id: String!) { cases(filter: {caseId: {in: [$id]}}) { ${list} } }`,
  'by a filter that contains it': `query ($id: String!) { cases(filter: {caseId: {contains: $id}}) { ${list} } }`,
  'by a filter deep within others': `query ($id: String!) { cases(filter: {or: [{and: [{caseId: {eq: $id}}, {isFictional: {eq: true}}]}]}) { ${list} } }`,
  'from the back': `query ($id: String!) { cases(last: 3, filter: {caseId: {in: [$id]}}) { ${list} } }`,
  'in another order': `query ($id: String!) { cases(filter: {caseId: {in: [$id]}}, orderBy: [{field: OFFER_EXPIRATION_DATE, direction: DESC}]) { ${list} } }`,
  'as a case of Bandaria': `query ($id: String!) { country(code: "QXB") { cases(filter: {caseId: {eq: $id}}) { ${list} } } }`,
  'as a case of Norland': `query ($id: String!) { country(code: "QXN") { cases(filter: {caseId: {contains: $id}}) { ${list} } } }`,
  'as a case of a notification': `query ($id: String!) { congressionalNotifications(filter: {isFictional: {eq: true}}) { nodes { cases(filter: {caseId: {in: [$id]}}) { ${list} } } } }`,
};

const noCase = 'ZZ-B-ZZZ';

describe.each(modes)('a case that the viewer may not see, in %s mode,', (mode) => {
  const withoutPurpose = { subject: 'x', roles: ['AUDIT'] } satisfies Identity;
  const withoutCountry = { subject: 'x', roles: ['SCO', 'P_PROC', 'P_FIN'] } satisfies Identity;
  const purchaserOfNowhere = { subject: 'x', roles: ['P_PROC'] } satisfies Identity;
  const withoutAgency = { subject: 'x', roles: ['IA_CM'] } satisfies Identity;
  const withoutCommand = { subject: 'x', roles: ['CCMD'] } satisfies Identity;

  describe.each<[string, Identity | null, string]>([
    ['Bandaria’s for Norland’s officer', viewers.norland, 'BN-B-UAB'],
    ['Norland’s for Bandaria’s finance officer', viewers.bandariaFinance, 'QN-P-LAA'],
    ['Norland’s for the security cooperation officer in Bandaria', viewers.bandariaSco, 'QN-P-LAA'],
    ['the Navy’s for the Army’s case manager', viewers.armyCase, 'BN-P-LBA'],
    ['of another area for CENTCOM', viewers.centcom, 'QN-P-LAA'],
    ['any for the Senate', viewers.senate, 'BN-P-LBA'],
    ['any for the public', viewers.public, 'BN-B-UAB'],
    ['any for an auditor without a purpose', withoutPurpose, 'BN-B-UAB'],
    ['any for an officer without a country', withoutCountry, 'BN-B-UAB'],
    ['any for a purchaser without a country', purchaserOfNowhere, 'BN-B-UAB'],
    ['any for a case manager without an agency', withoutAgency, 'BN-B-UAB'],
    ['any for a staff officer without a command', withoutCommand, 'BN-B-UAB'],
  ])('%s', (_whose, viewer, caseId) => {
    it.each(Object.entries(waysToACase))('is absent %s', async (_way, query) => {
      await expectHiddenLikeAbsent(graphIn(mode), viewer, query, [caseId, noCase]);
    });
  });

  it('is there for who may see it, by every one of those ways', async () => {
    for (const query of Object.values(waysToACase)) {
      const hidden = await askRaw(graphIn(mode), viewers.rsat, query, { id: 'BN-B-UAB' });
      const absent = await askRaw(graphIn(mode), viewers.rsat, query, { id: noCase });
      // No notification names this case, and it is not Norland's.
      const isElsewhere = /congressionalNotifications|QXN/.test(query);
      expect(hidden.text === absent.text).toBe(isElsewhere);
    }
  });
});

const notices = `totalCount nodes { transmittalNumber status title } edges { cursor }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  aggregate(groupBy: [YEAR]) { year count totalValue largestTotalValue }`;

/** Every way to a notification by its number. */
const waysToANotification = {
  'by the root field':
    'query ($id: String!) { congressionalNotification(transmittalNumber: $id) { id title purchaser { name } items { description } clock { days } cases { totalCount } publication { citation } } }',
  'by a filter that is equal to it': `query ($id: String!) { congressionalNotifications(filter: {transmittalNumber: {eq: $id}, isFictional: {eq: true}}) { ${notices} } }`,
  'by a filter that contains it': `query ($id: String!) { congressionalNotifications(filter: {transmittalNumber: {contains: $id}, isFictional: {eq: true}}) { ${notices} } }`,
  'by a filter that lists it': `query ($id: String!) { congressionalNotifications(last: 5, filter: {or: [{transmittalNumber: {in: [$id]}}]}) { ${notices} } }`,
  'as a notification of its purchaser': `query ($id: String!) { country(code: "QXB") { congressionalNotifications(filter: {transmittalNumber: {in: [$id]}}) { ${notices} } } }`,
};

/** Every way to a notification by something else it says. */
const waysAround = {
  'by one of its cases': ['caseIdentifier', 'eq'],
  'by part of its title': ['title', 'contains'],
  'by one of its articles': ['item', 'contains'],
} as const;

describe.each(modes)('a notification that the viewer may not see, in %s mode,', (mode) => {
  const navy = { subject: 'x', roles: ['IA_CM'], implementingAgencies: ['P'] } satisfies Identity;
  const otherCommittee = { subject: 'x', roles: ['CONG'], committee: 'SASC' } satisfies Identity;
  const inTieredReview = 'BN 26-02';
  const notPublished = 'BN 26-01';

  describe.each<[string, Identity | null, string]>([
    ['in tiered review for its purchaser', viewers.bandaria, inTieredReview],
    ['in tiered review for the public', viewers.public, inTieredReview],
    ['in tiered review for the security cooperation officer', viewers.bandariaSco, inTieredReview],
    ['in tiered review for the combatant command', viewers.centcom, inTieredReview],
    ['in tiered review for DSCA’s finance director', viewers.dscaFinance, inTieredReview],
    ['in tiered review for another agency', navy, inTieredReview],
    ['in tiered review for another committee', otherCommittee, inTieredReview],
    ['not published for its purchaser', viewers.bandaria, notPublished],
    ['not published for the public', viewers.public, notPublished],
  ])('%s', (_which, viewer, number) => {
    it.each(Object.entries(waysToANotification))('is absent %s', async (_way, query) => {
      await expectHiddenLikeAbsent(graphIn(mode), viewer, query, [number, 'ZZ 26-02']);
    });
  });

  it.each(Object.entries(waysAround))('is absent %s', async (_way, [condition, comparison]) => {
    const hidden = {
      caseIdentifier: 'BN-B-VAC',
      title: 'Air Defense Radars',
      item: 'air defense radars',
    }[condition];
    const query = `query ($id: String!) { congressionalNotifications(filter: {${condition}: {${comparison}: $id}, isFictional: {eq: true}}) { ${notices} } }`;
    const seen = await askRaw(graphIn(mode), viewers.rsat, query, { id: hidden });
    expect(seen.text).toContain('BN 26-02');
    const absent = hidden.replaceAll(/[a-zA-Z]/g, 'Z');
    for (const viewer of [viewers.bandaria, viewers.public, viewers.bandariaSco]) {
      await expectHiddenLikeAbsent(graphIn(mode), viewer, query, [hidden, absent]);
    }
  });
});

describe.each(modes)('an amendment, in %s mode,', (mode) => {
  /** A published notice that amends another one; copied from one that is there. */
  async function insertAmendment(number: string, amended: string): Promise<void> {
    const admin = openAdmin(graphIn(mode).database.adminUrl);
    await admin`
      insert into state.congressional_notifications
      select (json_populate_record(notifications, json_build_object(
        'transmittal_number', ${number}::text, 'amends_transmittal_number', ${amended}::text))).*
      from state.congressional_notifications as notifications
      where transmittal_number = 'BN 25-01'`;
    await admin.end();
  }
  beforeAll(async () => {
    await insertAmendment('BN 26-03', 'BN 26-02');
    await insertAmendment('BN 26-04', 'ZZ 26-02');
  });
  const query = `query ($id: String!) { congressionalNotification(transmittalNumber: $id) {
    amends { transmittalNumber notification { title status totalValue } } } }`;

  it.each<ViewerName>(['bandaria', 'public', 'bandariaSco', 'dscaFinance'])(
    'of one that is hidden looks to %s like an amendment of one that is absent',
    async (viewer) => {
      const graph = graphIn(mode);
      const hidden = await askedAbout(graph, viewers[viewer], query, 'BN 26-03');
      const absent = await askedAbout(graph, viewers[viewer], query, 'BN 26-04');
      expect(hidden.answer.text.replaceAll('BN 26-02', 'ZZ 26-02')).toBe(absent.answer.text);
      expect(hidden.statements).toEqual(absent.statements);
    },
  );

  it('shows RSAT the one it amends', async () => {
    const { answer } = await askedAbout(graphIn(mode), viewers.rsat, query, 'BN 26-03');
    expect(answer.text).toContain('TIERED_REVIEW');
  });
});
