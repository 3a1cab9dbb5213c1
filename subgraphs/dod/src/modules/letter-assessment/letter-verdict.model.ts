import { type InputProblem, inputInvalid, type NewEvent, type Refusal } from '@concord/kernel';
import { type LetterState, latestAssessment, standingOf } from './letter-state.model.ts';
import type { SentLetter } from './sent-letter.model.ts';

/** What happened to a letter, before it is known who did it. */
export type LetterHappening = Pick<NewEvent, 'kind' | 'fromStatus' | 'toStatus' | 'facts'>;

/** What a command on a letter comes to. */
export type LetterVerdict =
  | { readonly kind: 'accepted'; readonly happening: LetterHappening }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Refuses a command. */
export function refuseLetter(refusal: Refusal): LetterVerdict {
  return { kind: 'refused', refusal };
}

/** Refuses a command for what is wrong with its input, or does what is to be done if nothing is. */
export function unlessWrong(
  problems: readonly InputProblem[],
  accept: () => LetterHappening,
): LetterVerdict {
  return problems.length > 0
    ? refuseLetter(inputInvalid(problems))
    : { kind: 'accepted', happening: accept() };
}

/** What the agency's officer may do with a letter as it stands. */
export function possibleLetterCommands(letter: SentLetter, state: LetterState | null): string[] {
  if (letter.status === 'WITHDRAWN') {
    return [];
  }
  if (state === null) {
    return ['receiveLetterOfRequest'];
  }
  switch (standingOf(state)) {
    case 'UNDER_ASSESSMENT':
      return ['assessLetterOfRequest'];
    case 'INSUFFICIENT':
      return isSuppliedSince(letter, state) ? ['assessLetterOfRequest'] : [];
    case 'ACTIONABLE':
      return ['assessLetterOfRequest', 'initializeCase'];
  }
}

/** Whether the sender has supplied information since the letter was assessed. */
export function isSuppliedSince(letter: SentLetter, state: LetterState): boolean {
  return (
    letter.status === 'INFORMATION_SUPPLIED' &&
    letter.version > (latestAssessment(state).letterVersion ?? 0)
  );
}
