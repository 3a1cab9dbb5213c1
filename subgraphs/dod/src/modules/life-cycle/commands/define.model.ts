import type { InputProblem, StoredEvent } from '@concord/kernel';
import type { Attempt } from '../attempt.model.ts';
import type { CaseState } from '../case-state.model.ts';

/** What a command does, besides what the table of transitions says of it. */
interface Definition<Input extends object, Facts extends object> {
  /** What of its input cannot be used. */
  problems?(attempt: Attempt<Input>): readonly InputProblem[];
  /** The status it leads to, where the table has several rows from the same status. */
  target?(attempt: Attempt<Input>): string | null;
  /** What becomes true. Read only after its input was found in order and its guards hold. */
  facts?(attempt: Attempt<Input>): Facts;
  /** Makes it true. The status, the version, custody and spans are made by the fold. */
  apply?(state: CaseState, facts: Facts, event: StoredEvent): CaseState;
}

/** A command whose input and facts are its own affair. */
export interface CommandDefinition {
  problems(attempt: Attempt<object>): readonly InputProblem[];
  /** Undefined where the table has one row only. */
  readonly target: ((attempt: Attempt<object>) => string | null) | undefined;
  facts(attempt: Attempt<object>): Readonly<Record<string, unknown>>;
  apply(state: CaseState, event: StoredEvent): CaseState;
}

/**
 * Defines a command. Its input arrives in the shape of the SDL, and its facts come back from the event
 * as they were written, so the types are trusted here and nowhere else.
 */
export function define<Input extends object, Facts extends object = Record<string, never>>(
  definition: Definition<Input, Facts>,
): CommandDefinition {
  return {
    problems: (attempt) => definition.problems?.(attempt as Attempt<Input>) ?? [],
    target:
      definition.target === undefined
        ? undefined
        : (attempt) => definition.target?.(attempt as Attempt<Input>) ?? null,
    facts: (attempt) =>
      (definition.facts?.(attempt as Attempt<Input>) ?? {}) as Record<string, unknown>,
    apply: (state, event) => definition.apply?.(state, event.facts as Facts, event) ?? state,
  };
}
