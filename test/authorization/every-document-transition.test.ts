import type { CaseTeller } from '@concord/subgraph-dod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  canFail,
  type GuardedStep,
  guardedSteps,
  spoiledFacts,
  tellSpoiled,
} from '../harness/document-guards.ts';
import { documentTrials } from '../harness/document-trials.ts';
import { giveCommandsTo, giveCommandTo, isDone } from '../harness/give-command.ts';
import { oneOfEachRole, roleNames } from '../harness/one-of-each-role.ts';
import { isRecorded, type OtherAgency, othersInputs } from '../harness/others-inputs.ts';
import { type CaseShelf, openCaseShelf } from '../harness/told-case.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { documentStoryTo, tellDocument } from '../harness/told-document.ts';
import { commandsOn, rolesOf, rowsFrom, transitionTable } from '../harness/transition-table.ts';
import {
  givenIn,
  type OpenTrial,
  openTrial,
  standing,
  type Trial,
} from '../harness/transition-trial.ts';
import { type CaseState, facts, validInput } from '../harness/valid-input.ts';
import { viewers } from '../harness/viewers.ts';
import { demonstrationDay as today } from '../harness/world.ts';

let desk: ToldDesk;
/** For cases that are told in memory only. */
let sketches: CaseShelf;
beforeAll(async () => {
  desk = await openToldDesk();
  sketches = await openCaseShelf(desk.graph);
});
afterAll(() => desk.close());

describe.each(documentTrials)('$subject', (trial) => {
  const { subject, statuses, documentCode } = trial;
  let held: OpenTrial;
  beforeAll(async () => {
    held = await openTrial(desk, trial, ['OFFERED']);
  });

  it('is told at every status of the table', () => {
    const rows = transitionTable.filter((row) => row.subject === subject);
    // It begins as a draft, which the rows of the case lead to.
    const named = new Set(rows.flatMap(({ from, to }) => [...from, to ?? 'DRAFT']));
    expect([...statuses].sort()).toEqual([...named].sort());
    const told = statuses.map((status) => trial.tell(sketches, status).state);
    expect(told.map((state) => documentIn(state, documentCode)?.status)).toEqual(statuses);
  });

  it.concurrent.each(statuses)(
    'from %s every command is refused to all but those whom the table lets',
    (status) => held.refuses(status),
  );

  it.concurrent.each(givenIn(trial))('%s from %s is %s’s to give', (...given) =>
    held.accepts(...given),
  );
});

const documentIn = ({ documents }: CaseState, documentCode: string) =>
  documents.find(({ code }) => code === documentCode);

const nameOf = ({ guard, command, subject, status }: GuardedStep) =>
  `${guard} before ${command} of ${subject} from ${status}`;

describe('a guard on a row of a document that does not hold is named, and nothing happens', () => {
  const given = guardedSteps('given').filter(canFail);
  const states = new Map<GuardedStep, CaseState>();
  beforeAll(async () => {
    for (const guarded of given) {
      states.set(guarded, tellSpoiled(desk.shelf, guarded).state);
    }
    await desk.shelf.write();
  });

  it.concurrent.each(given.map((guarded) => [nameOf(guarded), guarded] as const))(
    '%s',
    async (_name, guarded) => {
      const { command, guard, role, subject } = guarded;
      const state = states.get(guarded) as CaseState;
      const { documentCode = '' } = documentTrials.find((one) => one.subject === subject) ?? {};
      const untouched = await desk.traces(state);
      const outcome = await giveCommandTo('dod', desk.graph, oneOfEachRole[role] ?? null, command, {
        caseId: state.caseId,
        ...validInput(command, state, { today, documentCode }),
        documentCode,
      });
      expect(outcome.guards?.map(({ name }) => name)).toEqual([guard]);
      expect(outcome.guards?.[0]?.lacks).toMatch(/^.+\.$/);
      expect(await desk.traces(state)).toEqual(untouched);
      const actor = oneOfEachRole[role]?.subject;
      expect(await desk.allRefusals(state)).toEqual([`${command} ${actor} GUARDS_NOT_MET`]);
    },
  );

  it.each(guardedSteps('applied').map((guarded) => [nameOf(guarded), guarded] as const))(
    '%s, where another agency or the day gives it',
    (_name, guarded) => {
      const { command, guard, role } = guarded;
      const teller = tellSpoiled(sketches, guarded);
      const { input, on } = spoiledFacts[guard]?.(teller) ?? { input: {}, on: today };
      const actor = { subject: 'service:dod', roles: [role], organization: 'DoD' };
      const { version } = teller.state;
      expect(teller.give(command, actor, on, { ...input, documentCode: 'A01' })).toMatchObject({
        kind: 'refused',
        refusal: { guards: [{ name: guard }] },
      });
      expect(teller.state.version).toBe(version);
    },
  );
});

