import { setTimeout as sleep } from 'node:timers/promises';
import { openAdmin } from '@concord/db';
import type { Identity } from '@concord/kernel';
import { verifyRecords } from '@concord/programs';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommand, isDone, type Outcome } from '../harness/give-command.ts';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { type CaseShelf, openCaseShelf, type Step } from '../harness/told-case.ts';
import { type CaseState, validInput } from '../harness/valid-input.ts';
import { viewers } from '../harness/viewers.ts';
import { demonstrationMoment, demonstrationDay as today } from '../harness/world.ts';

const { dscaCase, dscaFinance, armyCase, rsat, bandaria } = viewers;
const reason = 'For the record.';

let graph: TestGraph;
let admin: Sql;
let shelf: CaseShelf;

beforeAll(async () => {
  const begunAt = performance.now();
  // The demonstration's day, on which time goes on: at once is not at the same millisecond.
  const storyTime = () => new Date(demonstrationMoment.getTime() + performance.now() - begunAt);
  graph = await openTestGraph('single', { storyTime });
  admin = openAdmin(graph.database.adminUrl);
  shelf = await openCaseShelf(graph);
});
afterAll(async () => {
  await admin.end();
  await graph.close();
});

/** A written case that stands there. */
async function standing(status: string, ...more: readonly (string | Step)[]): Promise<CaseState> {
  const { state } = shelf.standing(status, ...more);
  await shelf.write();
  return state;
}

const give = (viewer: Identity | null, name: string, state: CaseState, change: object = {}) =>
  giveCommand(graph, viewer, name, {
    caseId: state.caseId,
    ...validInput(name, state, { today }),
    ...change,
  });
const namesOf = (outcomes: readonly Outcome[]) => outcomes.map(({ __typename }) => __typename);
const officer = (one: Identity, number: number): Identity => ({
  ...one,
  subject: `officer.${number}`,
});
const sixteen = Array.from({ length: 16 }, (_, number) => number);

/** The commands on record behind the told ones, in their order. */
async function kindsSince({ caseId, version }: CaseState): Promise<string[]> {
  const rows = await admin<{ kind: string }[]>`select kind from dod.events
    where stream = ${`case:${caseId}`} and sequence > ${version} order by sequence`;
  return rows.map(({ kind }) => kind);
}

describe('sixteen officers at once', () => {
  it.each<[string, string, Identity, string[]]>([
    ['countersignLoa', 'CLEARED', dscaCase, []],
    ['offerLoa', 'COUNTERSIGNED', armyCase, []],
    ['restateLoa', 'OFFERED', armyCase, []],
    ['cancelCase', 'OFFERED', dscaCase, []],
    ['implementCase', 'ACCEPTED', dscaFinance, ['recordInitialDeposit']],
    ['suspendCase', 'IN_EXECUTION', dscaCase, []],
    ['liftSuspension', 'SUSPENDED', dscaCase, []],
    ['startReconciliation', 'SUPPLY_SERVICES_COMPLETE', armyCase, []],
  ])('%s from %s once', async (name, status, viewer, more) => {
    const state = await standing(status, ...more);
    const outcomes = await Promise.all(
      sixteen.map((number) => give(officer(viewer, number), name, state)),
    );
    expect(namesOf(outcomes).sort()).toEqual([
      'CaseCommandAccepted',
      ...Array.from({ length: 15 }, () => 'TransitionNotPossible'),
    ]);
    expect(outcomes.find(isDone)?.version).toBe(state.version + 1);
    expect(await kindsSince(state)).toEqual([name]);
  });

  it('do what goes on together, each of them, and none is lost', async () => {
    const state = await standing('IN_WRITING');
    const outcomes = await Promise.all(
      sixteen.map((number) => give(officer(dscaCase, number), 'openHold', state)),
    );
    const versions = outcomes
      .map(({ version }) => version)
      .sort((one, other) => Number(one) - Number(other));
    expect(versions).toEqual(sixteen.map((number) => state.version + 1 + number));
    expect(await kindsSince(state)).toEqual(sixteen.map(() => 'openHold'));
  });

  it('decide on the version they read, and the first alone', async () => {
    const state = await standing('IN_WRITING');
    const expectedVersion = state.version;
    const outcomes = await Promise.all(
      sixteen.map((number) =>
        give(officer(dscaCase, number), 'openHold', state, { expectedVersion }),
      ),
    );
    expect(outcomes.filter(isDone)).toHaveLength(1);
    for (const outcome of outcomes.filter((one) => !isDone(one))) {
      expect(outcome).toMatchObject({
        __typename: 'StaleVersion',
        currentVersion: state.version + 1,
        path: ['expectedVersion'],
      });
    }
    expect(await kindsSince(state)).toEqual(['openHold']);
  });

  it('of different roles leave one course', async () => {
    const state = await standing('OFFERED');
    const outcomes = await Promise.all(
      sixteen.map((number) => {
        const [name, viewer] = (
          [
            ['cancelCase', dscaCase],
            ['restateLoa', armyCase],
            ['openHold', dscaCase],
            ['extendOffer', armyCase],
          ] as const
        )[number % 4] ?? ['openHold', dscaCase];
        return give(officer(viewer, number), name, state);
      }),
    );
    const kinds = await kindsSince(state);
    expect(kinds).toHaveLength(outcomes.filter(isDone).length);
    expect(kinds.filter((kind) => kind === 'cancelCase')).toHaveLength(1);
    expect(kinds.slice(kinds.indexOf('cancelCase') + 1)).toEqual([]);
  });
});

