import type { InputProblem } from '@concord/kernel';

/** Every amount or quantity in an input that is below zero: nothing in the life of a case is. */
export function negativeAmounts(input: unknown, path: readonly string[] = []): InputProblem[] {
  if (typeof input === 'string') {
    return /^-\d+(?:\.\d+)?$/.test(input)
      ? [{ path, message: `${input} is below zero; give zero or more.` }]
      : [];
  }
  return typeof input === 'object' && input !== null
    ? Object.entries(input).flatMap(([key, value]) => negativeAmounts(value, [...path, key]))
    : [];
}
