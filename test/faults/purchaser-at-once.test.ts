import { setTimeout as sleep } from 'node:timers/promises';
import { letterLock, purchaserLock } from '@concord/db';
import type { Identity } from '@concord/kernel';
import { verifyRecords } from '@concord/programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDone, type Outcome } from '../harness/give-command.ts';
import { inLine } from '../harness/in-line.ts';
import { type AgencyCommand, criteriaBut, giveAgencyCommand } from '../harness/letter-desk.ts';
import { give } from '../harness/purchaser-desk.ts';
import { letterOfRequest } from '../harness/purchaser-inputs.ts';
import { answerReports, statuses } from '../harness/told-case.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { rowsFrom } from '../harness/transition-table.ts';
import type { CaseState } from '../harness/valid-input.ts';
import { viewers } from '../harness/viewers.ts';

const { armyCase, dscaCase, dscaFinance } = viewers;

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk();
});
afterAll(() => desk.close());

/** The first waits for the purchaser's lock on the case, the second behind it. */
const behindPurchaser = (
  { caseId }: CaseState,
  first: () => Promise<Outcome>,
  second: () => Promise<Outcome>,
) => inLine(desk, purchaserLock(caseId), first, second);

describe('behind a signature that is being recorded', () => {
  it.each<[string, Identity, string[]]>([
    ['restateLoa', armyCase, ['acceptLoa']],
    ['extendOffer', armyCase, ['acceptLoa']],
    // An accepted case can be cancelled as long as it is not implemented.
    ['cancelCase', dscaCase, ['acceptLoa', 'cancelCase']],
  ])('%s waits, and finds the offer accepted', async (name, viewer, kinds) => {
    const state = await desk.standing('OFFERED');
    const [signed, outcome] = await behindPurchaser(
      state,
      () => desk.sign(state),
      () => desk.give(viewer, name, state),
    );
    expect(signed.__typename).toBe('LoaResponseRecorded');
    expect(isDone(outcome)).toBe(kinds.includes(name));
    expect(await desk.kindsSince(state)).toEqual(kinds);
  });
});

describe('a signature behind a command on the offer', () => {
  it.each<[string, Identity, string]>([
    // What was restated or cancelled cannot be signed at any version.
    ['restateLoa', armyCase, 'TransitionNotPossible'],
    ['extendOffer', armyCase, 'StaleVersion'],
    ['cancelCase', dscaCase, 'TransitionNotPossible'],
  ])('%s waits, and is refused', async (name, viewer, refusal) => {
    const state = await desk.standing('OFFERED');
    const [outcome, signed] = await behindPurchaser(
      state,
      () => desk.give(viewer, name, state),
      () => desk.sign(state),
    );
    expect(outcome).toSatisfy(isDone);
    expect(signed.__typename).toBe(refusal);
    await desk.graph.subgraphs.dod.settle();
    expect(await desk.kindsSince(state)).toEqual([name]);
  });
});

describe('a report that is being recorded', () => {
  it.each([
    ['closeInterim', 'IN_RECONCILIATION'],
    ['closeFinal', 'IN_RECONCILIATION'],
    ['closeFinal', 'CLOSED_INTERIM'],
  ])('keeps %s of a case in %s', async (name, status) => {
    const answered = status === 'IN_RECONCILIATION' ? answerReports : [];
    const state = await desk.standing(status, ...answered);
    const [reported, outcome] = await behindPurchaser(
      state,
      () => desk.report(state),
      () => desk.give(dscaFinance, name, state),
    );
    expect(reported.__typename).toBe('DiscrepancyReportRecorded');
    expect(outcome).toMatchObject({ guards: [{ name: 'NO_OPEN_DISCREPANCY' }] });
    expect(await desk.kindsSince(state)).toEqual(['submitDiscrepancyReport']);
  });

  it('is refused behind the closure of its case', async () => {
    const state = await desk.standing('CLOSED_INTERIM');
    const [outcome, reported] = await behindPurchaser(
      state,
      () => desk.give(dscaFinance, 'closeFinal', state),
      () => desk.report(state),
    );
    expect(outcome).toSatisfy(isDone);
    expect(reported).toMatchObject({
      __typename: 'GuardsNotMet',
      guards: [{ name: 'CASE_IN_FORCE' }],
    });
  });

  it.each(statuses)(
    'is taken on a case in %s if the table lets it be applied there',
    async (status) => {
      const isApplied = rowsFrom(status).some(
        ({ command }) => command === 'submitDiscrepancyReport',
      );
      const state = await desk.standing(status);
      expect(await desk.report(state)).toSatisfy(
        (outcome: Outcome) => isDone(outcome) === isApplied,
      );
      await desk.graph.subgraphs.dod.settle();
      expect(await desk.kindsSince(state)).toEqual(isApplied ? ['submitDiscrepancyReport'] : []);
    },
  );

  it('names a line of the case', async () => {
    const state = await desk.standing('IN_EXECUTION');
    expect(await desk.report(state, { lineNumber: '009' })).toMatchObject({
      __typename: 'InputInvalid',
      problems: [{ path: ['lineNumber'], message: expect.stringContaining('001, 002') as unknown }],
    });
  });
});

