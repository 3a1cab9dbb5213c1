import {
  guardsNotMet,
  inputInvalid,
  invariant,
  type NewEvent,
  notPermitted,
  type Refusal,
  transitionNotPossible,
} from '@concord/kernel';
import type { Attempt } from './attempt.model.ts';
import { caseCommands } from './case-commands.model.ts';
import { unmetGuards } from './guards/unmet-guards.model.ts';
import { unfitTexts } from './input-limits.model.ts';
import { markingProblems } from './marking-problems.model.ts';
import { negativeAmounts } from './negative-amounts.model.ts';
import type { Transition, TransitionSubject } from './transition.model.ts';

/** What a command comes to: its event, or why it is refused. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly event: NewEvent }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Decides a command by the table of transitions: who, from where, under which guards. The order of
 * refusals tells nobody more than it may know: first who may give the command at all, then whether
 * anything leads from here, then whether the input can be used, then what the rules still ask for.
 */
export function decideCommand(attempt: Attempt<object>): Verdict {
  const { command } = attempt;
  const definition = caseCommands[command];
  const denied = roleRefusal(attempt);
  if (denied !== null || definition === undefined) {
    return refused(denied ?? noCommand(command));
  }
  const fromHere = transitionsFrom(attempt).filter(
    (row) => row.command === command && roleFor(attempt, [row]) !== undefined,
  );
  if (fromHere.length === 0) {
    return refused(
      transitionNotPossible(
        `${command} is not possible while ${standing(attempt)}.`,
        possibleCommands(attempt),
      ),
    );
  }
  const unfit = [unfitTexts, negativeAmounts, markingProblems].flatMap((find) =>
    find(attempt.input),
  );
  const problems = unfit.length > 0 ? unfit : definition.problems(attempt);
  if (problems.length > 0) {
    return refused(inputInvalid(problems));
  }
  const row = rowOf(fromHere, definition.target?.(attempt));
  if (row === undefined) {
    return refused(
      transitionNotPossible(
        `${command} leads nowhere while ${standing(attempt)}.`,
        possibleCommands(attempt),
      ),
    );
  }
  const unmet = unmetGuards(attempt, row.guards);
  return unmet.length > 0
    ? refused(guardsNotMet(unmet))
    : { kind: 'accepted', event: eventOf(attempt, row) };
}

/** Who gives which command, by which table. */
type Giving = Pick<Attempt<object>, 'command' | 'actor' | 'rules'>;

/** Why the actor may not give the command on the case at all, or null if it may. */
export function roleRefusal({ command, actor, rules }: Giving): Refusal | null {
  const rows = rules.transitions.filter((row) => row.command === command);
  if (rows.length === 0) {
    return noCommand(command);
  }
  const roles = [...new Set(rows.flatMap((row) => row.roles))];
  return roleFor({ actor }, rows) === undefined
    ? notPermitted(`${command} belongs to ${roles.join(' and ')}.`)
    : null;
}

/** The role by which one of these rows lets the actor go. */
function roleFor({ actor }: Pick<Giving, 'actor'>, rows: readonly Transition[]) {
  return actor.roles.find((one) => rows.some(({ roles }) => roles.includes(one)));
}

function noCommand(command: string): Refusal {
  return transitionNotPossible(`There is no command ${command}.`, []);
}

/** The rows that lead on from where the case and its document stand. */
export function transitionsFrom({
  state,
  document,
  rules,
}: Pick<Attempt<object>, 'state' | 'document' | 'rules'>): Transition[] {
  const subject = subjectOf(document.type);
  const from = subject === 'CASE' ? state.status : document.status;
  return rules.transitions.filter((row) => row.subject === subject && row.from === from);
}

function subjectOf(type: string): TransitionSubject {
  return type === 'BASIC' ? 'CASE' : (type as TransitionSubject);
}

/** The commands that the actor's roles may give from here, each once. */
function possibleCommands(attempt: Attempt<object>): string[] {
  const names = transitionsFrom(attempt)
    .filter(({ roles }) => attempt.actor.roles.some((role) => roles.includes(role)))
    .map(({ command }) => command);
  return [...new Set(names)];
}

function rowOf(rows: readonly Transition[], target: string | null | undefined) {
  return target === undefined ? rows[0] : rows.find(({ to }) => to === target);
}

function standing({ state, document }: Attempt<object>): string {
  return document.type === 'BASIC'
    ? `the case is ${state.status}`
    : `document ${document.code} is ${document.status}`;
}

function eventOf(attempt: Attempt<object>, row: Transition): NewEvent {
  const { state, document, actor, input } = attempt;
  const role = roleFor(attempt, [row]);
  invariant(role !== undefined, 'rows that let nobody here go were left out');
  const from = row.to === null ? null : row.subject === 'CASE' ? state.status : document.status;
  return {
    kind: attempt.command,
    occurredOn: attempt.today,
    actor: actor.subject,
    role,
    organization: actor.organization,
    fromStatus: from,
    toStatus: row.to,
    reason: input.reason ?? null,
    documentCode: document.code,
    facts: caseCommands[attempt.command]?.facts(attempt) ?? {},
    reliedOn: attempt.reliedOn,
  };
}

function refused(refusal: Refusal): Verdict {
  return { kind: 'refused', refusal };
}
