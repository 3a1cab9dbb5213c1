import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommand, giveCommandTo, type Outcome } from '../harness/give-command.ts';
import { oneOfEachRole, roleNames } from '../harness/one-of-each-role.ts';
import { answerReports, type Step, statuses } from '../harness/told-case.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { commandsOf, rolesOf, rowsFrom } from '../harness/transition-table.ts';
import { type CaseState, validInput } from '../harness/valid-input.ts';
import { demonstrationDay as today } from '../harness/world.ts';

/** Who may not know of the case at all. */
const strangers: ReadonlySet<string> = new Set(['CONG', 'PUBLIC']);

/** What lacks where a told case stands, by the status and the command that asks for it. */
const lacking: Readonly<Record<string, { guards: string[]; remedy: readonly (string | Step)[] }>> =
  {
    'PENDING_RELEASE approveForWriting': {
      guards: ['LETTER_COMPLETE'],
      remedy: ['completeLetterOfRequest'],
    },
    'IN_DSCA_REVIEW proposeToState': { guards: ['AGENCY_SIGNED'], remedy: ['signForAgency'] },
    'ACCEPTED implementCase': { guards: ['DEPOSIT_RECEIVED'], remedy: ['recordInitialDeposit'] },
    'IN_EXECUTION completeSupplyServices': {
      guards: ['ALL_DELIVERED'],
      remedy: ['recordDelivery', 'recordDelivery'],
    },
    'IN_RECONCILIATION closeInterim': { guards: ['NO_OPEN_DISCREPANCY'], remedy: answerReports },
    'IN_RECONCILIATION closeFinal': { guards: ['NO_OPEN_DISCREPANCY'], remedy: answerReports },
  };

/** What a command comes to, by the table of transitions as it ships. */
function expected(status: string, command: string, role: string): string {
  if (strangers.has(role)) {
    return 'RecordNotFound';
  }
  if (!rolesOf(command).includes(role)) {
    return 'NotPermitted';
  }
  const rows = rowsFrom(status).filter((row) => row.command === command);
  if (!rows.some((row) => row.roles.includes(role))) {
    return 'TransitionNotPossible';
  }
  return `${status} ${command}` in lacking ? 'GuardsNotMet' : 'CaseCommandAccepted';
}

/** What a refusal names besides its reason: what is possible instead, or what is lacking. */
function namedBy(status: string, command: string, role: string): readonly string[] {
  switch (expected(status, command, role)) {
    case 'TransitionNotPossible': {
      const rows = rowsFrom(status).filter((row) => row.roles.includes(role));
      return [...new Set(rows.map((row) => row.command))];
    }
    case 'GuardsNotMet':
      return lacking[`${status} ${command}`]?.guards ?? [];
    default:
      return [];
  }
}

const whatIsNamed = ({ possible, guards }: Outcome): readonly string[] =>
  possible ?? guards?.map(({ name }) => name) ?? [];

let desk: ToldDesk;
/** One case for everything that is refused from a status. */
const shared = new Map<string, CaseState>();
/** A case of its own for each command that succeeds. */
const fresh = new Map<string, CaseState>();

beforeAll(async () => {
  desk = await openToldDesk();
  const { shelf } = desk;
  for (const status of statuses) {
    shared.set(status, shelf.standing(status).state);
    for (const [command, role] of givenFrom(status)) {
      const remedy = lacking[`${status} ${command}`]?.remedy ?? [];
      fresh.set(`${status} ${command} ${role}`, shelf.standing(status, ...remedy).state);
    }
  }
  await shelf.write();
});
afterAll(() => desk.close());

/** Each command of ours that the table lets somebody give from a status, with each who may. */
function givenFrom(status: string): (readonly [command: string, role: string])[] {
  const given = rowsFrom(status)
    .filter(({ agency, roles: who }) => agency === 'dod' && !who.includes('SYSTEM'))
    .flatMap((row) => row.roles.map((role) => [row.command, role] as const));
  return [...new Map(given.map((one) => [one.join(' '), one])).values()];
}

function stateOf(cases: ReadonlyMap<string, CaseState>, key: string): CaseState {
  const state = cases.get(key);
  if (state === undefined) {
    throw new Error(`no case was told for ${key}`);
  }
  return state;
}

/** Statuses whose commands go all the way; the others go to the agency's program, which decides alone. */
const throughGateway: ReadonlySet<string> = new Set(['OFFERED']);

function give(role: string, command: string, state: CaseState): Promise<Outcome> {
  const input = { caseId: state.caseId, ...validInput(command, state, { today }) };
  const viewer = oneOfEachRole[role] ?? null;
  return throughGateway.has(state.status)
    ? giveCommand(desk.graph, viewer, command, input)
    : giveCommandTo('dod', desk.graph, viewer, command, input);
}

describe.each(statuses)('from %s', (status) => {
  it.each(commandsOf('dod'))(
    '%s is refused to all but those whom the table lets',
    async (command) => {
      const state = stateOf(shared, status);
      const refused = roleNames.filter(
        (role) => expected(status, command, role) !== 'CaseCommandAccepted',
      );
      const before = await desk.traces(state);
      const outcomes = await Promise.all(
        refused.map(async (role) => [role, await give(role, command, state)] as const),
      );
      for (const [role, outcome] of outcomes) {
        expect([role, outcome.__typename]).toEqual([role, expected(status, command, role)]);
        expect([role, whatIsNamed(outcome)]).toEqual([role, namedBy(status, command, role)]);
      }
      expect(await desk.traces(state)).toEqual(before);
      // Each of them is on record, once.
      expect(await desk.refusals(state, command)).toEqual(
        outcomes
          .map(([role, { code }]) => `${oneOfEachRole[role]?.subject ?? 'public'} ${code}`)
          .sort(),
      );
    },
  );

  const given = givenFrom(status);
  if (given.length > 0) {
    it.each(given)('%s is %s’s to give', async (command, role) => {
      const state = stateOf(fresh, `${status} ${command} ${role}`);
      const outcome = await give(role, command, state);
      expect(outcome).toMatchObject({
        __typename: 'CaseCommandAccepted',
        version: state.version + 1,
        isReplay: false,
      });
      const leads = rowsFrom(status)
        .filter((row) => row.command === command)
        .map(({ to }) => to ?? status);
      const after = await desk.traces(state);
      expect(leads).toContain(after['status']);
      expect(after).toMatchObject({
        version: state.version + 1,
        events: state.version + 1,
        outbox: state.version + 1,
        keys: 1,
      });
      expect(await desk.refusals(state, command)).toEqual([]);
    });
  }
});
