import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommandTo, isDone, type Outcome } from '../harness/give-command.ts';
import { oneOfEachRole, roleNames } from '../harness/one-of-each-role.ts';
import { isRecorded, type OtherAgency, othersInputs } from '../harness/others-inputs.ts';
import { statuses } from '../harness/told-case.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { commandsOf, rolesOf, rowsFrom } from '../harness/transition-table.ts';
import type { CaseState } from '../harness/valid-input.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk();
});
afterAll(() => desk.close());

const letterCommands = Object.keys(othersInputs).filter((name) => /Letter/.test(name));
const others: [OtherAgency, string][] = [
  ...commandsOf('state').map((name): [OtherAgency, string] => ['state', name]),
  ...[...commandsOf('partner'), ...letterCommands].map((name): [OtherAgency, string] => [
    'partner',
    name,
  ]),
];

/** How much the agencies have on record, of what was done and of what was refused. */
async function onRecord(): Promise<Readonly<Record<string, unknown>>> {
  const [row] = await desk.admin`select
    (select count(*)::integer from dod.events) as dod,
    (select count(*)::integer from state.events) as state,
    (select count(*)::integer from partner.events) as partner,
    (select count(*)::integer from state.outbox) as "stateOutbox",
    (select count(*)::integer from partner.outbox) as "partnerOutbox",
    (select count(*)::integer from state.command_keys) as "stateKeys",
    (select count(*)::integer from partner.command_keys) as "partnerKeys"`;
  return { ...row };
}

async function refusals(agency: OtherAgency, command: string): Promise<string[]> {
  const rows = await desk.admin<{ said: string }[]>`
    select actor || ' ' || code as said from ${desk.admin(agency)}.refusals where command = ${command}`;
  return rows.map(({ said }) => said).sort();
}

describe('belongs to one role, and every other is refused by name', () => {
  it.each(others)('%s: %s', async (agency, command) => {
    const state = await desk.standing('OFFERED');
    const permitted = rolesOf(command).length === 0 ? ['P_PROC'] : rolesOf(command);
    const refused = roleNames.filter((role) => !permitted.includes(role));
    expect(refused).toHaveLength(roleNames.length - 1);
    const before = await onRecord();
    const earlier = await refusals(agency, command);
    for (const role of refused) {
      const input = othersInputs[command]?.(state.caseId) ?? {};
      const viewer = oneOfEachRole[role] ?? null;
      const outcome = await giveCommandTo(agency, desk.graph, viewer, command, input);
      expect([role, outcome.__typename]).toEqual([role, 'NotPermitted']);
      expect(outcome.message).toContain(agency === 'state' ? 'RSAT' : 'P_PROC');
    }
    expect(await onRecord()).toEqual(before);
    expect(earlier).toEqual([]);
    expect(await refusals(agency, command)).toEqual(
      refused
        .filter((role) => isRecorded(agency, role))
        .map((role) => `${oneOfEachRole[role]?.subject} NOT_PERMITTED`)
        .sort(),
    );
  });
});

/** What State decides, and the status it leads to by the table, or null where it leads nowhere. */
const leadsTo = (status: string, targets: readonly (string | null)[]) =>
  rowsFrom(status).find(({ command, to }) => command === 'decideCase' && targets.includes(to));

describe.each(statuses)('from %s', (status) => {
  it.each<[decision: string, targets: (string | null)[]]>([
    ['APPROVED', ['CLEARED']],
    ['DISAPPROVED', ['DISAPPROVED']],
    ['SUSPENDED', ['SUSPENDED', null]],
  ])(
    'State’s %s is taken and applied exactly where the table leads on',
    async (decision, targets) => {
      const state = await desk.standing(status);
      const row = leadsTo(status, targets);
      const outcome = await desk.decide(state, decision);
      await desk.graph.subgraphs.dod.settle();
      expect(outcome.__typename).toBe(row === undefined ? 'TransitionNotPossible' : 'CaseDecided');
      expect(await desk.traces(state)).toMatchObject({
        status: row?.to ?? status,
        isBarred: row !== undefined && decision === 'SUSPENDED',
        version: state.version + (row === undefined ? 0 : 1),
        events: state.version + (row === undefined ? 0 : 1),
      });
    },
  );

  it.each(['acceptLoa', 'counterOffer', 'declineLoa'])(
    'the purchaser’s %s is taken and applied exactly where the table leads on',
    async (command) => {
      const state = await desk.standing(status);
      const row = rowsFrom(status).find((one) => one.command === command);
      const outcome = await answer(state, command);
      await desk.graph.subgraphs.dod.settle();
      expect(isDone(outcome)).toBe(row !== undefined);
      expect(await desk.traces(state)).toMatchObject({
        status: row?.to ?? status,
        version: state.version + (row === undefined ? 0 : 1),
      });
    },
  );
});

async function answer({ caseId }: CaseState, command: string): Promise<Outcome> {
  const [row] = await desk.admin<{ version: number }[]>`
    select version from dod_published.offers where case_id = ${caseId}`;
  return giveCommandTo('partner', desk.graph, oneOfEachRole['P_PROC'] ?? null, command, {
    ...othersInputs[command]?.(caseId),
    expectedOfferVersion: row?.version ?? 1,
  });
}
