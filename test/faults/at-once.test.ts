import type { Identity } from '@concord/kernel';
import { verifyRecords } from '@concord/programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDone } from '../harness/give-command.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { viewers } from '../harness/viewers.ts';

const { dscaCase, dscaFinance, armyCase } = viewers;

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk();
});
afterAll(() => desk.close());

const sixteen = Array.from({ length: 16 }, (_, number) => number);
const officer = (one: Identity, number: number): Identity => ({
  ...one,
  subject: `officer.${number}`,
});

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
    const state = await desk.standing(status, ...more);
    const outcomes = await Promise.all(
      sixteen.map((number) => desk.give(officer(viewer, number), name, state)),
    );
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'CaseCommandAccepted',
      ...sixteen.slice(1).map(() => 'TransitionNotPossible'),
    ]);
    expect(outcomes.find(isDone)?.version).toBe(state.version + 1);
    expect(await desk.kindsSince(state)).toEqual([name]);
  });

  it('do what goes on together, each of them, and none is lost', async () => {
    const state = await desk.standing('IN_WRITING');
    const outcomes = await Promise.all(
      sixteen.map((number) => desk.give(officer(dscaCase, number), 'openHold', state)),
    );
    const versions = outcomes.map(({ version = 0 }) => version);
    expect(versions.sort((one, other) => one - other)).toEqual(
      sixteen.map((number) => state.version + 1 + number),
    );
    expect(await desk.kindsSince(state)).toEqual(sixteen.map(() => 'openHold'));
  });

  it('decide on the version they read, and the first alone', async () => {
    const state = await desk.standing('IN_WRITING');
    const expectedVersion = state.version;
    const outcomes = await Promise.all(
      sixteen.map((number) =>
        desk.give(officer(dscaCase, number), 'openHold', state, { expectedVersion }),
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
    expect(await desk.kindsSince(state)).toEqual(['openHold']);
  });

  it('of different roles leave one course', async () => {
    const state = await desk.standing('OFFERED');
    const commands: readonly (readonly [string, Identity])[] = [
      ['cancelCase', dscaCase],
      ['restateLoa', armyCase],
      ['openHold', dscaCase],
      ['extendOffer', armyCase],
    ];
    const outcomes = await Promise.all(
      sixteen.flatMap((number) =>
        commands
          .slice(number % 4, (number % 4) + 1)
          .map(([name, viewer]) => desk.give(officer(viewer, number), name, state)),
      ),
    );
    const kinds = await desk.kindsSince(state);
    expect(kinds).toHaveLength(outcomes.filter(isDone).length);
    // Whatever went before, a case is cancelled once and nothing follows.
    expect(kinds.indexOf('cancelCase')).toBe(kinds.length - 1);
  });
});

describe('an idempotency key', () => {
  it('that is sent ten times at once acts once and answers the same', async () => {
    const state = await desk.standing('IN_WRITING');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        desk.give(dscaCase, 'openHold', state, { idempotencyKey: 'ten-times' }),
      ),
    );
    expect(new Set(outcomes.map(({ version }) => version))).toEqual(new Set([state.version + 1]));
    expect(outcomes.filter(({ isReplay }) => isReplay === false)).toHaveLength(1);
    expect(await desk.kindsSince(state)).toEqual(['openHold']);
  });

  it('of a refused attempt may be used again', async () => {
    const state = await desk.standing('IN_DSCA_REVIEW');
    const propose = () =>
      desk.give(dscaCase, 'proposeToState', state, { idempotencyKey: 'tried-again' });
    expect(await propose()).toMatchObject({
      __typename: 'GuardsNotMet',
      guards: [{ name: 'AGENCY_SIGNED' }],
    });
    await desk.give(armyCase, 'signForAgency', state);
    const version = state.version + 2;
    expect(await propose()).toMatchObject({ version, isReplay: false });
    expect(await propose()).toMatchObject({ version, isReplay: true });
  });

  it('is each person’s own', async () => {
    const state = await desk.standing('IN_WRITING');
    const outcomes = await Promise.all(
      [1, 2, 3].map((number) =>
        desk.give(officer(dscaCase, number), 'openHold', state, { idempotencyKey: 'ours' }),
      ),
    );
    expect(outcomes.map(({ isReplay }) => isReplay)).toEqual([false, false, false]);
    expect(await desk.kindsSince(state)).toHaveLength(3);
  });

  it.each<[string, string, object]>([
    ['another input', 'openHold', { reason: 'Another.' }],
    ['another command', 'cancelCase', {}],
  ])('stands for one command with one input, and not for %s', async (_what, name, change) => {
    const state = await desk.standing('IN_WRITING');
    const input = { idempotencyKey: `first-${name}` };
    await desk.give(dscaCase, 'openHold', state, input);
    expect(await desk.give(dscaCase, name, state, { ...input, ...change })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
      path: ['idempotencyKey'],
    });
    expect(await desk.kindsSince(state)).toEqual(['openHold']);
  });
});

it('leaves records that hold', async () => {
  for await (const { checked, lie } of verifyRecords(desk.graph.database.pools)) {
    expect([checked, lie]).toEqual([checked, null]);
  }
});