describe('an idempotency key', () => {
  it('that is sent ten times at once acts once and answers the same', async () => {
    const state = await standing('IN_WRITING');
    const input = { idempotencyKey: 'ten-times' };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => give(dscaCase, 'openHold', state, input)),
    );
    expect(new Set(outcomes.map(({ version }) => version))).toEqual(new Set([state.version + 1]));
    expect(outcomes.filter(({ isReplay }) => isReplay === false)).toHaveLength(1);
    expect(await kindsSince(state)).toEqual(['openHold']);
  });

  it('of a refused attempt may be used again', async () => {
    const state = await standing('IN_DSCA_REVIEW');
    const input = { idempotencyKey: 'again' };
    expect(await give(dscaCase, 'proposeToState', state, input)).toMatchObject({
      __typename: 'GuardsNotMet',
      guards: [{ name: 'AGENCY_SIGNED' }],
    });
    await give(armyCase, 'signForAgency', state);
    expect(await give(dscaCase, 'proposeToState', state, input)).toMatchObject({
      version: state.version + 2,
      isReplay: false,
    });
    expect(await give(dscaCase, 'proposeToState', state, input)).toMatchObject({
      version: state.version + 2,
      isReplay: true,
    });
  });

  it('is each person’s own', async () => {
    const state = await standing('IN_WRITING');
    const input = { idempotencyKey: 'ours' };
    const outcomes = await Promise.all(
      [1, 2, 3].map((number) => give(officer(dscaCase, number), 'openHold', state, input)),
    );
    expect(outcomes.map(({ isReplay }) => isReplay)).toEqual([false, false, false]);
    expect(await kindsSince(state)).toHaveLength(3);
  });

  it('stands for one command with one input', async () => {
    const state = await standing('IN_WRITING');
    const input = { idempotencyKey: 'one-thing' };
    await give(dscaCase, 'openHold', state, input);
    expect(await give(dscaCase, 'openHold', state, { ...input, reason: 'Another.' })).toMatchObject(
      { __typename: 'IdempotencyKeyReused' },
    );
    expect(await give(dscaCase, 'cancelCase', state, input)).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await kindsSince(state)).toEqual(['openHold']);
  });
});

/** State's decision on a case. */
const decide = ({ caseId }: CaseState, decision: string) =>
  giveCommand(graph, rsat, 'decideCase', { caseId, decision, reason });

