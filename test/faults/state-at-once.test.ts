import { setTimeout as sleep } from 'node:timers/promises';
import { decisionLock, openAdmin } from '@concord/db';
import type { Identity } from '@concord/kernel';
import { verifyRecords } from '@concord/programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDone, type Outcome } from '../harness/give-command.ts';
import { inLine, waitingAre } from '../harness/in-line.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import type { CaseState } from '../harness/valid-input.ts';
import { viewers } from '../harness/viewers.ts';

const { dscaCase, dscaFinance, armyCase } = viewers;

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk();
});
afterAll(() => desk.close());

const settle = () => desk.graph.subgraphs.dod.settle();

/** What became of the facts published on a case, and how many of its events rely on each. */
async function setDown({ caseId }: CaseState) {
  const rows = await desk.admin<{ agency: string; outcome: string | null; times: number }[]>`
    with published as (
      select 'state' as agency, stream, sequence from state_published.case_decisions
        where case_id = ${caseId}
      union all
      select 'partner', stream, sequence from partner_published.loa_responses
        where case_id = ${caseId})
    select agency, outcome, (
      select count(*)::integer from dod.events, jsonb_array_elements(relied_on) as fact
      where events.stream = ${`case:${caseId}`} and fact->>'stream' = published.stream
        and (fact->>'sequence')::integer = published.sequence) as times
    from published left join dod.applied_facts using (agency, stream, sequence) order by agency`;
  return rows.map(({ agency, outcome, times }) => `${agency} ${outcome} ${times}`);
}

/** What the purchaser reads of its answers. */
async function answersOf({ caseId }: CaseState): Promise<string[]> {
  const { data } = await desk.graph.ask(
    viewers.bandaria,
    `{ case(caseId: "${caseId}") { loaResponses { nodes { kind isWithoutEffect } } } }`,
  );
  const { nodes } = (data as AnsweredCase).case.loaResponses;
  return nodes.map((one) => `${one.kind}${one.isWithoutEffect ? ', without effect' : ''}`);
}
interface AnsweredCase {
  readonly case: {
    readonly loaResponses: {
      readonly nodes: readonly { readonly kind: string; readonly isWithoutEffect: boolean }[];
    };
  };
}

/** The first waits for State's lock on the case, the second behind it. */
const behindState = <One, Other>(
  { caseId }: CaseState,
  first: () => Promise<One>,
  second: () => Promise<Other>,
) => inLine(desk, decisionLock(caseId), first, second);

describe('behind a suspension that is being decided', () => {
  it.each<[string, string, Identity, string[]]>([
    ['countersignLoa', 'CLEARED', dscaCase, []],
    ['offerLoa', 'COUNTERSIGNED', armyCase, []],
    ['extendOffer', 'OFFERED', armyCase, []],
    ['extendOffer', 'OFFER_EXPIRED', armyCase, []],
    ['implementCase', 'ACCEPTED', dscaFinance, ['recordInitialDeposit']],
    ['liftSuspension', 'SUSPENDED', dscaCase, []],
  ])('%s from %s waits, and is barred', async (name, status, viewer, more) => {
    const state = await desk.standing(status, ...more);
    const [decided, outcome] = await behindState(
      state,
      () => desk.decide(state, 'SUSPENDED'),
      () => desk.give(viewer, name, state),
    );
    expect(decided.__typename).toBe('CaseDecided');
    expect(outcome).toMatchObject({
      __typename: 'GuardsNotMet',
      guards: [{ name: 'NOT_BARRED', lacks: 'A suspension by the State Department is in force.' }],
    });
    expect(await desk.kindsSince(state)).toEqual(['decideCase']);
    expect(await setDown(state)).toEqual(['state APPLIED 1']);
  });

  it('nothing is delivered', async () => {
    const state = await desk.standing('IN_EXECUTION');
    const [, outcome] = await behindState(
      state,
      () => desk.decide(state, 'SUSPENDED'),
      () => desk.give(armyCase, 'recordDelivery', state),
    );
    expect(outcome.__typename).toBe('TransitionNotPossible');
    expect(await desk.kindsSince(state)).toEqual(['decideCase']);
  });

  it('a signature is set down as not applied', async () => {
    const state = await desk.standing('OFFERED');
    const [, signed] = await behindState(
      state,
      () => desk.decide(state, 'SUSPENDED'),
      async () => {
        const outcome = await desk.sign(state);
        await settle();
        return outcome;
      },
    );
    expect(signed.__typename).toBe('LoaResponseRecorded');
    expect(await desk.kindsSince(state)).toEqual(['decideCase']);
    expect(await setDown(state)).toEqual(['partner NOT_APPLIED 0', 'state APPLIED 1']);
    expect(await answersOf(state)).toEqual(['ACCEPTED, without effect']);
    // What is on offer after the suspension is a version of its own.
    expect(await desk.decide(state, 'SUSPENSION_LIFTED')).toSatisfy(isDone);
    await settle();
    expect(await desk.sign(state)).toSatisfy(isDone);
    await settle();
    expect(await desk.kindsSince(state)).toEqual(['decideCase', 'decideCase', 'acceptLoa']);
    expect(await answersOf(state)).toEqual(['ACCEPTED, without effect', 'ACCEPTED']);
  });
});

