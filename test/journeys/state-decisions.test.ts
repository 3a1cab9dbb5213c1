import { openAdmin, selectStream } from '@concord/db';
import { publishedCaseDecisions, publishedNotificationClearances } from '@concord/db/published';
import { stateEventTables } from '@concord/db/state';
import { brokenLink, type Identity } from '@concord/kernel';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modes, openTestGraph, type TestGraph } from '../harness/graph.ts';
import { askSubgraph } from '../harness/raw.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';
import { demonstrationMoment } from '../harness/world.ts';

const refusal = `... on Refusal { message code path } ... on GuardsNotMet { guards { name lacks } }
  ... on TransitionNotPossible { possible } ... on StaleVersion { currentVersion }`;
const decideCase = `mutation ($input: DecideCaseInput!) { decideCase(input: $input) { __typename ${refusal}
  ... on CaseDecided { isReplay decision { caseId decisionNumber kind documentCode decidedOn caseVersion isNotificationRequired
    thresholds { metric amount } notification { transmittalNumber } conditions reason purchaser { code } isFictional } } } }`;
const clearNotification = `mutation ($input: ClearNotificationInput!) { clearNotification(input: $input) { __typename ${refusal}
  ... on NotificationReviewEnded { isReplay notification { transmittalNumber version clearance { outcome effectiveOn reason } } } } }`;

/** What a command answers. */
type Outcome = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** Where a case stands, as the Department of Defense would publish it. */
interface Standing {
  readonly purchaserCode?: string;
  readonly status?: string;
  readonly document?: string | null;
  readonly total?: string | null;
  readonly equipment?: string | null;
}