/** The purchaser's signature under the offer as it is told of it. */
async function sign({ caseId }: CaseState): Promise<Outcome> {
  const [offer] = await admin<{ version: number }[]>`
    select version from dod_published.offers where case_id = ${caseId}`;
  return giveCommand(graph, bandaria, 'acceptLoa', {
    caseId,
    documentCode: 'BASIC',
    expectedOfferVersion: offer?.version,
    signerName: 'Ana Petrova',
    signerTitle: 'Minister of Defense',
    signerAgency: 'Ministry of Defense',
    signedOn: today,
  });
}

describe('who waits in line for a case', () => {
  /** Lets the first wait for State's lock on the case, then the second behind it, then lets both go. */
  async function inLine<One, Other>(
    { caseId }: CaseState,
    first: () => Promise<One>,
    second: () => Promise<Other>,
  ): Promise<[One, Other]> {
    const waiting = async (count: number) => {
      for (let tries = 0; tries < 500; tries += 1) {
        const [row] = await admin<{ count: string }[]>`
          select count(*) from pg_locks where locktype = 'advisory' and not granted`;
        if (Number(row?.count) === count) {
          return;
        }
        await sleep(10);
      }
      throw new Error(`${count} should wait for the lock`);
    };
    return admin
      .begin(async (transaction) => {
        await transaction`select pg_advisory_xact_lock(hashtextextended(${`case-decision:${caseId}`}, 0))`;
        const one = first();
        await waiting(1);
        const other = second();
        await waiting(2);
        return [one, other] as const;
      })
      .then(([one, other]) => Promise.all([one, other]));
  }

  const barred = [
    { name: 'NOT_BARRED', lacks: 'A suspension by the State Department is in force.' },
  ];

  it.each<[string, string, Identity, string[]]>([
    ['countersignLoa', 'CLEARED', dscaCase, []],
    ['offerLoa', 'COUNTERSIGNED', armyCase, []],
    ['extendOffer', 'OFFERED', armyCase, []],
    ['extendOffer', 'OFFER_EXPIRED', armyCase, []],
    ['implementCase', 'ACCEPTED', dscaFinance, ['recordInitialDeposit']],
    ['liftSuspension', 'SUSPENDED', dscaCase, []],
  ])(
    'a suspension, then %s from %s: the command does not pass',
    async (name, status, viewer, more) => {
      const state = await standing(status, ...more);
      const [decided, outcome] = await inLine(
        state,
        () => decide(state, 'SUSPENDED'),
        () => give(viewer, name, state),
      );
      expect(decided.__typename).toBe('CaseDecided');
      expect(outcome).toMatchObject({ __typename: 'GuardsNotMet', guards: barred });
      expect(await kindsSince(state)).toEqual(['decideCase']);
    },
  );

  it('a suspension, then a delivery: nothing is delivered', async () => {
    const state = await standing('IN_EXECUTION');
    const [, outcome] = await inLine(
      state,
      () => decide(state, 'SUSPENDED'),
      () => give(armyCase, 'recordDelivery', state),
    );
    expect(outcome).toMatchObject({ __typename: 'TransitionNotPossible' });
    expect(await kindsSince(state)).toEqual(['decideCase']);
  });

  it('an offer, then a suspension: both are done, in this order', async () => {
    const state = await standing('COUNTERSIGNED');
    const [outcome, decided] = await inLine(
      state,
      () => give(armyCase, 'offerLoa', state),
      () => decide(state, 'SUSPENDED'),
    );
    await graph.subgraphs.dod.settle();
    expect([outcome.__typename, decided.__typename]).toEqual([
      'CaseCommandAccepted',
      'CaseDecided',
    ]);
    expect(await kindsSince(state)).toEqual(['offerLoa', 'decideCase']);
  });

  it('a suspension, then a signature that is applied: it is set down as not applied', async () => {
    const state = await standing('OFFERED');
    const [, signed] = await inLine(
      state,
      () => decide(state, 'SUSPENDED'),
      async () => {
        const outcome = await sign(state);
        await graph.subgraphs.dod.settle();
        return outcome;
      },
    );
    expect(signed.__typename).toBe('LoaResponseRecorded');
    expect(await kindsSince(state)).toEqual(['decideCase']);
    expect(await setDown(state)).toEqual([
      { agency: 'partner', outcome: 'NOT_APPLIED', times: 0 },
      { agency: 'state', outcome: 'APPLIED', times: 1 },
    ]);
  });
});

