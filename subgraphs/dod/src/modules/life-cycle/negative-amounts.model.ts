import type { InputProblem } from '@concord/kernel';

/** Fields in which zero says nothing either, and what they ask for. Of all others zero is taken. */
const aboveZero: Readonly<Record<string, string>> = {
  amount: 'an amount above zero',
  'lines.*.quantity': 'a quantity above zero',
  cumulativeQuantity: 'a quantity above zero',
};

/** Every amount or quantity in an input that is below zero: nothing in the life of a case is. */
export function negativeAmounts(input: unknown, path: readonly string[] = []): InputProblem[] {
  if (typeof input === 'string') {
    return /^-\d+(?:\.\d+)?$/.test(input)
      ? [{ path, message: `${input} is below zero; give ${right(path)}.` }]
      : [];
  }
  return typeof input === 'object' && input !== null
    ? Object.entries(input).flatMap(([key, value]) => negativeAmounts(value, [...path, key]))
    : [];
}

/** What is right for a field. */
function right(path: readonly string[]): string {
  const field = path.map((part) => (/^\d+$/.test(part) ? '*' : part)).join('.');
  return aboveZero[field] ?? 'zero or more';
}
