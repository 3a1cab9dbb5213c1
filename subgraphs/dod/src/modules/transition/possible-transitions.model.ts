import type { Actor, LifeCycleRules } from '../life-cycle/attempt.model.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { transitionsFrom } from '../life-cycle/decide.model.ts';
import type { DocumentState } from '../life-cycle/document-state.model.ts';
import { unmetGuards } from '../life-cycle/guards/unmet-guards.model.ts';
import type { Transition } from '../life-cycle/transition.model.ts';
import type { PossibleTransitionModel } from './transition-list.model.ts';

/** By what the possible commands of a case are told. */
interface Present {
  readonly actor: Actor;
  /** The date in Washington. */
  readonly today: string;
  readonly rules: LifeCycleRules;
}

/**
 * The commands an actor may give on a case from where it and its documents stand, with what is lacking
 * for each as far as that can be told without the command's input.
 */
export function possibleTransitionsOf(
  state: CaseState,
  present: Present,
): PossibleTransitionModel[] {
  const { actor, rules } = present;
  return state.documents.flatMap((document) =>
    transitionsFrom({ state, document, rules })
      .filter(({ roles }) => actor.roles.some((role) => roles.includes(role)))
      .filter((row) => isReachable(row, state))
      .map((row) => possible(row, state, document, present)),
  );
}

function possible(
  row: Transition,
  state: CaseState,
  document: DocumentState,
  { actor, today, rules }: Present,
): PossibleTransitionModel {
  const { command, agency, to, guards } = row;
  const nothing = { input: {}, articles: new Map(), reliedOn: [] };
  const attempt = { command, state, document, actor, today, rules, ...nothing };
  return {
    command,
    agency,
    documentCode: document.code,
    leadsTo: to,
    lacks: unmetGuards(attempt, guards),
  };
}

/**
 * A lifted suspension leads back to where it began, of the two rows that the table has for it; State's
 * leads back only from its own.
 */
function isReachable({ subject, to, agency }: Transition, state: CaseState): boolean {
  const isBack = subject === 'CASE' && (to === 'IMPLEMENTED' || to === 'IN_EXECUTION');
  const isAnothers = agency === 'state' && state.isSuspendedByDsca;
  return (
    state.status !== 'SUSPENDED' || !isBack || (to === state.statusBeforeSuspension && !isAnothers)
  );
}