it('in front of a suspension an offer is made, and the suspension follows', async () => {
  const state = await desk.standing('COUNTERSIGNED');
  const [outcome, decided] = await behindState(
    state,
    () => desk.give(armyCase, 'offerLoa', state),
    () => desk.decide(state, 'SUSPENDED'),
  );
  await settle();
  expect([outcome.__typename, decided.__typename]).toEqual(['CaseCommandAccepted', 'CaseDecided']);
  expect(await desk.kindsSince(state)).toEqual(['offerLoa', 'decideCase']);
});

it('a suspension waits for an offer that is under way, and is not passed by it', async () => {
  const state = await desk.standing('COUNTERSIGNED');
  const answered: string[] = [];
  const holder = openAdmin(desk.graph.database.adminUrl);
  try {
    const both = await holder.begin(async (transaction) => {
      await transaction`select from dod.cases where case_id = ${state.caseId} for update`;
      // The offer has read what was published, and waits for the case.
      const offered = desk
        .give(armyCase, 'offerLoa', state)
        .then(({ __typename }) => answered.push(__typename));
      await waitingAre(desk, 1);
      const decided = desk
        .decide(state, 'SUSPENDED')
        .then(({ __typename }) => answered.push(__typename));
      await waitingAre(desk, 2);
      return { offered, decided };
    });
    await Promise.all([both.offered, both.decided]);
  } finally {
    await holder.end();
  }
  expect(answered).toEqual(['CaseCommandAccepted', 'CaseDecided']);
  await settle();
  expect(await desk.kindsSince(state)).toEqual(['offerLoa', 'decideCase']);
});

/** A decision of State against a command of another from a status, and what either order leaves. */
type Duel = [
  decision: string,
  name: string,
  status: string,
  rival: Identity,
  orders: { readonly stateFirst: readonly string[]; readonly otherFirst: readonly string[] },
  more: readonly string[],
];
/** A suspension stops what comes behind it, and comes behind what went before. */
const barring = (name: string) => ({
  stateFirst: ['decideCase'],
  otherFirst: [name, 'decideCase'],
});
const overtaking = { stateFirst: ['decideCase', 'cancelCase'], otherFirst: ['cancelCase'] };
const paid = ['recordInitialDeposit'];
const duels: Duel[] = [
  ['SUSPENDED', 'countersignLoa', 'CLEARED', dscaCase, barring('countersignLoa'), []],
  ['SUSPENDED', 'offerLoa', 'COUNTERSIGNED', armyCase, barring('offerLoa'), []],
  ['SUSPENDED', 'extendOffer', 'OFFERED', armyCase, barring('extendOffer'), []],
  ['SUSPENDED', 'acceptLoa', 'OFFERED', viewers.bandaria, barring('acceptLoa'), []],
  ['SUSPENDED', 'implementCase', 'ACCEPTED', dscaFinance, barring('implementCase'), paid],
  ['SUSPENDED', 'recordDelivery', 'IN_EXECUTION', armyCase, barring('recordDelivery'), []],
  ['SUSPENDED', 'suspendCase', 'IN_EXECUTION', dscaCase, barring('suspendCase'), []],
  ['SUSPENDED', 'liftSuspension', 'SUSPENDED', dscaCase, barring('liftSuspension'), []],
  ['APPROVED', 'cancelCase', 'PENDING_STATE', dscaCase, overtaking, []],
  ['DISAPPROVED', 'cancelCase', 'PENDING_STATE', armyCase, overtaking, []],
];
const rounds = 20;

