import { verifyRecords } from '@concord/programs';
import type { CaseTeller } from '@concord/subgraph-dod';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommandTo, type Outcome } from '../harness/give-command.ts';
import { oneOfEachRole } from '../harness/one-of-each-role.ts';
import { statuses } from '../harness/told-case.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { commandsOf, rolesOf, rowsFrom } from '../harness/transition-table.ts';
import { validInput } from '../harness/valid-input.ts';
import { demonstrationDay as today } from '../harness/world.ts';

/** A failing run prints its seed; set SEED to repeat it, and RUNS for more of them. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const runs = Number(process.env['RUNS'] ?? 40);
const commands = commandsOf('dod');

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk();
});
afterAll(() => desk.close());

/** A step left to chance: mostly what the table lets somebody do, sometimes anything by anybody. */
const chance = fc.record({
  isAsTheTableSays: fc.nat(9).map((number) => number > 2),
  isMoving: fc.boolean(),
  pick: fc.nat(9999),
  role: fc.constantFrom('DSCA_CASE', 'DSCA_FIN', 'IA_CM', 'SCO', 'CCMD', 'RSAT', 'HR_VET', 'AUDIT'),
  document: fc.nat(3),
  isStale: fc.nat(9).map((number) => number === 0),
  isSentAgain: fc.nat(4).map((number) => number === 0),
  isSettled: fc.nat(3).map((number) => number === 0),
});
type Chance = typeof chance extends fc.Arbitrary<infer One> ? One : never;

const history = fc.record({
  status: fc.constantFrom(...statuses),
  steps: fc.array(chance, { minLength: 12, maxLength: 12 }),
});

/** What the step attempts where the case stands, and the rows that lead on from there. */
function attemptOf({ state }: CaseTeller, step: Chance) {
  const document = state.documents[step.document % state.documents.length];
  const { code = 'BASIC', type = 'BASIC', status = 'DRAFT' } = document ?? {};
  const rows = type === 'BASIC' ? rowsFrom(state.status) : rowsFrom(status, type);
  const ours = rows.filter(({ agency, roles }) => agency === 'dod' && !roles.includes('SYSTEM'));
  const moving = ours.filter(({ to, command }) => to !== null && !command.startsWith('cancel'));
  const among = step.isMoving && moving.length > 0 ? moving : ours;
  const row = step.isAsTheTableSays ? among[step.pick % Math.max(1, among.length)] : undefined;
  const anything = commands[step.pick % commands.length] ?? '';
  return row === undefined
    ? { command: anything, role: step.role, code: 'BASIC', rows: rowsFrom(state.status) }
    : { command: row.command, role: row.roles[step.pick % row.roles.length] ?? '', code, rows };
}

/** What the table alone says of an attempt: why it may be refused, or that it may succeed. */
function allowed(command: string, role: string, rows: ReturnType<typeof rowsFrom>): string[] {
  if (!rolesOf(command).includes(role)) {
    return ['NotPermitted'];
  }
  return rows.some((row) => row.command === command)
    ? ['CaseCommandAccepted', 'GuardsNotMet', 'InputInvalid']
    : ['TransitionNotPossible'];
}

const namesOf = (guards: readonly { readonly name: string }[] | undefined) =>
  guards?.map(({ name }) => name) ?? [];

let keys = 0;

/** Gives one command to the system and to the case in memory, and holds them together. */
async function take(teller: CaseTeller, step: Chance): Promise<void> {
  const { command, role, code, rows } = attemptOf(teller, step);
  const { caseId, version } = teller.state;
  const viewer = oneOfEachRole[role] ?? null;
  const given = {
    ...validInput(command, teller.state, { today, documentCode: code }),
    ...(code !== 'BASIC' && { documentCode: code }),
  };
  keys += 1;
  const input = { caseId, idempotencyKey: `history-${keys}`, ...given };
  const send = (expectedVersion: number): Promise<Outcome> =>
    giveCommandTo('dod', desk.graph, viewer, command, { ...input, expectedVersion });
  if (step.isStale) {
    // Whose command it is not is not told the version either.
    const stale = { __typename: 'StaleVersion', currentVersion: version };
    const told = rolesOf(command).includes(role) ? stale : { __typename: 'NotPermitted' };
    expect(await send(version + 1)).toMatchObject(told);
  }
  const outcome = await send(version);
  expect(allowed(command, role, rows)).toContain(outcome.__typename);
  const { subject = '', organization = null } = viewer ?? {};
  const verdict = teller.give(command, { subject, roles: [role], organization }, today, given);
  if (verdict.kind === 'refused') {
    const { refusal } = verdict;
    expect([outcome.code, outcome.message]).toEqual([refusal.code, refusal.message]);
    expect(namesOf(outcome.guards)).toEqual('guards' in refusal ? namesOf(refusal.guards) : []);
    return;
  }
  const accepted = { __typename: 'CaseCommandAccepted', version: version + 1 };
  expect(outcome).toMatchObject({ ...accepted, isReplay: false });
  if (step.isSentAgain) {
    expect(await send(version)).toMatchObject({ ...accepted, isReplay: true });
  }
}

/** The agency's own service begins the execution of a case with a first obligation. */
async function settle(teller: CaseTeller): Promise<void> {
  await desk.graph.subgraphs.dod.settle();
  const service = { subject: 'service:dod', roles: ['SYSTEM'], organization: 'DoD' };
  teller.give('startExecution', service, today);
}

describe(`histories by chance through the agency's program (SEED=${seed})`, () => {
  it(
    `${runs} cases go as they go in memory, and as the table says`,
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async ({ status, steps }) => {
          const teller = desk.shelf.standing(status);
          await desk.shelf.write();
          for (const step of steps) {
            await take(teller, step);
            if (step.isSettled) {
              await settle(teller);
            }
            const { version, status: standsAt, isBarred } = teller.state;
            expect(await desk.traces(teller.state)).toMatchObject({
              ...{ version, status: standsAt, isBarred },
              ...{ events: version, outbox: version },
            });
          }
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
    },
    runs * 5000,
  );

  it('leave rows that are what their events tell', async () => {
    for await (const { checked, lie } of verifyRecords(desk.graph.database.pools)) {
      expect([checked, lie]).toEqual([checked, null]);
    }
  });
});
