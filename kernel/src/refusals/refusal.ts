/** The closed list of reasons for which a command is refused. */
export const refusalCodes = [
  'GUARDS_NOT_MET',
  'IDEMPOTENCY_KEY_REUSED',
  'INPUT_INVALID',
  'NOT_FOUND',
  'NOT_PERMITTED',
  'STALE_VERSION',
  'TRANSITION_NOT_POSSIBLE',
] as const;

/** One reason of the closed list. */
export type RefusalCode = (typeof refusalCodes)[number];

/** A guard that does not hold yet. */
export interface UnmetGuard {
  readonly name: string;
  /** What is lacking, in one sentence. */
  readonly lacks: string;
  /** The rule it comes from. */
  readonly citation: string;
}

/** An input field that cannot be used. */
export interface InputProblem {
  /** From the input down, such as `['lines', '0', 'quantity']`. */
  readonly path: readonly string[];
  /** What was wrong and what would be right, in one sentence. */
  readonly message: string;
}

interface Refused<Typename extends string, Code extends RefusalCode> {
  readonly __typename: Typename;
  readonly code: Code;
  /** What was wrong and what would be right, in one sentence. */
  readonly message: string;
  /** The input field it is about, from the input down, or null if it is about the whole. */
  readonly path: readonly string[] | null;
}

/** A command that was expected to be possible and is not: it changed nothing. As the SDL's union. */
export type Refusal =
  | (Refused<'GuardsNotMet', 'GUARDS_NOT_MET'> & { readonly guards: readonly UnmetGuard[] })
  | Refused<'IdempotencyKeyReused', 'IDEMPOTENCY_KEY_REUSED'>
  | (Refused<'InputInvalid', 'INPUT_INVALID'> & { readonly problems: readonly InputProblem[] })
  | Refused<'RecordNotFound', 'NOT_FOUND'>
  | Refused<'NotPermitted', 'NOT_PERMITTED'>
  | (Refused<'StaleVersion', 'STALE_VERSION'> & { readonly currentVersion: number })
  | (Refused<'TransitionNotPossible', 'TRANSITION_NOT_POSSIBLE'> & {
      readonly possible: readonly string[];
    });

/** Guards that do not hold, at least one. */
export function guardsNotMet(guards: readonly UnmetGuard[]): Refusal {
  const message = guards.map(({ lacks }) => lacks).join(' ');
  return { __typename: 'GuardsNotMet', code: 'GUARDS_NOT_MET', message, path: null, guards };
}

/** The key was used for something else. */
export function idempotencyKeyReused(): Refusal {
  return {
    __typename: 'IdempotencyKeyReused',
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'This idempotency key was used for another command or input. Use a new one.',
    path: ['idempotencyKey'],
  };
}

/** Input that cannot be used: at least one problem. */
export function inputInvalid(problems: readonly InputProblem[]): Refusal {
  const [first] = problems;
  return {
    __typename: 'InputInvalid',
    code: 'INPUT_INVALID',
    message: problems.map(({ message }) => message).join(' '),
    path: first?.path ?? null,
    problems,
  };
}

/** There is no such record, or the viewer may not know of it; the two look the same on purpose. */
export function recordNotFound(what: string, path: readonly string[]): Refusal {
  return {
    __typename: 'RecordNotFound',
    code: 'NOT_FOUND',
    message: `There is no ${what} that you may see.`,
    path,
  };
}

/** The viewer may see the record, but the command belongs to others. */
export function notPermitted(message: string): Refusal {
  return { __typename: 'NotPermitted', code: 'NOT_PERMITTED', message, path: null };
}

/** Somebody else was faster. */
export function staleVersion(expected: number, currentVersion: number): Refusal {
  return {
    __typename: 'StaleVersion',
    code: 'STALE_VERSION',
    message: `The record is at version ${currentVersion}, not ${expected}. Read it again, and decide on what it is now.`,
    path: ['expectedVersion'],
    currentVersion,
  };
}

/** Nothing leads from here to there. `possible` names what the viewer may do instead. */
export function transitionNotPossible(message: string, possible: readonly string[]): Refusal {
  return {
    __typename: 'TransitionNotPossible',
    code: 'TRANSITION_NOT_POSSIBLE',
    message,
    path: null,
    possible,
  };
}