const othersCommands = (['state', 'partner'] as const).flatMap((agency) =>
  // What is possible of an Amendment alone is refused of a Modification.
  commandsOn('AMENDMENT', agency).map((command) => [agency, command] as const),
);

/** Cases of a trial that stand at each status, written together. */
async function oneAtEach(trial: Trial): Promise<[status: string, state: CaseState][]> {
  const told = trial.statuses.map((status): [string, CaseState] => [
    status,
    trial.tell(desk.shelf, status).state,
  ]);
  await desk.shelf.write();
  return told;
}

describe.each(documentTrials)('what other agencies decide of $subject', (trial) => {
  const { subject, documentCode } = trial;
  const leadsOn = (status: string, command: string, to: string) =>
    rowsFrom(status, subject).find((row) => row.command === command && row.to === to);
  let at: [status: string, state: CaseState][];
  beforeAll(async () => {
    at = await oneAtEach(trial);
  });

  it.each(['state', 'partner'] as const)(
    'is refused to all roles but one by %s',
    async (agency) => {
      const before = await Promise.all(at.map(([, state]) => desk.traces(state)));
      const recordedBefore = await recordedAt(agency);
      const recorded: string[] = [];
      for (const [status, { caseId }] of at) {
        for (const role of roleNames) {
          const names = othersCommands
            .filter(([whose, command]) => whose === agency && !rolesOf(command).includes(role))
            .map(([, command]) => command);
          const inputs = names.map((name) => [name, inputOf(name, caseId)] as const);
          const viewer = oneOfEachRole[role] ?? null;
          const outcomes = Object.entries(
            await giveCommandsTo(agency, desk.graph, viewer, Object.fromEntries(inputs)),
          );
          expect(outcomes.map(([name, one]) => [status, role, name, one.__typename])).toEqual(
            names.map((name) => [status, role, name, 'NotPermitted']),
          );
          recorded.push(
            ...names
              .filter(() => isRecorded(agency, role))
              .map((name) => `${name} ${viewer?.subject} NOT_PERMITTED`),
          );
        }
      }
      expect(await Promise.all(at.map(([, state]) => desk.traces(state)))).toEqual(before);
      expect([...recordedBefore, ...recorded].sort()).toEqual(await recordedAt(agency));
    },
  );

  const inputOf = (command: string, caseId: string) => ({
    ...othersInputs[command]?.(caseId),
    ...(command.endsWith('Loa') || command === 'counterOffer' ? { documentCode } : {}),
  });

  it.each([
    ['APPROVED', 'CLEARED'],
    ['DISAPPROVED', 'CANCELLED'],
  ])('by State’s %s is taken and applied exactly where the table leads on', async (kind, to) => {
    const cases = await oneAtEach(trial);
    const outcomes = await Promise.all(cases.map(([, state]) => desk.decide(state, kind)));
    await desk.graph.subgraphs.dod.settle();
    const after = await Promise.all(cases.map(([, state]) => desk.traces(state)));
    const rows = cases.map(([status]) => leadsOn(status, 'decideCase', to));
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(
      rows.map((row) => (row === undefined ? 'TransitionNotPossible' : 'CaseDecided')),
    );
    expect(after.map((traces) => standing(traces, documentCode))).toEqual(
      cases.map(([status], index) => rows[index]?.to ?? status),
    );
    expect(after.map(({ events }) => events)).toEqual(
      cases.map(([, { version }], index) => version + (rows[index] === undefined ? 0 : 1)),
    );
  });

  it.each(commandsOn('AMENDMENT', 'partner'))(
    'by the purchaser’s %s is taken and applied exactly where the table leads on',
    async (command) => {
      const cases = await oneAtEach(trial);
      const outcomes = await Promise.all(cases.map(([, state]) => answer(command, state)));
      await desk.graph.subgraphs.dod.settle();
      const after = await Promise.all(cases.map(([, state]) => desk.traces(state)));
      const rows = cases.map(([status]) =>
        rowsFrom(status, subject).find((one) => one.command === command),
      );
      expect(outcomes.map(isDone)).toEqual(rows.map((row) => row !== undefined));
      expect(after.map((traces) => standing(traces, documentCode))).toEqual(
        cases.map(([status], index) => rows[index]?.to ?? status),
      );
    },
  );

  async function answer(command: string, { caseId }: CaseState) {
    const [offer] = await desk.admin<{ version: number }[]>`select version
      from dod_published.offers where case_id = ${caseId} and document_code = ${documentCode}`;
    return giveCommandTo('partner', desk.graph, viewers.bandaria, command, {
      ...inputOf(command, caseId),
      expectedOfferVersion: offer?.version ?? 1,
    });
  }

  /** Facts as the service applies them, each with where it is to lead. */
  const applied: [command: string, to: string | null, input: (state: CaseState) => object][] = [
    ['decideCase', 'CLEARED', (state) => facts.approval(state)],
    ['decideCase', null, (state) => facts.approval(state, { isNotificationRequired: true })],
    ['decideCase', 'CANCELLED', facts.decision('DISAPPROVED')],
    ['clearNotification', 'CLEARED', facts.clearance('CLEARED')],
    ['clearNotification', 'CANCELLED', facts.clearance('BLOCKED')],
    ['acceptLoa', 'ACCEPTED', (state) => facts.answer(state, today)],
    ['counterOffer', 'RETURNED', (state) => facts.answer(state, today)],
    ['declineLoa', 'CANCELLED', (state) => facts.answer(state, today)],
    ['expireOffer', 'EXPIRED', () => ({})],
  ];

  const sketched = new Map<string, CaseTeller>();
  it.each(applied)('%s, as a fact that leads to %s, is applied exactly where it may', (...fact) => {
    const [command, to, input] = fact;
    const roles = rolesOf(command);
    const actor = { subject: 'service:dod', roles, organization: 'DoD' };
    const led = trial.statuses.map((status) => {
      // Told anew only where a fact was applied.
      const teller = sketched.get(status) ?? trial.tell(sketches, status);
      const given = { ...input(teller.state), documentCode };
      // The last day of an offer must be over before it expires.
      const verdict = teller.give(
        command,
        actor,
        command === 'expireOffer' ? '2027-12-31' : today,
        given,
      );
      sketched.delete(status);
      if (verdict.kind === 'refused') {
        sketched.set(status, teller);
      }
      return [status, verdict.kind, documentIn(teller.state, documentCode)?.status];
    });
    expect(led).toEqual(
      trial.statuses.map((status) => {
        const row = rowsFrom(status, subject).find(
          (one) => one.command === command && one.to === to,
        );
        return [status, row === undefined ? 'refused' : 'accepted', row?.to ?? status];
      }),
    );
  });
});

/** The refusals that an agency has on record of these commands. */
async function recordedAt(agency: OtherAgency): Promise<string[]> {
  const commands = othersCommands.map(([, command]) => command);
  const rows = await desk.admin<{ said: string }[]>`
    select command || ' ' || actor || ' ' || code as said from ${desk.admin(agency)}.refusals
    where code = 'NOT_PERMITTED' and command in ${desk.admin(commands)}`;
  return rows.map(({ said }) => said).sort();
}

it('an Amendment whose offer is over expires by the agency’s own service', async () => {
  const steps = documentStoryTo.AMENDMENT['OFFERED'] ?? [];
  const { state } = tellDocument(desk.shelf, 'AMENDMENT', steps, { on: '2026-06-01' });
  await desk.shelf.write();
  await desk.graph.subgraphs.dod.settle();
  expect(await desk.traces(state)).toMatchObject({
    version: state.version + 1,
    documents: { A01: 'EXPIRED' },
  });
});