describe.each(modes)('State, in %s mode,', (mode) => {
  let graph: TestGraph;
  let admin: Sql;
  let now = demonstrationMoment;
  let keys = 0;
  beforeAll(async () => {
    graph = await openTestGraph(mode, { storyTime: () => now });
    admin = openAdmin(graph.database.adminUrl);
  });
  afterAll(async () => {
    await admin.end();
    await graph.close();
  });

  const nextKey = () => {
    keys += 1;
    return `key-${keys}`;
  };
  const state = () => graph.database.pools.state.staff.database;

  /** Plays the Department of Defense's part: the next version of a case. */
  async function publish(caseId: string, standing: Standing = {}): Promise<void> {
    const { purchaserCode = 'QXB', status = 'PENDING_STATE', document = 'BASIC' } = standing;
    const { total = '10000000.00', equipment = '1000000.00' } = standing;
    await admin`insert into dod_published.case_versions
      select ${caseId}, coalesce(max(version), 0) + 1, ${purchaserCode}, 'B', true, ${status}, ${document},
        ${total}, ${equipment}, clock_timestamp()
      from dod_published.case_versions where case_id = ${caseId}`;
  }

  async function offer(caseId: string, documentCode: string, purchaserCode = 'QXB'): Promise<void> {
    await admin`insert into dod_published.offer_versions
      values (${caseId}, ${documentCode}, 1, ${purchaserCode}, true, 'x', 'OPEN', '2026-11-02', '2027-01-26',
        '10000000.00', '100000.00', true, clock_timestamp())`;
  }

  async function command(
    name: 'decideCase' | 'clearNotification',
    input: object,
    viewer: Identity | null = viewers.rsat,
  ): Promise<Outcome> {
    const document = name === 'decideCase' ? decideCase : clearNotification;
    const { data, errors } = await graph.ask(viewer, document, {
      input: { idempotencyKey: nextKey(), ...input },
    });
    const outcome = (data as Record<string, Outcome | null> | undefined)?.[name];
    if (outcome === null || outcome === undefined) {
      throw new Error(JSON.stringify(errors));
    }
    return outcome;
  }

  const decide = (
    caseId: string,
    decision: string,
    change: object = {},
    viewer?: Identity | null,
  ) => command('decideCase', { caseId, decision, ...change }, viewer);
  const clear = (transmittalNumber: string, change: object = {}, viewer?: Identity | null) =>
    command('clearNotification', { transmittalNumber, outcome: 'CLEARED', ...change }, viewer);

  const eventsOf = (stream: string) => selectStream(state(), stateEventTables, [stream]);

  describe('approves a document', () => {
    it('below every threshold without a notification, and publishes what it relied on', async () => {
      await publish('BN-B-ZAA', { total: '49999999.99', equipment: '13999999.99' });
      expect(
        await decide('BN-B-ZAA', 'APPROVED', {
          conditions: ['No transfer to a third party.'],
          reason: 'Interoperability.',
          expectedCaseVersion: 1,
        }),
      ).toEqual({
        __typename: 'CaseDecided',
        isReplay: false,
        decision: {
          caseId: 'BN-B-ZAA',
          decisionNumber: 1,
          kind: 'APPROVED',
          documentCode: 'BASIC',
          decidedOn: '2026-11-02',
          caseVersion: 1,
          isNotificationRequired: false,
          thresholds: [
            { metric: 'MAJOR_DEFENSE_EQUIPMENT', amount: '14000000.00' },
            { metric: 'TOTAL', amount: '50000000.00' },
          ],
          notification: null,
          conditions: ['No transfer to a third party.'],
          reason: 'Interoperability.',
          purchaser: { code: 'QXB' },
          isFictional: true,
        },
      });
      const published = await state().select().from(publishedCaseDecisions);
      expect(published.filter(({ caseId }) => caseId === 'BN-B-ZAA')).toEqual([
        {
          caseId: 'BN-B-ZAA',
          decisionNumber: 1,
          documentCode: 'BASIC',
          kind: 'APPROVED',
          purchaserCode: 'QXB',
          isNotificationRequired: false,
          transmittalNumber: null,
          conditions: ['No transfer to a third party.'],
          reason: 'Interoperability.',
          decidedOn: '2026-11-02',
          caseVersion: 1,
          totalValue: '49999999.99',
          majorDefenseEquipmentValue: '13999999.99',
          thresholdIds: [
            'AECA_36B_1/MAJOR_DEFENSE_EQUIPMENT/OTHER/1981-12-29',
            'AECA_36B_1/TOTAL/OTHER/1981-12-29',
          ],
          stream: 'case-decision:BN-B-ZAA',
          sequence: 1,
          recordedAt: '2026-11-02T17:00:00.000Z',
        },
      ]);
      const events = await eventsOf('case-decision:BN-B-ZAA');
      expect(brokenLink(events)).toBeNull();
      expect(events).toMatchObject([
        {
          kind: 'decideCase',
          actor: 'rsat.officer',
          role: 'RSAT',
          organization: 'PM/RSAT',
          reliedOn: [{ agency: 'dod', stream: 'case:BN-B-ZAA', sequence: 1 }],
        },
      ]);
    });

    it('at a threshold under the notification that names the case', async () => {
      await admin`update state.congressional_notifications
        set case_identifiers = array_append(case_identifiers, 'BN-B-ZAB') where transmittal_number = 'BN 26-02'`;
      await publish('BN-B-ZAB', { total: '50000000.00', equipment: '0.00' });
      expect(await decide('BN-B-ZAB', 'APPROVED')).toMatchObject({
        decision: { isNotificationRequired: true, notification: { transmittalNumber: 'BN 26-02' } },
      });
      await publish('QN-P-LAA', { purchaserCode: 'QXN', total: '101000000.00' });
      expect(await decide('QN-P-LAA', 'APPROVED', { transmittalNumber: 'QN 26-01' })).toMatchObject(
        { decision: { notification: { transmittalNumber: 'QN 26-01' } } },
      );
    });

    it('for a member of NATO by the higher thresholds', async () => {
      await publish('QN-B-ZAC', {
        purchaserCode: 'QXN',
        total: '99999999.99',
        equipment: '24999999.99',
      });
      expect(await decide('QN-B-ZAC', 'APPROVED')).toMatchObject({
        decision: { isNotificationRequired: false },
      });
    });

    it('again once it was submitted again', async () => {
      await publish('BN-B-ZAD');
      await decide('BN-B-ZAD', 'APPROVED');
      const again = await decide('BN-B-ZAD', 'APPROVED');
      expect(again).toMatchObject({
        __typename: 'TransitionNotPossible',
        message:
          'State approved document BASIC of case BN-B-ZAD on 2026-11-02 (decision 1); the next decision on it is possible once it is submitted again.',
        possible: ['decideCase(decision: SUSPENDED)'],
      });
      // A version that leaves the document before State changes nothing of that.
      await publish('BN-B-ZAD', { total: '11000000.00' });
      expect(await decide('BN-B-ZAD', 'DISAPPROVED', { reason: 'x' })).toMatchObject({
        __typename: 'TransitionNotPossible',
      });
      await publish('BN-B-ZAD', { status: 'CLEARED', document: null });
      expect(await decide('BN-B-ZAD', 'APPROVED')).toMatchObject({
        message: "Case BN-B-ZAD is CLEARED, and none of its documents awaits State's decision.",
      });
      await publish('BN-B-ZAD');
      expect(await decide('BN-B-ZAD', 'DISAPPROVED', { reason: 'x' })).toMatchObject({
        __typename: 'CaseDecided',
        decision: { decisionNumber: 2, isNotificationRequired: null, thresholds: [] },
      });
    });
  });

  describe('refuses in words', () => {
    beforeAll(async () => {
      await publish('BN-B-ZBA');
      await publish('BN-B-ZBB', { total: '60000000.00' });
      await publish('BN-B-ZBC', { total: null });
      await publish('BN-B-ZBD', { equipment: null });
      await publish('BN-B-ZBE', { purchaserCode: 'QXX' });
      await publish('BN-B-ZBF', { status: 'CANCELLED', document: null });
    });

    it.each<[string, string, string, object, object]>([
      [
        'a case that is not published',
        'BN-B-ZZZ',
        'APPROVED',
        {},
        {
          code: 'NOT_FOUND',
          message: 'There is no case that you may see.',
          path: ['caseId'],
        },
      ],
      [
        'a version that is not the latest',
        'BN-B-ZBA',
        'APPROVED',
        { expectedCaseVersion: 4 },
        { code: 'STALE_VERSION', currentVersion: 1, path: ['expectedCaseVersion'] },
      ],
      [
        'a disapproval without a reason',
        'BN-B-ZBA',
        'DISAPPROVED',
        {},
        {
          code: 'INPUT_INVALID',
          message: 'Give the reason; DISAPPROVED needs one.',
          path: ['reason'],
        },
      ],
      [
        'a notification where none is required',
        'BN-B-ZBA',
        'APPROVED',
        { transmittalNumber: 'BN 26-02' },
        {
          code: 'INPUT_INVALID',
          message:
            'Document BASIC of case BN-B-ZBA is below every threshold, so no notification is required; leave the transmittal number out.',
          path: ['transmittalNumber'],
        },
      ],
      [
        'an approval without the notification it needs',
        'BN-B-ZBB',
        'APPROVED',
        {},
        {
          code: 'GUARDS_NOT_MET',
          guards: [
            {
              name: 'NOTIFICATION_NAMED',
              lacks:
                'Congress must be notified of case BN-B-ZBB, and no notification that State knows of names it.',
            },
          ],
        },
      ],
      [
        'an approval under the notification of another case',
        'BN-B-ZBB',
        'APPROVED',
        { transmittalNumber: 'BN 25-01' },
        {
          code: 'GUARDS_NOT_MET',
          message: 'Notification BN 25-01 does not name case BN-B-ZBB.',
        },
      ],
      [
        'an approval without a total',
        'BN-B-ZBC',
        'APPROVED',
        {},
        {
          code: 'GUARDS_NOT_MET',
          message: 'The Department of Defense has published no total value of case BN-B-ZBC.',
        },
      ],
      [
        'an approval without a value of equipment',
        'BN-B-ZBD',
        'APPROVED',
        {},
        {
          code: 'GUARDS_NOT_MET',
          message:
            'The Department of Defense has published no value of major defense equipment of case BN-B-ZBD.',
        },
      ],
      [
        'an approval for nobody on record',
        'BN-B-ZBE',
        'APPROVED',
        {},
        {
          code: 'GUARDS_NOT_MET',
          message: 'State has no purchaser QXX on record, so its tier is not known.',
        },
      ],
      [
        'to suspend what has ended',
        'BN-B-ZBF',
        'SUSPENDED',
        { reason: 'x' },
        {
          code: 'TRANSITION_NOT_POSSIBLE',
          message: 'Case BN-B-ZBF is CANCELLED; a case that has ended is not suspended.',
          possible: [],
        },
      ],
    ])('%s', async (_what, caseId, decision, change, expected) => {
      expect(await decide(caseId, decision, change)).toMatchObject(expected);
      expect(await eventsOf(`case-decision:${caseId}`)).toEqual([]);
    });
  });

  it('suspends a case and lifts that once', async () => {
    await publish('BN-B-ZCA', { status: 'IN_EXECUTION', document: null });
    const reason = 'Unlawful change of government.';
    expect(await decide('BN-B-ZCA', 'SUSPENSION_LIFTED')).toMatchObject({
      message: 'Case BN-B-ZCA has no suspension by State that could be lifted.',
    });
    expect(await decide('BN-B-ZCA', 'SUSPENDED', { reason })).toMatchObject({
      decision: { kind: 'SUSPENDED', documentCode: null, reason, thresholds: [] },
    });
    expect(await decide('BN-B-ZCA', 'SUSPENDED', { reason })).toMatchObject({
      message: 'Case BN-B-ZCA has been suspended since 2026-11-02 (decision 1).',
      possible: ['decideCase(decision: SUSPENSION_LIFTED)'],
    });
    expect(await decide('BN-B-ZCA', 'SUSPENSION_LIFTED')).toMatchObject({
      decision: { decisionNumber: 2 },
    });
    expect(await decide('BN-B-ZCA', 'SUSPENSION_LIFTED')).toMatchObject({
      __typename: 'TransitionNotPossible',
    });
  });

  it('decides once when two officers decide at once, whatever each decides', async () => {
    for (const caseId of ['BN-B-ZDA', 'BN-B-ZDB', 'BN-B-ZDC']) {
      await publish(caseId);
      const outcomes = await Promise.all([
        decide(caseId, 'APPROVED'),
        decide(caseId, 'DISAPPROVED', { reason: 'x' }, { ...viewers.rsat, subject: 'rsat.other' }),
      ]);
      expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
        'CaseDecided',
        'TransitionNotPossible',
      ]);
      expect(await eventsOf(`case-decision:${caseId}`)).toHaveLength(1);
    }
  });

  it('answers the same under one key, however often and at once it is sent', async () => {
    await publish('BN-B-ZEA');
    const idempotencyKey = nextKey();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => decide('BN-B-ZEA', 'APPROVED', { idempotencyKey })),
    );
    expect(outcomes[0]).toMatchObject({ decision: { decisionNumber: 1 } });
    const decisions = outcomes.map((outcome) => JSON.stringify(outcome['decision']));
    expect(new Set(decisions).size).toBe(1);
    expect(outcomes.filter((outcome) => outcome['isReplay'] === false)).toHaveLength(1);
    expect(await eventsOf('case-decision:BN-B-ZEA')).toHaveLength(1);
    expect(await decide('BN-B-ZEA', 'SUSPENDED', { idempotencyKey, reason: 'x' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      path: ['idempotencyKey'],
    });
  });

  const others = Object.entries(viewers).filter(([name]) => name !== 'rsat');
  it.each(others)('lets nobody but RSAT decide or clear: %s', async (_name, viewer) => {
    await publish('BN-B-ZFA');
    const refusals = async () => admin`select * from state.refusals where code = 'NOT_PERMITTED'`;
    const before = (await refusals()).length;
    for (const caseId of ['BN-B-ZFA', 'BN-B-ZZZ']) {
      expect(await decide(caseId, 'SUSPENDED', { reason: 'x' }, viewer)).toEqual({
        __typename: 'NotPermitted',
        code: 'NOT_PERMITTED',
        message:
          'The State Department alone decides on a case, by its office of Regional Security and Arms Transfers (role RSAT).',
        path: null,
      });
    }
    expect(await clear('BN 25-01', {}, viewer)).toMatchObject({
      code: 'NOT_PERMITTED',
      message:
        'The State Department alone confirms how a review by Congress ended, by its office of Regional Security and Arms Transfers (role RSAT).',
    });
    expect(await eventsOf('case-decision:BN-B-ZFA')).toEqual([]);
    // Purchasers and the public leave nothing at State.
    const isStaff = viewer !== null && !viewer.roles.some((role) => role.startsWith('P_'));
    expect((await refusals()).length - before).toBe(isStaff ? 3 : 0);
  });

  describe('shows a decision', () => {
    const query = `{ caseDecisions(filter: {caseId: {in: ["BN-B-VAC", "BN-D-SAC"]}}, orderBy: [{field: CASE_ID}, {field: DECISION_NUMBER}]) {
      totalCount nodes { caseId kind decidedOn documentCode caseVersion isNotificationRequired notification { transmittalNumber } reason conditions thresholds { id } } } }`;
    interface Shown {
      readonly caseDecisions: {
        readonly totalCount: number;
        readonly nodes: readonly Readonly<Record<string, unknown>>[];
      } | null;
    }
    async function shownTo(viewer: Identity | null) {
      const { data, errors = [] } = await graph.ask(viewer, query);
      const denied = errors.map(({ path, extensions }) => [path?.at(-1), extensions['dataClass']]);
      return { list: (data as Shown).caseDecisions, denied };
    }

    beforeAll(async () => {
      await publish('BN-B-VAC', { total: '240000000.00', equipment: '185000000.00' });
      await decide('BN-B-VAC', 'APPROVED', { reason: 'Deterrence.', conditions: ['No resale.'] });
      await publish('BN-B-VAC', { status: 'IMPLEMENTED', document: 'A01', total: '240000000.00' });
      await decide('BN-B-VAC', 'DISAPPROVED', { reason: 'Balance.' });
      await decide('BN-B-VAC', 'SUSPENDED', { reason: 'Coup.' });
    });

    it.each<[ViewerName, number, boolean]>([
      ['rsat', 3, true],
      ['stateLegal', 3, true],
      ['vetting', 3, true],
      ['audit', 3, true],
      ['dscaCase', 3, false],
      ['dscaFinance', 3, false],
      ['armyCase', 3, false],
      ['bandariaSco', 3, false],
      ['centcom', 3, false],
      ['bandaria', 0, false],
      ['bandariaFinance', 0, false],
      ['norland', 0, false],
    ])('to %s: %s before the offer, with why: %s', async (name, count, withRationale) => {
      const { list, denied } = await shownTo(viewers[name]);
      expect([list?.totalCount, list?.nodes.length]).toEqual([count, count]);
      const rationale = ['reason', 'conditions'].map((field) => [field, 'DECISION_RATIONALE']);
      expect(denied.sort()).toEqual(withRationale || count === 0 ? [] : rationale.sort());
      for (const node of list?.nodes ?? []) {
        expect(node['reason'] !== null).toBe(withRationale);
      }
    });

    it('of its own country to an embassy, and of its own area to a command', async () => {
      const elsewhere = [
        { ...viewers.bandariaSco, country: 'QXN' },
        { ...viewers.centcom, combatantCommand: 'EUCOM' },
      ];
      for (const viewer of elsewhere) {
        expect((await shownTo(viewer)).list).toEqual({ totalCount: 0, nodes: [] });
      }
    });

    it.each(['senate', 'public'] as const)('not to %s', async (name) => {
      const { list, denied } = await shownTo(viewers[name]);
      expect([list, denied]).toEqual([null, [['caseDecisions', 'STATE_DECISION']]]);
    });

    it('bare to its purchaser, and no sooner than what it is on is offered', async () => {
      const bare = {
        decidedOn: '2026-11-02',
        caseVersion: null,
        isNotificationRequired: null,
        notification: null,
        reason: null,
        conditions: null,
        thresholds: null,
      };
      const approved = { caseId: 'BN-B-VAC', kind: 'APPROVED', documentCode: 'BASIC', ...bare };
      const disapproved = { caseId: 'BN-B-VAC', kind: 'DISAPPROVED', documentCode: 'A01', ...bare };
      const suspended = { caseId: 'BN-B-VAC', kind: 'SUSPENDED', documentCode: null, ...bare };
      await offer('BN-B-VAC', 'BASIC');
      for (const viewer of [viewers.bandaria, viewers.bandariaFinance]) {
        expect((await shownTo(viewer)).list?.nodes).toEqual([approved, suspended]);
      }
      await offer('BN-B-VAC', 'A01');
      expect((await shownTo(viewers.bandaria)).list?.nodes).toEqual([
        approved,
        disapproved,
        suspended,
      ]);
      expect((await shownTo(viewers.norland)).list).toEqual({ totalCount: 0, nodes: [] });
    });

    it('under its case, to whom the case is not hidden', async () => {
      const ofCase = `{ case(caseId: "BN-B-VAC") { caseId stateDecisions(first: 2) { totalCount nodes { decisionNumber kind } } } }`;
      const expected = {
        caseId: 'BN-B-VAC',
        stateDecisions: {
          totalCount: 3,
          nodes: [
            { decisionNumber: 1, kind: 'APPROVED' },
            { decisionNumber: 2, kind: 'DISAPPROVED' },
          ],
        },
      };
      for (const name of ['dscaCase', 'armyCase', 'bandaria'] as const) {
        expect((await graph.ask(viewers[name], ofCase)).data).toEqual({ case: expected });
      }
      expect((await graph.ask(viewers.norland, ofCase)).data).toEqual({ case: null });
    });

    it.runIf(mode === 'split')('to nobody who only claims that there is such a case', async () => {
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
          ... on Case { stateDecisions { totalCount nodes { kind } } } } }`;
      const claimed = async (viewer: Identity | null, caseId: string) => {
        graph.database.statements.length = 0;
        const variables = { representations: [{ __typename: 'Case', caseId }] };
        const { text } = await askSubgraph(graph, 'state', viewer, { query, variables });
        return [text, graph.database.statements.map((statement) => statement.text)];
      };
      for (const viewer of [viewers.norland, { ...viewers.bandariaSco, country: 'QXN' }]) {
        const absent = await claimed(viewer, 'ZZ-B-ZZZ');
        expect(await claimed(viewer, 'BN-B-VAC')).toEqual(absent);
        expect(absent[0]).toBe(
          '{"data":{"_entities":[{"stateDecisions":{"totalCount":0,"nodes":[]}}]}}',
        );
      }
    });

    it('newest first, by page, filtered and counted', async () => {
      const page = (given: string) =>
        graph.ask(
          viewers.rsat,
          `{ caseDecisions(${given}) { totalCount pageInfo { hasNextPage endCursor } nodes { caseId decisionNumber } } }`,
        );
      const ofCase = 'filter: {caseId: {eq: "BN-B-VAC"}, isFictional: {eq: true}}';
      const first = await page(`first: 2, ${ofCase}`);
      expect(first.data).toMatchObject({
        caseDecisions: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          nodes: [{ decisionNumber: 3 }, { decisionNumber: 2 }],
        },
      });
      const { caseDecisions } = first.data as {
        caseDecisions: { pageInfo: { endCursor: string } };
      };
      const second = await page(
        `first: 2, after: "${caseDecisions.pageInfo.endCursor}", ${ofCase}`,
      );
      expect(second.data).toMatchObject({ caseDecisions: { nodes: [{ decisionNumber: 1 }] } });
      const disapproved = await page(
        'filter: {kind: {eq: DISAPPROVED}, documentCode: {eq: "A01"}, purchaser: {eq: "QXB"}, decidedOn: {gte: "2026-11-02"}}, orderBy: [{field: PURCHASER}, {field: DECIDED_ON, direction: DESC}]',
      );
      expect(disapproved.data).toMatchObject({
        caseDecisions: { totalCount: 1, nodes: [{ caseId: 'BN-B-VAC', decisionNumber: 2 }] },
      });
    });
  });

  describe('ends the review of a notification', () => {
    it('no sooner than the day after its last day', async () => {
      expect(await clear('BN 26-01')).toMatchObject({
        code: 'GUARDS_NOT_MET',
        guards: [
          {
            name: 'REVIEW_PERIOD_OVER',
            lacks:
              'The review of notification BN 26-01 by Congress ends on 2026-11-19; it can be cleared from 2026-11-20 on, and today is 2026-11-02.',
          },
        ],
      });
      // Still the nineteenth in Washington, though not in UTC.
      now = new Date('2026-11-20T04:59:59.999Z');
      expect(await clear('BN 26-01')).toMatchObject({ code: 'GUARDS_NOT_MET' });
      now = new Date('2026-11-20T05:00:00.000Z');
      const outcomes = await Promise.all([
        clear('BN 26-01', { expectedVersion: 1, reason: 'No objection.' }),
        clear('BN 26-01', {}, { ...viewers.rsat, subject: 'rsat.other' }),
      ]);
      now = demonstrationMoment;
      expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
        'NotificationReviewEnded',
        'TransitionNotPossible',
      ]);
      expect(await state().select().from(publishedNotificationClearances)).toMatchObject([
        {
          outcome: 'CLEARED',
          effectiveOn: '2026-11-20',
          caseIdentifiers: ['BN-P-LBA'],
          stream: 'notification:BN 26-01',
          sequence: 1,
        },
      ]);
      expect(brokenLink(await eventsOf('notification:BN 26-01'))).toBeNull();
      expect(await clear('BN 26-01', { outcome: 'BLOCKED' })).toMatchObject({
        message: 'Notification BN 26-01 has been CLEARED since 2026-11-20.',
        possible: [],
      });
    });

    it('as blocked only by a joint resolution', async () => {
      expect(await clear('QN 26-01', { outcome: 'BLOCKED' })).toMatchObject({
        code: 'GUARDS_NOT_MET',
        message: 'No joint resolution against notification QN 26-01 is on record.',
      });
      await admin`update state.congressional_notifications set status = 'JOINT_RESOLUTION_ENACTED'
        where transmittal_number = 'QN 26-01'`;
      expect(await clear('QN 26-01')).toMatchObject({
        code: 'TRANSITION_NOT_POSSIBLE',
        possible: ['clearNotification(outcome: BLOCKED)'],
      });
      const blocked = { outcome: 'BLOCKED', reason: 'Public law.', idempotencyKey: nextKey() };
      for (const isReplay of [false, true]) {
        expect(await clear('QN 26-01', blocked)).toEqual({
          __typename: 'NotificationReviewEnded',
          isReplay,
          notification: {
            transmittalNumber: 'QN 26-01',
            version: 1,
            clearance: { outcome: 'BLOCKED', effectiveOn: '2026-11-02', reason: 'Public law.' },
          },
        });
      }
      expect(await eventsOf('notification:QN 26-01')).toHaveLength(1);
    });

    it.each<[string, string, object, object]>([
      ['that nobody knows', '99-99', {}, { code: 'NOT_FOUND', path: ['transmittalNumber'] }],
      [
        'not yet transmitted',
        'BN 26-02',
        {},
        {
          message:
            'Notification BN 26-02 is TIERED_REVIEW; Congress has not received it, so no review can end.',
        },
      ],
      [
        'of another version',
        'BN 25-01',
        { expectedVersion: 9 },
        { code: 'STALE_VERSION', currentVersion: 1, path: ['expectedVersion'] },
      ],
    ])('but none %s', async (_what, transmittalNumber, change, expected) => {
      expect(await clear(transmittalNumber, change)).toMatchObject(expected);
    });

    it('and shows it to the staff of the executive branch only', async () => {
      const query = `{ congressionalNotification(transmittalNumber: "QN 26-01") { version clearance { outcome reason } } }`;
      const asked = async (name: ViewerName) => (await graph.ask(viewers[name], query)).data;
      expect(await asked('stateLegal')).toMatchObject({
        congressionalNotification: { version: 1, clearance: { reason: 'Public law.' } },
      });
      for (const name of ['dscaCase', 'dscaFinance', 'armyCase', 'bandariaSco'] as const) {
        expect(await asked(name)).toEqual({
          congressionalNotification: {
            version: 1,
            clearance: { outcome: 'BLOCKED', reason: null },
          },
        });
      }
      for (const name of ['norland', 'senate', 'public'] as const) {
        expect(await asked(name)).toEqual({
          congressionalNotification: { version: null, clearance: null },
        });
      }
    });
  });

  it('tells purchasers’ logins nothing of what it publishes', async () => {
    const { purchaser } = graph.database.pools.dod;
    const bandaria = purchaser.readAs({ 'concord.purchaser_code': 'QXB' });
    expect(await bandaria.$count(publishedCaseDecisions)).toBe(0);
    expect(await bandaria.$count(publishedNotificationClearances)).toBe(0);
  });
});
