import type { InputProblem } from '@concord/kernel';
import { problem } from '../attempt.model.ts';
import type { CaseState } from '../case-state.model.ts';
import { documentInForce } from '../document-state.model.ts';
import { inDollars, isAbove, isZero } from '../guards/amounts.model.ts';

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

/** An amount of nothing where something is recorded. */
export function zeroProblems(path: string, amount: string): InputProblem[] {
  return problemIf(isZero(amount), path, 'Give an amount above zero.');
}

/** An amount above what it is part of. No bound is on record where it is null. */
export function excessProblems(
  path: string,
  amount: string | null,
  bound: string | null,
  ofBound: string,
): InputProblem[] {
  return amount !== null && bound !== null && isAbove(amount, bound)
    ? [problem(path, `${inDollars(amount)} is above ${ofBound}, ${inDollars(bound)}.`)]
    : [];
}

/** The total of the document in force, or null where none is on record. */
export function totalInForce(state: CaseState): string | null {
  return documentInForce(state)?.content?.totals.total ?? null;
}
