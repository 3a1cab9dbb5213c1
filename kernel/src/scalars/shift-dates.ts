import { addDays } from './washington-date.ts';

/**
 * Moves every calendar date in a structure by the days between two dates, so that an invented world
 * written for one day can be shown on another. Texts that are not dates stay as they are.
 */
export function shiftDates<Value>(value: Value, from: string, to: string): Value {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return shift(value, days) as Value;
}

function shift(value: unknown, days: number): unknown {
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? addDays(value, days) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => shift(item, days));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shift(item, days)]));
  }
  return value;
}
