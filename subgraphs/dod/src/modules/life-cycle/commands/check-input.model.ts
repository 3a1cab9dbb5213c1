import type { InputProblem } from '@concord/kernel';
import { problem } from '../attempt.model.ts';

/** Bounds of a date. Null is no bound. */
interface DateBounds {
  readonly notBefore?: readonly [string | null, string];
  readonly notAfter?: readonly [string | null, string];
}

/** A date that is outside its bounds; each bound says what it is the day of. */
export function dateProblems(
  path: string,
  date: string | null | undefined,
  { notBefore, notAfter }: DateBounds,
): InputProblem[] {
  if (date === null || date === undefined) {
    return [];
  }
  const [first, ofFirst] = notBefore ?? [null, ''];
  const [last, ofLast] = notAfter ?? [null, ''];
  if (first !== null && date < first) {
    return [problem(path, `${date} is before ${ofFirst}, ${first}.`)];
  }
  return last !== null && date > last
    ? [problem(path, `${date} is after ${ofLast}, ${last}.`)]
    : [];
}

/** A text that is needed and is not there. */
export function missingText(
  path: string,
  text: string | null | undefined,
  what: string,
): InputProblem[] {
  return text === null || text === undefined ? [problem(path, `Give ${what}.`)] : [];
}

/** A problem, if something is wrong. */
export function problemIf(isWrong: boolean, path: string, message: string): InputProblem[] {
  return isWrong ? [problem(path, message)] : [];
}