/** Sends both within some milliseconds, with the agency's own service between them. */
async function fight(decide: () => Promise<Outcome>, rival: () => Promise<Outcome>) {
  const delay = () => sleep(Math.random() * 25);
  let decidedAt = 0;
  let sentAt = 0;
  const [decided, outcome] = await Promise.all([
    delay()
      .then(decide)
      .finally(() => {
        decidedAt = performance.now();
      }),
    delay().then(() => {
      sentAt = performance.now();
      return rival();
    }),
    delay().then(settle),
    delay().then(settle),
  ]);
  await settle();
  return { decided, outcome, isStateFirst: isDone(decided) && decidedAt < sentAt };
}

describe(`State and another at once, ${duels.length * rounds} times`, () => {
  it.each(duels)('%s against %s from %s', async (decision, name, status, viewer, orders, more) => {
    for (const state of await desk.standings(rounds, status, ...more)) {
      const { decided, outcome, isStateFirst } = await fight(
        () => desk.decide(state, decision),
        () => (name === 'acceptLoa' ? desk.sign(state) : desk.give(viewer, name, state)),
      );
      const kinds = await desk.kindsSince(state);
      const { stateFirst, otherFirst } = orders;
      // What State was told of may be over by then: it refuses, and there is one command only.
      const explained = isDone(decided) ? [stateFirst, otherFirst] : [[name]];
      expect(isStateFirst ? [stateFirst] : explained).toContainEqual(kinds);
      // Who was told that it is done finds it on record; a signature may come too late to be applied.
      expect(kinds.includes(name) || name === 'acceptLoa').toBe(
        isDone(outcome) || name === 'acceptLoa',
      );
      const fates = await setDown(state);
      expect(fates.filter((fate) => !/ APPLIED 1$| NOT_APPLIED 0$/.test(fate))).toEqual([]);
      expect(fates.some((fate) => fate.startsWith('state'))).toBe(isDone(decided));
    }
  });
});

describe('suspensions by DSCA and by State', () => {
  const standsAt = async ({ caseId }: CaseState) => {
    const [row] = await desk.admin<{ status: string; is_barred: boolean }[]>`
      select status, is_barred from dod.case_statuses where case_id = ${caseId}`;
    return `${row?.status}${row?.is_barred === true ? ', barred' : ''}`;
  };
  const decided = async (state: CaseState, decision: string) => {
    expect(await desk.decide(state, decision)).toSatisfy(isDone);
    await settle();
    return standsAt(state);
  };

  it('stand beside each other, and each lifts its own', async () => {
    const state = await desk.standing('SUSPENDED');
    expect(await decided(state, 'SUSPENDED')).toBe('SUSPENDED, barred');
    expect(await desk.give(dscaCase, 'liftSuspension', state)).toMatchObject({
      guards: [{ name: 'NOT_BARRED' }],
    });
    expect(await decided(state, 'SUSPENSION_LIFTED')).toBe('SUSPENDED');
    expect(await desk.give(dscaCase, 'liftSuspension', state)).toSatisfy(isDone);
    expect(await standsAt(state)).toBe('IN_EXECUTION');
  });

  it.each(['SUPPLY_SERVICES_COMPLETE', 'IN_RECONCILIATION', 'CLOSED_INTERIM'])(
    'by State, of a case in %s, are on record',
    async (status) => {
      const state = await desk.standing(status);
      expect(await decided(state, 'SUSPENDED')).toBe(`${status}, barred`);
      expect(await decided(state, 'SUSPENSION_LIFTED')).toBe(status);
    },
  );
});

it('leaves records that hold', async () => {
  for await (const { checked, lie } of verifyRecords(desk.graph.database.pools)) {
    expect([checked, lie]).toEqual([checked, null]);
  }
});