describe('a letter that is taken back, and a case that is begun for it', () => {
  const officer = viewers.bandaria;
  async function actionable(): Promise<string> {
    const sent = await give(desk.graph, officer, 'submitLetterOfRequest', letterOfRequest);
    const { letterNumber } = sent['letterOfRequest'] as { readonly letterNumber: string };
    const army = (command: AgencyCommand, input: object) =>
      giveAgencyCommand(desk.graph, armyCase, command, { letterNumber, ...input });
    await army('receiveLetterOfRequest', { receivedOn: '2026-10-25' });
    await army('assessLetterOfRequest', { criteria: criteriaBut() });
    return letterNumber;
  }
  const takenBack = (letterNumber: string) =>
    give(desk.graph, officer, 'withdrawLetterOfRequest', { letterNumber });
  const begun = (letterNumber: string, caseId: string) =>
    giveAgencyCommand(desk.graph, armyCase, 'initializeCase', {
      letterNumber,
      caseId,
      type: 'DEFINED_ORDER',
      description: 'Radios for the border guard',
    });

  it('do not pass each other when it is taken back first', async () => {
    const letterNumber = await actionable();
    const [first, second] = await inLine(
      desk,
      letterLock(letterNumber),
      () => takenBack(letterNumber),
      () => begun(letterNumber, 'BN-B-ZYA'),
    );
    expect(first).toMatchObject({ __typename: 'LetterOfRequestRecorded' });
    expect(second).toMatchObject({ message: 'The letter was withdrawn by its sender.' });
  });

  it('do not pass each other when the case is begun first', async () => {
    const letterNumber = await actionable();
    const [first, second] = await inLine(
      desk,
      letterLock(letterNumber),
      () => begun(letterNumber, 'BN-B-ZYB'),
      () => takenBack(letterNumber),
    );
    expect(first).toMatchObject({ __typename: 'CaseCommandAccepted' });
    expect(second).toMatchObject({
      __typename: 'TransitionNotPossible',
      message: expect.stringContaining('Case BN-B-ZYB was begun for it') as unknown,
    });
  });
});

const rounds = 20;
/** What DoD does to a case against what its purchaser does to it. */
const duels: [string, string, Identity, 'sign' | 'report'][] = [
  ['restateLoa', 'OFFERED', armyCase, 'sign'],
  ['extendOffer', 'OFFERED', armyCase, 'sign'],
  ['cancelCase', 'OFFERED', dscaCase, 'sign'],
  ['closeFinal', 'CLOSED_INTERIM', dscaFinance, 'report'],
];

describe(`the purchaser and another at once, ${duels.length * rounds} times`, () => {
  it.each(duels)('%s from %s: what is told to be recorded is applied', async (...duel) => {
    const [name, status, viewer, act] = duel;
    for (const state of await desk.standings(rounds, status)) {
      const delay = () => sleep(Math.random() * 25);
      const [acted] = await Promise.all([
        delay().then(() => desk[act](state)),
        delay().then(() => desk.give(viewer, name, state)),
        delay().then(() => desk.graph.subgraphs.dod.settle()),
      ]);
      await desk.graph.subgraphs.dod.settle();
      const command = act === 'sign' ? 'acceptLoa' : 'submitDiscrepancyReport';
      expect((await desk.kindsSince(state)).includes(command)).toBe(isDone(acted));
    }
    const [row] = await desk.admin<{ lost: number }[]>`
      select count(*)::integer as lost from dod.applied_facts where outcome = 'NOT_APPLIED'`;
    expect(row?.lost).toBe(0);
  });
});

it('leaves records that hold', async () => {
  for await (const { checked, lie } of verifyRecords(desk.graph.database.pools)) {
    expect([checked, lie]).toEqual([checked, null]);
  }
});
