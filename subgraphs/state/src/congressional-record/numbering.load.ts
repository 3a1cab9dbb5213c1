import type { Clause, ClauseName } from './clauses.load.ts';

/** Sentences on clauses whose numeral is missing or is not the one the form gives them. */
export function numberingNotes(
  clauses: ReadonlyMap<ClauseName, Clause>,
  isReport: boolean,
): string[] {
  const form = isReport ? reportForm : noticeForm;
  return [...clauses.values()].flatMap(({ name, numeral: printed, label }) => {
    const place = form.indexOf(name);
    const expected = numerals[place];
    if (label === '') {
      return [`clause '${name}' has no label`];
    }
    // A report names its agency inside the second clause, where no numeral is due.
    return expected === undefined || sameNumeral(printed, expected)
      ? []
      : [`clause '${name}' is ${printed === null ? 'not numbered' : `numbered (${printed})`}`];
  });
}

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const noticeForm: readonly ClauseName[] = [
  'purchaser',
  'value',
  'description',
  'agency',
  'prior',
  'fee',
  'sensitivity',
  'date',
];
const reportForm: readonly ClauseName[] = [
  'purchaser',
  'amends',
  'description',
  'significance',
  'justification',
  'sensitivity',
  'date',
];

function sameNumeral(printed: string | null, expected: string): boolean {
  return printed?.toLowerCase().replace(/[l1]/g, 'i') === expected;
}
