import { type InputProblem, nameOf } from '@concord/kernel';
import type { SubmissionMarking } from '../../generated/schema.ts';

export { keyProblems, optionalTextProblems, textProblems } from '@concord/kernel';

/** The field and what to do about it, or nothing if it can be used. */
export type Problems = readonly InputProblem[];

type Path = readonly string[];

const classified: ReadonlySet<SubmissionMarking> = new Set<SubmissionMarking>([
  'CONFIDENTIAL',
  'SECRET',
  'TOP_SECRET',
]);

/** What is classified may not even be kept as refused, so the sentence says where it belongs. */
export function markingProblems(marking: SubmissionMarking): Problems {
  return classified.has(marking)
    ? problem(
        ['marking'],
        `\`marking\` is ${marking}, which is above CUI. Classified data does not belong here; send it through classified channels, and here at most what is CUI.`,
      )
    : [];
}

/** A day that has come. `today` is Washington's. */
export function pastProblems(path: Path, date: string, today: string): Problems {
  return date > today
    ? problem(
        path,
        `${nameOf(path)} is ${date}, which is in the future. Give a day up to today in Washington, ${today}.`,
      )
    : [];
}

/** A day that does not come before another, of which `what` says what it is. */
export function notBeforeProblems(
  path: Path,
  date: string | null | undefined,
  earliest: string,
  what: string,
): Problems {
  return date !== null && date !== undefined && date < earliest
    ? problem(
        path,
        `${nameOf(path)} is ${date}, which is before ${what}. Give ${earliest} or a later day.`,
      )
    : [];
}

/** A number of things: greater than zero, with at most four decimals. */
export function quantityProblems(path: Path, quantity: string | null | undefined): Problems {
  if (quantity === null || quantity === undefined) {
    return [];
  }
  const isDecimal = /^\d{1,14}(?:\.\d{1,4})?$/.test(quantity);
  return isDecimal && /[1-9]/.test(quantity)
    ? []
    : problem(
        path,
        `${nameOf(path)} is ${JSON.stringify(quantity.slice(0, 40))}. Give a number greater than zero with at most four decimals, such as "12".`,
      );
}

/** A list with at least one and not too many, each of which is checked. */
export function listProblems<Item>(
  path: Path,
  list: readonly Item[],
  lengthMax: number,
  check: (item: Item, itemPath: Path) => Problems,
): Problems {
  if (list.length === 0 || list.length > lengthMax) {
    return problem(path, `${nameOf(path)} lists ${list.length}. Give 1 to ${lengthMax}.`);
  }
  return list.flatMap((item, index) => check(item, [...path, String(index)]));
}

/** A problem of one field. */
export function problem(path: Path, message: string): Problems {
  return [{ path, message }];
}
