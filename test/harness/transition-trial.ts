import type { CaseTeller } from '@concord/subgraph-dod';
import { expect } from 'vitest';
import { giveCommands, giveCommandsTo, type Outcome } from './give-command.ts';
import { oneOfEachRole, roleNames } from './one-of-each-role.ts';
import type { CaseShelf, Step } from './told-case.ts';
import type { ToldDesk } from './told-desk.ts';
import { rolesOf, rowsFrom, type TableRow } from './transition-table.ts';
import { type CaseState, validInput } from './valid-input.ts';
import { demonstrationDay as today } from './world.ts';

/** What lacks where a told case stands: the guards that say so, and what makes them hold. */
interface Lacking {
  readonly guards: readonly string[];
  readonly remedy: readonly (string | Step)[];
}

/** A subject of the table of transitions, of which every status, command and role is tried. */
export interface Trial {
  readonly subject: TableRow['subject'];
  /** The document that the commands name. */
  readonly documentCode: string;
  readonly statuses: readonly string[];
  /** The commands of ours that can be given on it. */
  readonly commands: readonly string[];
  /** By the status and the command that asks for it. */
  readonly lacking: Readonly<Record<string, Lacking>>;
  /** Tells a case with the subject at a status, after some more steps. */
  tell(shelf: CaseShelf, status: string, ...more: readonly (string | Step)[]): CaseTeller;
}

/** A command that the table lets a role give from a status. */
type Given = readonly [command: string, status: string, role: string];

/** Each command of ours that the table lets somebody give, from each status, with each who may. */
export function givenIn({ subject, statuses }: Trial): Given[] {
  const given = statuses.flatMap((status) =>
    rowsFrom(status, subject)
      .filter(({ agency, roles }) => agency === 'dod' && !roles.includes('SYSTEM'))
      .flatMap(({ command, roles }) => roles.map((role): Given => [command, status, role])),
  );
  return [...new Map(given.map((one) => [one.join(' '), one])).values()];
}

/** Who may not know of the case at all. */
const strangers: ReadonlySet<string> = new Set(['CONG', 'PUBLIC']);

/** What a command comes to, by the table of transitions as it ships. */
function expected(
  { subject, lacking }: Trial,
  status: string,
  command: string,
  role: string,
): string {
  if (strangers.has(role)) {
    return 'RecordNotFound';
  }
  if (!rolesOf(command).includes(role)) {
    return 'NotPermitted';
  }
  const rows = rowsFrom(status, subject).filter((row) => row.command === command);
  if (!rows.some((row) => row.roles.includes(role))) {
    return 'TransitionNotPossible';
  }
  return `${status} ${command}` in lacking ? 'GuardsNotMet' : 'CaseCommandAccepted';
}

/** What a refusal names besides its reason: what is possible instead, or what is lacking. */
function namedBy(trial: Trial, status: string, command: string, role: string): readonly string[] {
  switch (expected(trial, status, command, role)) {
    case 'TransitionNotPossible': {
      const rows = rowsFrom(status, trial.subject).filter((row) => row.roles.includes(role));
      return [...new Set(rows.map((row) => row.command))];
    }
    case 'GuardsNotMet':
      return trial.lacking[`${status} ${command}`]?.guards ?? [];
    default:
      return [];
  }
}

const whatIsNamed = ({ possible, guards }: Outcome): readonly string[] =>
  possible ?? guards?.map(({ name }) => name) ?? [];

/** The told cases of a trial, on which it is held. */
export interface OpenTrial {
  /** Gives from a status all that is refused to these roles, and demands that it leaves only its record. */
  refuses(status: string, roles?: readonly string[]): Promise<void>;
  /** Gives a command that succeeds, on a case of its own. */
  accepts(...given: Given): Promise<void>;
}

/**
 * Tells a case for all that is refused from a status, and one for each command that succeeds. Commands
 * go through the gateway from the statuses that are named, else to the agency's program, which decides.
 */
export async function openTrial(
  desk: ToldDesk,
  trial: Trial,
  throughGateway: readonly string[],
): Promise<OpenTrial> {
  const { shelf, graph } = desk;
  const { documentCode, commands } = trial;
  const untouched = new Map(
    trial.statuses.map((status) => [status, trial.tell(shelf, status).state]),
  );
  const own = new Map(
    givenIn(trial).map((given) => {
      const [command, status] = given;
      const remedy = trial.lacking[`${status} ${command}`]?.remedy ?? [];
      return [given.join(' '), trial.tell(shelf, status, ...remedy).state];
    }),
  );
  await shelf.write();

  const inputOf = (command: string, state: CaseState) => ({
    caseId: state.caseId,
    ...validInput(command, state, { today, documentCode }),
    ...(documentCode !== 'BASIC' && { documentCode }),
  });
  function give(role: string, status: string, names: readonly string[], state: CaseState) {
    const viewer = oneOfEachRole[role] ?? null;
    const inputs = Object.fromEntries(names.map((name) => [name, inputOf(name, state)]));
    return throughGateway.includes(status)
      ? giveCommands(graph, viewer, inputs)
      : giveCommandsTo('dod', graph, viewer, inputs);
  }
  return {
    async refuses(status, roles = roleNames) {
      const state = told(untouched, status);
      const before = await desk.traces(state);
      const recorded: string[] = [];
      for (const role of roles) {
        const refused = commands.filter(
          (command) => expected(trial, status, command, role) !== 'CaseCommandAccepted',
        );
        const outcomes = Object.entries(await give(role, status, refused, state));
        expect(
          outcomes.map(([name, one]) => [role, name, one.__typename, ...whatIsNamed(one)]),
        ).toEqual(
          refused.map((name) => [
            ...[role, name, expected(trial, status, name, role)],
            ...namedBy(trial, status, name, role),
          ]),
        );
        const actor = oneOfEachRole[role]?.subject;
        recorded.push(
          ...outcomes.flatMap(([name, { code }]) =>
            actor === undefined ? [] : `${name} ${actor} ${code}`,
          ),
        );
      }
      expect(await desk.traces(state)).toEqual(before);
      // Each of them is on record, once, but of the public, who is nobody in particular.
      expect(await desk.allRefusals(state)).toEqual(recorded.sort());
    },
    async accepts(command, status, role) {
      const state = told(own, [command, status, role].join(' '));
      const { [command]: outcome } = await give(role, status, [command], state);
      expect(outcome).toMatchObject({
        __typename: 'CaseCommandAccepted',
        version: state.version + 1,
        isReplay: false,
      });
      const leads = rowsFrom(status, trial.subject)
        .filter((row) => row.command === command)
        .map(({ to }) => to ?? status);
      const after = await desk.traces(state);
      expect(leads).toContain(standing(after, documentCode));
      expect(after).toMatchObject({
        version: state.version + 1,
        events: state.version + 1,
        outbox: state.version + 1,
        keys: 1,
      });
      expect(await desk.allRefusals(state)).toEqual([]);
    },
  };
}

/** Where the case stands, or a later document of it. */
export function standing(traces: Readonly<Record<string, unknown>>, documentCode: string): unknown {
  const documents = traces['documents'] as Readonly<Record<string, string>>;
  return documentCode === 'BASIC' ? traces['status'] : documents[documentCode];
}

function told(cases: ReadonlyMap<string, CaseState>, key: string): CaseState {
  const state = cases.get(key);
  if (state === undefined) {
    throw new Error(`no case was told for ${key}`);
  }
  return state;
}