/** What became of the facts published on a case, and how many of its events rely on each. */
async function setDown({ caseId }: CaseState) {
  const rows = await admin<{ agency: string; outcome: string | null; times: number }[]>`
    with published as (
      select 'state' as agency, stream, sequence from state_published.case_decisions where case_id = ${caseId}
      union all
      select 'partner', stream, sequence from partner_published.loa_responses where case_id = ${caseId})
    select agency, outcome, (select count(*)::integer from dod.events, jsonb_array_elements(relied_on) as fact
        where events.stream = ${`case:${caseId}`} and fact->>'stream' = published.stream
          and (fact->>'sequence')::integer = published.sequence) as times
    from published left join dod.applied_facts using (agency, stream, sequence)
    order by agency`;
  return rows.map((row) => ({ ...row }));
}

/** A decision of State and a command of another, sent at once. */
interface Duel {
  readonly status: string;
  readonly more?: readonly string[];
  readonly decision: string;
  readonly name: string;
  readonly rival: (state: CaseState) => Promise<Outcome>;
  /** What is on record if State's came first, and if the other's did. */
  readonly stateFirst: readonly string[];
  readonly otherFirst: readonly string[];
}

const duel = (
  decision: string,
  name: string,
  status: string,
  viewer: Identity,
  stateFirst: readonly string[],
  otherFirst: readonly string[],
  more: readonly string[] = [],
): Duel => ({
  ...{ status, more, decision, name, stateFirst, otherFirst },
  rival: (state) => give(viewer, name, state),
});

const duels: readonly Duel[] = [
  duel(
    'SUSPENDED',
    'countersignLoa',
    'CLEARED',
    dscaCase,
    ['decideCase'],
    ['countersignLoa', 'decideCase'],
  ),
  duel(
    'SUSPENDED',
    'offerLoa',
    'COUNTERSIGNED',
    armyCase,
    ['decideCase'],
    ['offerLoa', 'decideCase'],
  ),
  duel(
    'SUSPENDED',
    'extendOffer',
    'OFFERED',
    armyCase,
    ['decideCase'],
    ['extendOffer', 'decideCase'],
  ),
  {
    ...{ decision: 'SUSPENDED', name: 'acceptLoa', status: 'OFFERED', rival: sign },
    ...{ stateFirst: ['decideCase'], otherFirst: ['acceptLoa', 'decideCase'] },
  },
  duel(
    'SUSPENDED',
    'implementCase',
    'ACCEPTED',
    dscaFinance,
    ['decideCase'],
    ['implementCase', 'decideCase'],
    ['recordInitialDeposit'],
  ),
  duel(
    'SUSPENDED',
    'recordDelivery',
    'IN_EXECUTION',
    armyCase,
    ['decideCase'],
    ['recordDelivery', 'decideCase'],
  ),
  duel(
    'SUSPENDED',
    'suspendCase',
    'IN_EXECUTION',
    dscaCase,
    ['decideCase'],
    ['suspendCase', 'decideCase'],
  ),
  duel(
    'SUSPENDED',
    'liftSuspension',
    'SUSPENDED',
    dscaCase,
    ['decideCase'],
    ['liftSuspension', 'decideCase'],
  ),
  duel(
    'APPROVED',
    'cancelCase',
    'PENDING_STATE',
    dscaCase,
    ['decideCase', 'cancelCase'],
    ['cancelCase'],
  ),
  duel('DISAPPROVED', 'cancelCase', 'PENDING_STATE', armyCase, ['decideCase'], ['cancelCase']),
];
const rounds = 20;

