import type { InputProblem } from '@concord/kernel';
import { problem } from '../life-cycle/attempt.model.ts';

const keyLengthMax = 200;

/** What is wrong with an idempotency key. */
export function keyProblems(key: string): InputProblem[] {
  return key.length >= 1 && key.length <= keyLengthMax
    ? []
    : [
        problem(
          'idempotencyKey',
          `An idempotency key has 1 to ${keyLengthMax} characters, not ${key.length}.`,
        ),
      ];
}

/** A text that is longer than fits. */
export function longText(
  path: string,
  text: string | null | undefined,
  lengthMax: number,
): InputProblem[] {
  const length = text?.length ?? 0;
  return length > lengthMax
    ? [problem(path, `It has ${length} characters; at most ${lengthMax} pass.`)]
    : [];
}

/** A text that says something, or null. */
export function textOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text.trim();
}
