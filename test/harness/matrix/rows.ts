import type { Identity } from '@concord/kernel';
import { viewers } from '../viewers.ts';
import type { SituationName } from './world.ts';

/**
 * Who looks at a case of Bandaria that the Army carries out: the numbers of the roles in the authorization
 * matrix, and behind a number the letter of the condition where it holds. Without the letter it does not hold:
 * 3b is the Army's case manager, 3 the Navy's. 11 is a purchaser's officer before another country's record.
 */
export const columns: Readonly<Record<string, readonly [role: string, viewer: Identity | null]>> = {
  1: ['DSCA_CASE', viewers.dscaCase],
  2: ['DSCA_FIN', viewers.dscaFinance],
  '3b': ['IA_CM of the Army', viewers.armyCase],
  3: ['IA_CM of the Navy', { subject: 'x', roles: ['IA_CM'], implementingAgencies: ['P'] }],
  '4a': ['SCO in Bandaria', viewers.bandariaSco],
  4: ['SCO in Norland', { subject: 'x', roles: ['SCO'], country: 'QXN' }],
  '5c': ['CCMD, CENTCOM', viewers.centcom],
  5: ['CCMD, EUCOM', { subject: 'x', roles: ['CCMD'], combatantCommand: 'EUCOM' }],
  6: ['RSAT', viewers.rsat],
  7: ['L_PM', viewers.stateLegal],
  8: ['HR_VET', viewers.vetting],
  '9a': ['P_PROC of Bandaria', viewers.bandaria],
  '10a': ['P_FIN of Bandaria', viewers.bandariaFinance],
  11: ['P_OTHER, procurement of Norland', viewers.norland],
  '11f': ['P_OTHER, finance of Norland', { subject: 'x', roles: ['P_FIN'], country: 'QXN' }],
  12: ['CONG', viewers.senate],
  13: ['PUBLIC', viewers.public],
  '14j': ['AUDIT for an audit', viewers.audit],
  14: ['AUDIT for another purpose', { subject: 'x', roles: ['AUDIT'], purpose: 'curiosity' }],
};

/**
 * What each sees, written by hand after the authorization matrix.
 * W: the whole. O: the outcome only, no rationale (e). H: redacted, without persons and what is proprietary (h).
 * F: nothing, and told once that the role may not read it, whatever is on record. -: nothing, without a word.
 */
const written = `
| Row                                            | 1 | 2 | 3b | 3 | 4a | 4 | 5c | 5 | 6 | 7 | 8 | 9a | 10a | 11 | 11f | 12 | 13 | 14j | 14 |
| D02  Case header, also before the offer        | W | W | W  | - | W  | - | W  | - | W | W | H | W  | W   | -  | -   | F  | F  | W   | F  |
| D02x Exact status, office, holds               | W | W | W  | - | W  | - | W  | - | W | W | F | F  | F   | F  | F   | F  | F  | W   | F  |
| D03  Totals, before the offer                  | W | W | W  | - | W  | - | W  | - | W | W | F | -  | -   | -  | -   | F  | F  | W   | F  |
| D03  Totals, after the offer                   | W | W | W  | - | W  | - | W  | - | W | W | F | W  | W   | -  | -   | F  | F  | W   | F  |
| D04  Line pricing, before the offer            | W | W | W  | - | W  | - | W  | - | W | W | F | -  | -   | -  | -   | F  | F  | W   | F  |
| D04  Line pricing, after the offer             | W | W | W  | - | W  | - | W  | - | W | W | F | W  | W   | -  | -   | F  | F  | W   | F  |
| D05  Price build-up, before the offer          | W | W | W  | - | F  | F | F  | F | F | F | F | F  | F   | F  | F   | F  | F  | W   | F  |
| D05  Price build-up, after the offer           | W | W | W  | - | F  | F | F  | F | F | F | F | F  | F   | F  | F   | F  | F  | W   | F  |
| D06  Letter of Request                         | W | F | W  | - | W  | - | W  | - | W | W | F | W  | W   | -  | -   | F  | F  | W   | F  |
| D07  Letter's internal assessment              | W | F | W  | - | W  | - | W  | - | F | F | F | F  | F   | F  | F   | F  | F  | W   | F  |
| D08  Country team assessment                   | W | F | W  | W | W  | - | W  | - | W | W | W | F  | F   | F  | F   | F  | F  | W   | F  |
| D09  State's decision, before the offer        | W | W | W  | W | W  | W | W  | W | W | W | W | -  | -   | -  | -   | F  | F  | W   | F  |
| D09  State's decision, after the offer         | W | W | W  | W | W  | W | W  | W | W | W | W | O  | O   | -  | -   | F  | F  | W   | F  |
| D22  Deliveries                                | W | W | W  | - | W  | - | W  | - | W | F | F | W  | W   | -  | -   | F  | F  | W   | F  |
| D23  Supply Discrepancy Reports                | W | W | W  | - | W  | - | W  | - | F | F | F | W  | W   | -  | -   | F  | F  | W   | F  |
`;

