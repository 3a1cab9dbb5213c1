import type { SubgraphName } from '@concord/schema';
import type { RowName } from './rows.ts';
import type { Identifiers } from './world.ts';

/** One way to look for what a row is about. */
export interface Look {
  /** Fields of the query type; variables are the identifiers, and `$at`. */
  readonly fields: readonly string[];
  /** The rows that must be open on the way, in its order, besides the row itself. */
  readonly through: readonly RowName[];
  /** What is judged: how it is shown or refused, whether it is shown, or only that nobody is told apart by it. */
  readonly judged: 'manner' | 'value' | 'sameness';
  /** Whether something is asked about the row rather than selected: then it is refused before any record is read. */
  readonly isAsked: boolean;
  /** What the values of the fields come to. */
  shows(values: readonly unknown[]): 'shown' | 'hidden' | 'wrong';
}

/** A field that shows it. */
export function look(field: string, ...through: readonly RowName[]): Look {
  return {
    ...{ fields: [field], through, judged: 'manner', isAsked: false },
    shows: ([value]) => (hasValue(value) ? 'shown' : 'hidden'),
  };
}

/** A field beside which it could be noticed: it is the same for the record and its twin. */
export const beside = (field: string, ...through: readonly RowName[]): Look => ({
  ...look(field, ...through),
  judged: 'sameness',
});

/** A field that shows it among other things, so that it is left out there without a word. */
export const among = (field: string, ...through: readonly RowName[]): Look => ({
  ...look(field, ...through),
  judged: 'value',
});

/** A condition that it meets beside one that it does not: shown if the first has something, and the second never. */
export function filtered(
  list: (condition: string) => string,
  [met, unmet]: readonly [met: string, unmet: string],
  ...through: readonly RowName[]
): Look {
  return {
    ...{ fields: [list(met), list(unmet)], through, judged: 'manner', isAsked: true },
    shows: ([first, second]) => (hasValue(second) ? 'wrong' : hasValue(first) ? 'shown' : 'hidden'),
  };
}

/** An order by it, both ways: shown if they differ, since what may not be compared stays in the order of keys. */
export function ordered(list: (direction: string) => string, ...through: readonly RowName[]): Look {
  return {
    ...{ fields: [list('ASC'), list('DESC')], through, judged: 'manner', isAsked: true },
    shows: ([up, down]) => (JSON.stringify(up) === JSON.stringify(down) ? 'hidden' : 'shown'),
  };
}

/** A reference that an agency's program is asked to resolve behind the gateway's back. */
export interface Reference {
  readonly agency: SubgraphName;
  readonly type: string;
  readonly key: string;
  readonly keyOf: keyof Identifiers;
  readonly fields: string;
  readonly through: readonly RowName[];
}

/** A reference to a case, or to whatever else. */
export function reference(
  agency: SubgraphName,
  [type, key, keyOf]: readonly [type: string, key: string, keyOf: keyof Identifiers],
  fields: string,
  ...through: readonly RowName[]
): Reference {
  return { agency, type, key, keyOf, fields, through };
}

/** The keys of references. */
export const toCase = ['Case', 'caseId', 'case'] as const;
export const toDocument = ['LoaDocument', 'documentId', 'document'] as const;
export const toLetter = ['LetterOfRequest', 'letterNumber', 'letter'] as const;
export const toReport = ['DiscrepancyReport', 'reportNumber', 'report'] as const;

/** A command, whose refusal must not tell what the row hides. */
export interface Command {
  readonly name: string;
  readonly inputType: string;
  readonly input: (ids: Identifiers) => object;
  readonly through: readonly RowName[];
}

/** A command with the rows that its record is visible by. */
export function command(
  name: string,
  input: Command['input'],
  ...through: readonly RowName[]
): Command {
  const isAnswer = ['requestReconsideration', 'contestDecision'].includes(name);
  const inputType = isAnswer
    ? 'AnswerDenialInput'
    : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return { name, inputType, input, through };
}

/** Every way to a record. */
export const wayNames = [
  'field of the case',
  'root query',
  'list',
  'list of a parent',
  'filter',
  'order',
  'count',
  'groups',
  'history',
  'partner history',
  'snapshot',
  'partner snapshot',
  'work list',
] as const;

/** How a row is looked for along each way; a text says why there is no such way to it. */
export interface RowWays {
  readonly looks: Readonly<Record<(typeof wayNames)[number], readonly Look[] | string>>;
  readonly references: readonly Reference[];
  readonly commands: readonly Command[];
}

/** Whether any leaf of an answer holds something; a count of none does not. */
export function hasValue(part: unknown): boolean {
  return typeof part === 'object' && part !== null
    ? Object.values(part).some(hasValue)
    : part !== null && part !== undefined && part !== 0;
}
