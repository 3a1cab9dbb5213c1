import type { InputProblem } from '../refusals/refusal.ts';
import { figure, nameOf, textProblems } from './text-problems.ts';

/** How long the texts and lists of inputs may be, by path; `*` is any place in a list, as in `lines.*.description`. */
export interface InputLimits {
  /** Characters of each text; it has one at least. */
  readonly texts: Readonly<Record<string, number>>;
  /** Items of each list. */
  readonly lists: Readonly<Record<string, ListLimit>>;
}

/** How many items a list has at least and at most. */
type ListLimit = readonly [min: number, max: number];

interface Place {
  readonly path: readonly string[];
  /** Its path in the limits. */
  readonly key: string;
}

/**
 * Every text and every list of an input that is outside its limits, by its path. What is left out, and
 * what no limit is stated for, is not looked at; nor are the items of a list that is too long.
 */
export function limitProblems(input: object, limits: InputLimits): InputProblem[] {
  return problemsInside(input, { path: [], key: '' }, limits);
}

function problemsAt(value: unknown, place: Place, limits: InputLimits): InputProblem[] {
  if (typeof value === 'string') {
    const lengthMax = limits.texts[place.key];
    return lengthMax === undefined ? [] : textProblems(place.path, value, lengthMax);
  }
  if (Array.isArray(value)) {
    const wrong = listProblems(place.path, value.length, limits.lists[place.key]);
    return wrong.length > 0 ? wrong : problemsInside(value, place, limits);
  }
  return typeof value === 'object' && value !== null ? problemsInside(value, place, limits) : [];
}

function problemsInside(value: object, { path, key }: Place, limits: InputLimits): InputProblem[] {
  return Object.entries(value).flatMap(([name, inside]) => {
    const step = Array.isArray(value) ? '*' : name;
    const place = { path: [...path, name], key: key === '' ? step : `${key}.${step}` };
    return problemsAt(inside, place, limits);
  });
}

function listProblems(
  path: readonly string[],
  length: number,
  limit: ListLimit | undefined,
): InputProblem[] {
  const [min, max] = limit ?? [0, Number.POSITIVE_INFINITY];
  if (length >= min && length <= max) {
    return [];
  }
  const right = min === 0 ? `at most ${figure(max)}` : `${figure(min)} to ${figure(max)}`;
  return [{ path, message: `${nameOf(path)} lists ${figure(length)}. Give ${right}.` }];
}
