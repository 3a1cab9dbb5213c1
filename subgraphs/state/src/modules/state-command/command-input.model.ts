import type { InputProblem } from '@concord/kernel';

const keyLengthMax = 200;
const reasonLengthMax = 4000;

/** What is wrong with an idempotency key. */
export function keyProblems(key: string): InputProblem[] {
  return key.length >= 1 && key.length <= keyLengthMax
    ? []
    : [
        {
          path: ['idempotencyKey'],
          message: `An idempotency key has 1 to ${keyLengthMax} characters, not ${key.length}.`,
        },
      ];
}

/** What is wrong with a reason. One is needed if it is said for what. */
export function reasonProblems(reason: string | null, neededFor: string | null): InputProblem[] {
  const length = reason?.trim().length ?? 0;
  if (neededFor !== null && length === 0) {
    return [{ path: ['reason'], message: `Give the reason; ${neededFor} needs one.` }];
  }
  return (reason?.length ?? 0) > reasonLengthMax
    ? [
        {
          path: ['reason'],
          message: `The reason has ${reason?.length} characters. At most ${reasonLengthMax} pass.`,
        },
      ]
    : [];
}

/** A text that says something, or null. */
export function textOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text.trim();
}