describe(`State and another at once, ${duels.length * rounds} times`, () => {
  it.each(duels)(
    '$decision against $name',
    async ({ status, more = [], decision, rival, ...orders }) => {
      const states = Array.from({ length: rounds }, () => shelf.standing(status, ...more).state);
      await shelf.write();
      for (const state of states) {
        const delay = () => sleep(Math.random() * 25);
        const moments = { decidedAt: 0, sentAt: 0 };
        const [decided, outcome] = await Promise.all([
          delay()
            .then(() => decide(state, decision))
            .finally(() => {
              moments.decidedAt = performance.now();
            }),
          delay().then(() => {
            moments.sentAt = performance.now();
            return rival(state);
          }),
          // The agency's own service, twice, between them.
          delay().then(() => graph.subgraphs.dod.settle()),
          delay().then(() => graph.subgraphs.dod.settle()),
        ]);
        await graph.subgraphs.dod.settle();
        const { stateFirst, otherFirst, name } = orders;
        const kinds = await kindsSince(state);
        // State reads what was published: it may refuse what leads nowhere any more.
        const explained = !isDone(decided)
          ? [[name]]
          : moments.decidedAt < moments.sentAt
            ? [stateFirst]
            : [stateFirst, otherFirst];
        expect(explained).toContainEqual(kinds);
        const rows = await setDown(state);
        for (const { outcome: fate, times } of rows) {
          expect([fate, times]).toEqual(times === 1 ? ['APPLIED', 1] : ['NOT_APPLIED', 0]);
        }
        expect(rows.filter(({ agency }) => agency === 'state')).toHaveLength(
          isDone(decided) ? 1 : 0,
        );
        if (name !== 'acceptLoa') {
          // Who was told that it is done finds it on record, and nobody else does.
          expect(kinds.includes(name)).toBe(isDone(outcome));
        }
      }
    },
  );

  it('leaves records that hold', async () => {
    for await (const { checked, lie } of verifyRecords(graph.database.pools)) {
      expect([checked, lie]).toEqual([checked, null]);
    }
  });
});

describe('suspensions by both', () => {
  const stands = async ({ caseId }: CaseState) => {
    const [row] = await admin<{ status: string; is_barred: boolean }[]>`
      select status, is_barred from dod.case_statuses where case_id = ${caseId}`;
    return `${row?.status}${row?.is_barred === true ? ', barred' : ''}`;
  };
  const settled = async (given: Promise<Outcome>) => {
    const outcome = await given;
    await graph.subgraphs.dod.settle();
    return outcome;
  };

  it('stand beside each other, and each lifts its own', async () => {
    const state = await standing('SUSPENDED');
    await settled(decide(state, 'SUSPENDED'));
    expect(await stands(state)).toBe('SUSPENDED, barred');
    expect(await give(dscaCase, 'liftSuspension', state)).toMatchObject({
      guards: [{ name: 'NOT_BARRED' }],
    });
    await settled(decide(state, 'SUSPENSION_LIFTED'));
    expect(await stands(state)).toBe('SUSPENDED');
    expect(await give(dscaCase, 'liftSuspension', state)).toSatisfy(isDone);
    expect(await stands(state)).toBe('IN_EXECUTION');
  });

  it.each(['SUPPLY_SERVICES_COMPLETE', 'IN_RECONCILIATION', 'CLOSED_INTERIM'])(
    'one by State of a case in %s is on record',
    async (status) => {
      const state = await standing(status);
      await settled(decide(state, 'SUSPENDED'));
      expect(await stands(state)).toBe(`${status}, barred`);
      await settled(decide(state, 'SUSPENSION_LIFTED'));
      expect(await stands(state)).toBe(status);
    },
  );
});