/** What a cell says. */
export type Seen = 'W' | 'O' | 'H' | 'F' | '-';
/** The rows, by their names in the matrix. */
export type RowName =
  | 'D02'
  | 'D02x'
  | 'D03'
  | 'D04'
  | 'D05'
  | 'D06'
  | 'D07'
  | 'D08'
  | 'D09'
  | 'D22'
  | 'D23';

/**
 * Two rows of the matrix that contradict each other. D09 gives every case manager and every officer abroad State's
 * outcome, of whatever agency or country; D02 gives them the cases of their own only, and a decision names its case.
 * What D02 hides stays hidden, as the test of the three matrices says (`contract/matrix.test.ts`).
 */
const withheld: Readonly<Record<string, Seen>> = { 'D09 3': '-', 'D09 4': '-', 'D09 5': '-' };

/** A row as it is tried in one situation. */
export interface MatrixRow {
  readonly name: RowName;
  readonly title: string;
  readonly situation: SituationName;
}

/** In which situation a line of the table is tried. */
function situationOf(name: RowName, title: string): SituationName {
  if (['D06', 'D07', 'D08'].includes(name)) {
    return 'at the beginning';
  }
  const isAfter = title.endsWith('after the offer') || ['D22', 'D23'].includes(name);
  if (name === 'D03' && isAfter) {
    return 'an Amendment begun';
  }
  if (name === 'D09') {
    return isAfter ? 'decided, after the offer' : 'decided, before the offer';
  }
  return isAfter ? 'after the offer' : 'before the offer';
}

const lines = written
  .trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const [heading = [], ...body] = lines;

/** Every row in each of its situations. */
export const matrixRows: readonly MatrixRow[] = body.map(([title = '']) => {
  const name = title.split(' ')[0] as RowName;
  return { name, title, situation: situationOf(name, title) };
});

/** The names of the columns as the table has them. */
export const columnNames: readonly string[] = heading.slice(1);

const cells = new Map(
  body.flatMap(([title = '', ...seen]) =>
    seen.map((cell, index) => [`${title} ${columnNames[index]}`, cell as Seen] as const),
  ),
);

/** What the table says that a column sees of a row in its situation. */
export function seenOf({ name, title }: MatrixRow, column: string): Seen {
  const cell = cells.get(`${title} ${column}`);
  if (cell === undefined) {
    throw new Error(`The table has no cell of ${title} for ${column}.`);
  }
  return withheld[`${name} ${column}`] ?? cell;
}

/** Whether nothing is seen. */
export const isClosed = (seen: Seen): boolean => seen === 'F' || seen === '-';

/** The row of that name in the same situation, or in any if it has one for all. */
export function rowBeside({ situation }: MatrixRow, name: RowName): MatrixRow {
  const ofName = matrixRows.filter((row) => row.name === name);
  const isAfter = !['at the beginning', 'before the offer', 'decided, before the offer'].includes(
    situation,
  );
  const found = ofName.find(({ title }) =>
    title.endsWith(isAfter ? 'after the offer' : 'before the offer'),
  );
  const row = found ?? ofName[0];
  if (row === undefined) {
    throw new Error(`The table has no row ${name}.`);
  }
  return row;
}
