import type { Identity } from '@concord/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAtWork, command, documentOf, twoLines } from '../harness/case-desk.ts';
import { modes, openTestGraph, type TestGraph } from '../harness/graph.ts';
import { recorded } from '../harness/recorded.ts';
import { viewers } from '../harness/viewers.ts';

type Shown = Readonly<Record<string, unknown>>;

const ofTheFuture: unknown = expect.stringContaining('in the future');

/** The case as staff reads it now, in the words of a snapshot of it. */
interface Standing extends Shown {
  readonly holds: readonly { readonly holdId: string; readonly releasedOn: string | null }[];
}

const present = `version status category description isBarred anticipatedOfferDate totalValue
  majorDefenseEquipmentValue pendingWith { office knownOffice since }`;
const partnerPresent = 'partnerStatus isOfferExpired description anticipatedOfferDate';

describe.each(modes)('the history of a case, in %s mode,', (mode) => {
  let graph: TestGraph;
  let moment = new Date('2026-11-02T17:00:00Z');
  /** What staff and the purchaser read after each command. */
  const told: { readonly staff: Standing; readonly purchaser: Shown }[] = [];

  const ofCase = async (viewer: Identity | null, selection: string, caseId = caseAtWork) => {
    const { data, errors } = await graph.ask(
      viewer,
      `{ case(caseId: "${caseId}") { ${selection} } }`,
    );
    const row = (data as { case: Shown | null } | null | undefined)?.case ?? null;
    return { row, errors };
  };
  const shown = async (viewer: Identity | null, selection: string): Promise<Shown> => {
    const { row, errors } = await ofCase(viewer, selection);
    expect(errors).toBeUndefined();
    return row ?? {};
  };
  const on = (day: string) => {
    moment = new Date(`${day}T17:00:00Z`);
  };
  const asPurchaser = async () => {
    const { partnerPendingWith: pendingWith, ...row } = await shown(
      viewers.bandaria,
      `${partnerPresent} partnerPendingWith { office since }`,
    );
    return { ...row, pendingWith };
  };
  const note = async () => {
    told.push({
      staff: (await shown(viewers.armyCase, `${present} holds { holdId releasedOn }`)) as Standing,
      purchaser: await asPurchaser(),
    });
  };
  const give = async (viewer: Identity, name: string, input?: Shown) => {
    await command(graph, viewer, name, input);
    await note();
  };

  beforeAll(async () => {
    graph = await openTestGraph(mode, { storyTime: () => moment });
    const { armyCase, dscaCase, bandariaSco, rsat } = viewers;
    await note();
    await give(armyCase, 'planCase', { category: 'B' });
    await give(armyCase, 'startDevelopment');
    on('2026-11-05');
    await give(armyCase, 'requestRelease', { kind: 'TECHNOLOGY', authority: 'DTSA' });
    await give(dscaCase, 'openHold', { kind: 'CPOHOLD', isBlocking: true, reason: 'A question.' });
    await give(armyCase, 'recordExtenuatingFactor', { code: '1', estimatedDays: 10 });
    await give(armyCase, 'writeLoaDocument', documentOf(twoLines));
    await give(bandariaSco, 'recordCountryTeamAssessment', {
      statement: 'The country can field it.',
      submittedOn: '2026-11-05',
      chiefOfMissionConcurredOn: '2026-11-05',
    });
    await give(armyCase, 'completeLoaData');
    on('2026-11-12');
    await give(dscaCase, 'releaseHold', { holdId: 'H1' });
    const granted = { kind: 'TECHNOLOGY', authority: 'DTSA', determination: 'GRANTED' };
    await give(armyCase, 'determineRelease', granted);
    await give(armyCase, 'completeLetterOfRequest', { completedOn: '2026-11-12' });
    await give(armyCase, 'approveForWriting');
    await give(dscaCase, 'submitForReview');
    const factor = { code: '1', estimatedDays: 10, actualDays: 7 };
    await give(armyCase, 'recordExtenuatingFactor', factor);
    await give(armyCase, 'signForAgency');
    await give(dscaCase, 'proposeToState');
    on('2026-11-20');
    await command(graph, rsat, 'decideCase', { decision: 'APPROVED' });
    await graph.subgraphs.dod.settle();
    await note();
    await give(dscaCase, 'countersignLoa');
    await give(armyCase, 'offerLoa');
  });
  afterAll(() => graph.close());

  interface Event {
    readonly sequence: number;
    readonly kind: string;
    readonly recordedAt: string;
    readonly hash: string;
    readonly previousHash: string | null;
    readonly [name: string]: unknown;
  }
  const history = async (args = 'first: 100', viewer: Identity = viewers.armyCase) => {
    const row = await shown(
      viewer,
      `history(${args}) { totalCount nodes { sequence kind occurredOn recordedAt actor role organization
        fromStatus toStatus reason documentCode reliedOn { agency stream sequence } hash previousHash } }`,
    );
    return row['history'] as { readonly totalCount: number; readonly nodes: readonly Event[] };
  };

  describe('for staff', () => {
    it('holds each event in its order, each with the digest of the one before', async () => {
      const { totalCount, nodes } = await history();
      expect(nodes.map(({ sequence }) => sequence)).toEqual(nodes.map((_node, index) => index + 1));
      expect(totalCount).toBe(told.length);
      expect(nodes.map(({ previousHash }) => previousHash)).toEqual([
        null,
        ...nodes.slice(0, -1).map(({ hash }) => hash),
      ]);
      expect(nodes[4]).toMatchObject({
        kind: 'openHold',
        occurredOn: '2026-11-05',
        actor: 'dsca.case',
        role: 'DSCA_CASE',
        organization: 'DSCA',
        fromStatus: null,
        toStatus: null,
        reason: 'A question.',
        documentCode: 'BASIC',
        reliedOn: [],
      });
      expect(nodes.find(({ kind }) => kind === 'decideCase')).toMatchObject({
        actor: 'service:dod',
        fromStatus: 'PENDING_STATE',
        toStatus: 'CLEARED',
        reliedOn: [
          { agency: 'DEPARTMENT_OF_STATE', stream: `case-decision:${caseAtWork}`, sequence: 1 },
        ],
      });
    });

    it('is read by pages, from the back, and by what moved the case', async () => {
      const kinds = async (args: string) => (await history(args)).nodes.map(({ kind }) => kind);
      expect(await kinds('last: 2')).toEqual(['countersignLoa', 'offerLoa']);
      expect(await kinds('first: 1, orderBy: {field: SEQUENCE, direction: DESC}')).toEqual([
        'offerLoa',
      ]);
      expect(await kinds('filter: {fromStatus: {eq: "IN_WRITING"}}')).toEqual(['submitForReview']);
      expect(await kinds('filter: {actor: {eq: "rsat.officer"}}')).toEqual([]);
    });

    it('tells the case at the time of each event as it was then', async () => {
      const { nodes } = await history();
      const aliases = nodes.map(
        ({ recordedAt }, index) =>
          `s${index}: snapshot(at: "${recordedAt}") { ${present} statusSince openHolds { holdId }
            documents { code status totalValue } }`,
      );
      const snapshots = {
        ...(await shown(viewers.armyCase, aliases.slice(0, 12).join(' '))),
        ...(await shown(viewers.armyCase, aliases.slice(12).join(' '))),
      } as Record<string, Shown>;
      const then = told.map(
        ({ staff: { holds, ...rest } }): Shown => ({
          ...rest,
          openHolds: holds.flatMap(({ holdId, releasedOn }) =>
            releasedOn === null ? [{ holdId }] : [],
          ),
        }),
      );
      const now = nodes.map((_node, index) => {
        const {
          documents: _documents,
          statusSince: _since,
          ...rest
        } = snapshots[`s${index}`] ?? {};
        return rest;
      });
      expect(now).toEqual(then);
      expect(snapshots['s19']).toMatchObject({
        status: 'OFFERED',
        statusSince: '2026-11-20',
        documents: [{ code: 'BASIC', status: 'OFFERED', totalValue: then[19]?.['totalValue'] }],
      });
      expect(then.map((one) => one['status'])).toEqual([
        'DRAFT',
        'DRAFT',
        ...Array<string>(6).fill('IN_DEVELOPMENT'),
        ...Array<string>(4).fill('PENDING_RELEASE'),
        'IN_WRITING',
        ...Array<string>(3).fill('IN_DSCA_REVIEW'),
        'PENDING_STATE',
        'CLEARED',
        'COUNTERSIGNED',
        'OFFERED',
      ]);
      expect(then[8]?.['pendingWith']).toEqual([
        { office: 'DTSA', knownOffice: null, since: '2026-11-05' },
      ]);
      expect(then[8]?.['openHolds']).toEqual([{ holdId: 'H1' }]);
    });

    it('tells nothing before the first event, and nothing of the future', async () => {
      const early = await shown(
        viewers.armyCase,
        'snapshot(at: "2020-01-01T00:00:00Z") { version } partnerSnapshot(at: "2020-01-01T00:00:00Z") { description }',
      );
      expect(early).toEqual({ snapshot: null, partnerSnapshot: null });
      for (const field of ['snapshot', 'partnerSnapshot']) {
        const { errors } = await ofCase(
          viewers.armyCase,
          `${field}(at: "2026-11-20T17:01:00Z") { description }`,
        );
        expect(errors).toMatchObject([
          {
            message: ofTheFuture,
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ]);
      }
    });

    it('comes with milestones, holds, factors, spans and days, the days of the hold taken out', async () => {
      const row = await shown(
        viewers.armyCase,
        `milestones { milestone reachedOn documentCode actor } holds { holdId kind reason isBlocking stopsClock openedOn releasedOn }
        extenuatingFactors { code estimatedDays actualDays } statusSpans { status phase enteredOn leftOn days }
        daysInCurrentStatus daysSinceLetterOfRequest standardDays standardStartedOn standardStoppedOn
        standardDaysHeld standardDueDate isPastStandard letterOfRequestNumber linkedCase { caseId }`,
      );
      const { milestones, statusSpans, ...rest } = row;
      expect((milestones as { milestone: string }[]).map(({ milestone }) => milestone)).toEqual([
        'LOAD_COMPLETE',
        'LOR_COMPLETE',
        'MILAP',
        'MILSGN',
        'PROPOSED',
        'STAP',
        'DCSGN',
        'OFFERED',
      ]);
      expect(statusSpans).toHaveLength(9);
      expect((statusSpans as unknown[])[1]).toEqual({
        status: 'IN_DEVELOPMENT',
        phase: 'DATA_DEVELOPMENT',
        enteredOn: '2026-11-02',
        leftOn: '2026-11-05',
        days: 3,
      });
      expect(rest).toEqual({
        holds: [
          {
            holdId: 'H1',
            kind: 'CPOHOLD',
            reason: 'A question.',
            isBlocking: true,
            stopsClock: true,
            openedOn: '2026-11-05',
            releasedOn: '2026-11-12',
          },
        ],
        extenuatingFactors: [{ code: '1', estimatedDays: 10, actualDays: 7 }],
        daysInCurrentStatus: 0,
        daysSinceLetterOfRequest: 24,
        standardDays: 100,
        standardStartedOn: '2026-10-27',
        standardStoppedOn: '2026-11-20',
        standardDaysHeld: 7,
        standardDueDate: '2027-02-11',
        isPastStandard: false,
        letterOfRequestNumber: null,
        linkedCase: null,
      });
    });

    it('is found by who holds the case, by its category and by its standard', async () => {
      const found = async (filter: string) => {
        const { data, errors } = await graph.ask(
          viewers.dscaCase,
          `{ cases(first: 100, filter: ${filter}) { nodes { caseId } } }`,
        );
        expect(errors).toBeUndefined();
        const { cases } = data as { cases: { nodes: { caseId: string }[] } };
        return cases.nodes.map(({ caseId }) => caseId);
      };
      expect(await found('{pendingWith: {eq: "PURCHASER"}}')).toContain(caseAtWork);
      expect(await found('{pendingWith: {eq: "DTSA"}}')).toEqual([]);
      expect(await found('{category: {in: [B]}}')).toEqual([caseAtWork]);
      expect(await found('{isPastStandard: {eq: false}}')).toEqual([caseAtWork]);
    });
  });

  describe('for its purchaser', () => {
    const entries = async (viewer: Identity, args = 'first: 100') => {
      const row = await shown(
        viewer,
        `partnerHistory(${args}) { totalCount nodes { ${partnerPresent} occurredOn recordedAt pendingWith { office since }
          documents { code offeredOn } } }`,
      );
      return (row['partnerHistory'] as { readonly nodes: readonly Shown[] }).nodes;
    };

    it('is what it saw, and nothing of the desks in between', async () => {
      const nodes = await entries(viewers.bandaria);
      expect(nodes.map((node) => [node['partnerStatus'], node['pendingWith']])).toEqual([
        ['REQUESTED', [{ office: 'IMPLEMENTING_AGENCY', since: '2026-10-27' }]],
        ['REQUESTED', [{ office: 'IMPLEMENTING_AGENCY', since: '2026-10-27' }]],
        ['IN_PREPARATION', [{ office: 'IMPLEMENTING_AGENCY', since: '2026-10-27' }]],
        ['IN_PREPARATION', [{ office: 'USG_REVIEW', since: '2026-11-05' }]],
        ['IN_PREPARATION', [{ office: 'IMPLEMENTING_AGENCY', since: '2026-11-12' }]],
        ['IN_PREPARATION', [{ office: 'USG_REVIEW', since: '2026-11-12' }]],
        ['IN_USG_REVIEW', [{ office: 'USG_REVIEW', since: '2026-11-12' }]],
        ['IN_USG_REVIEW', [{ office: 'IMPLEMENTING_AGENCY', since: '2026-11-20' }]],
        ['AWAITING_YOUR_SIGNATURE', [{ office: 'PURCHASER', since: '2026-11-20' }]],
      ]);
      expect(nodes.at(-1)?.['documents']).toEqual([{ code: 'BASIC', offeredOn: '2026-11-20' }]);
      expect(await entries(viewers.vetting)).toEqual(nodes);
      expect(await entries(viewers.rsat, 'last: 1')).toEqual(nodes.slice(-1));
    });

    it('tells the case at the time of each event as it saw it then', async () => {
      const { nodes } = await history();
      for (const [index, { recordedAt }] of nodes.entries()) {
        const { partnerSnapshot } = await shown(
          viewers.bandariaFinance,
          `partnerSnapshot(at: "${recordedAt}") { ${partnerPresent} pendingWith { office since } }`,
        );
        expect(partnerSnapshot).toEqual(told[index]?.purchaser);
      }
    });

    it('has prices once they were offered, which the vetting officer reads at no time', async () => {
      // Events of one moment follow each other by a millisecond.
      const at = '2026-11-20T17:00:01Z';
      const selection = `totalValue partnerSnapshot(at: "${at}") { documents { code totalValue } }`;
      const { totalValue, partnerSnapshot } = await shown(viewers.bandaria, selection);
      expect(partnerSnapshot).toEqual({ documents: [{ code: 'BASIC', totalValue }] });
      const vetted = await ofCase(viewers.vetting, selection);
      expect(vetted.row?.['partnerSnapshot']).toEqual({
        documents: [{ code: 'BASIC', totalValue: null }],
      });
      expect(vetted.errors?.map(({ extensions }) => extensions['code'])).toEqual([
        'FORBIDDEN',
        'FORBIDDEN',
      ]);
      // A role that opens the header beside one that opens totals on other cases only.
      const mixed = {
        subject: 'x',
        roles: ['HR_VET', 'IA_CM'],
        implementingAgencies: ['P'],
      } as const;
      const other = await ofCase({ ...mixed, roles: [...mixed.roles] }, selection);
      expect(other).toEqual({
        row: {
          totalValue: null,
          partnerSnapshot: { documents: [{ code: 'BASIC', totalValue: null }] },
        },
        errors: undefined,
      });
    });

    it.each(['bandaria', 'bandariaFinance', 'vetting'] as const)(
      'holds nothing of staff’s for %s',
      async (name) => {
        const { row, errors } = await ofCase(
          viewers[name],
          `version category isBarred linkedCase { caseId } letterOfRequestNumber history { totalCount }
          snapshot(at: "2026-11-03T00:00:00Z") { version } pendingWith { office } milestones { milestone }
          holds { reason } extenuatingFactors { code } statusSpans { status } daysInCurrentStatus
          daysSinceLetterOfRequest standardDays standardStartedOn standardStoppedOn standardDaysHeld
          standardDueDate isPastStandard`,
        );
        expect(new Set(Object.values(row ?? {}))).toEqual(new Set([null]));
        expect(errors).toHaveLength(Object.keys(row ?? {}).length);
        expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(
          new Set(['FORBIDDEN']),
        );
        for (const condition of [
          'filter: {pendingWith: {contains: "STATE"}}',
          'filter: {isPastStandard: {eq: true}}',
          'filter: {category: {eq: B}}',
          'orderBy: {field: STANDARD_DUE_DATE}',
        ]) {
          const answer = await graph.ask(viewers[name], `{ cases(${condition}) { totalCount } }`);
          expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
        }
      },
    );

    it('is nothing for another purchaser, Congress and the public', async () => {
      for (const viewer of [viewers.norland, viewers.senate, viewers.public]) {
        const { row } = await ofCase(
          viewer,
          'partnerHistory { totalCount } partnerPendingWith { office } possibleTransitions { command }',
        );
        expect(row).toBeNull();
      }
    });
  });

  describe('leads on', () => {
    const possible = async (viewer: Identity) => {
      const row = await shown(
        viewer,
        'possibleTransitions { command agency documentCode leadsTo isPossibleNow lacks { name lacks citation } }',
      );
      return row['possibleTransitions'] as readonly Shown[];
    };

    it('by what each may do, with what is lacking in words', async () => {
      const ofArmy = await possible(viewers.armyCase);
      expect(ofArmy.map((one) => [one['command'], one['leadsTo'], one['isPossibleNow']])).toEqual([
        ['extendOffer', null, true],
        ['restateLoa', 'IN_DEVELOPMENT', true],
        ['cancelCase', 'CANCELLED', true],
      ]);
      expect(await possible(viewers.bandaria)).toEqual(
        [
          ['acceptLoa', 'ACCEPTED'],
          ['counterOffer', 'COUNTER_OFFERED'],
          ['declineLoa', 'CANCELLED'],
        ].map(([name, leadsTo]) => ({
          command: name,
          agency: 'PURCHASER',
          documentCode: 'BASIC',
          leadsTo,
          isPossibleNow: true,
          lacks: [],
        })),
      );
      for (const name of ['bandariaFinance', 'vetting', 'audit', 'stateLegal'] as const) {
        expect([name, await possible(viewers[name])]).toEqual([name, []]);
      }
    });

    it('after a command in the same request by what is so then', async () => {
      const { data } = await graph.ask(
        viewers.dscaCase,
        `mutation {
          a: openHold(input: {idempotencyKey: "h2", caseId: "${caseAtWork}", kind: FINANCE_HOLD, isBlocking: false, reason: "Why."}) { ...C }
          b: releaseHold(input: {idempotencyKey: "h3", caseId: "${caseAtWork}", holdId: "H2"}) { ...C }
        }
        fragment C on CaseCommandAccepted { case { version history(last: 1) { nodes { kind } } holds { holdId releasedOn } } }`,
      );
      const after = (version: number, kind: string, releasedOn: string | null) => ({
        case: {
          version,
          history: { nodes: [{ kind }] },
          holds: [
            { holdId: 'H1', releasedOn: '2026-11-12' },
            { holdId: 'H2', releasedOn },
          ],
        },
      });
      expect(data).toEqual({
        a: after(told.length + 1, 'openHold', null),
        b: after(told.length + 2, 'releaseHold', '2026-11-20'),
      });
    });
  });

  it('costs the same number of statements for fifty cases as for two', async () => {
    const query = `query ($first: Int!) { cases(first: $first) { nodes { caseId category
      pendingWith { office } partnerPendingWith { office } milestones { milestone } holds { holdId }
      extenuatingFactors { code } statusSpans { days } isPastStandard standardDueDate
      history(first: 5) { nodes { kind } } partnerHistory(first: 5) { nodes { partnerStatus } }
      snapshot(at: "2026-11-05T18:00:00Z") { status } earlier: snapshot(at: "2026-11-03T00:00:00Z") { status }
      partnerSnapshot(at: "2026-11-05T18:00:00Z") { partnerStatus } possibleTransitions { command } } } }`;
    const count = async (first: number) => {
      const { answer, statements } = await recorded(graph, () =>
        graph.ask(viewers.rsat, query, { first }),
      );
      expect(answer.errors).toBeUndefined();
      return statements.length;
    };
    await count(1);
    expect([await count(2), await count(50)]).toEqual([12, 12]);
  });

  it('follows rules that everyone may read', async () => {
    const { data, errors } = await graph.ask(
      null,
      `{ caseTransitions(filter: {command: {eq: "acceptLoa"}, role: {eq: "P_PROC"}, agency: {eq: PURCHASER}}) {
          totalCount nodes { id subject from to roles agency guards { name description citation } citation isVerified } }
        all: caseTransitions { totalCount }
        caseGuards(first: 1) { totalCount nodes { id name } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      caseTransitions: {
        totalCount: 2,
        nodes: [
          {
            subject: 'CASE',
            from: 'OFFERED',
            to: 'ACCEPTED',
            roles: ['P_PROC'],
            agency: 'PURCHASER',
            guards: [
              { name: 'OFFER_CURRENT' },
              { name: 'OFFER_NOT_EXPIRED' },
              { name: 'NOT_BARRED' },
            ],
          },
          { subject: 'AMENDMENT' },
        ],
      },
      caseGuards: { nodes: [{ name: 'AGENCY_SIGNED' }] },
    });
  });
});
