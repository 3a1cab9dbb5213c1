import type { Part } from './answers.ts';
import { type Look, wayNames } from './looks.ts';
import { isClosed, type MatrixRow, rowBeside, type Seen, seenOf } from './rows.ts';
import { waysOf } from './ways.ts';

/** The looks of a row, each with its way. */
export function looksOf(row: MatrixRow): (readonly [way: string, look: Look])[] {
  const { looks } = waysOf(row);
  return wayNames.flatMap((way) => {
    const along = looks[way];
    return typeof along === 'string'
      ? []
      : along.map((look, index) => [`${way} ${index + 1}`, look] as const);
  });
}

/** What of a way decides what is seen along it. */
type Way = Pick<Look, 'through'> & Partial<Pick<Look, 'isAsked'>>;

/** What the table has for a column on a way: the first row that is closed decides, the row itself at the end. */
export function expectedOf(row: MatrixRow, column: string, { through, isAsked }: Way): string {
  const onTheWay = [...through.map((name) => rowBeside(row, name)), row];
  const closed = onTheWay.map((one) => seenOf(one, column)).filter(isClosed);
  // What may never be asked is refused before any record is read.
  return isAsked === true && closed.includes('F') ? 'F' : (closed[0] ?? 'shown');
}

/** Whether nothing is to be seen on a way. */
export const isClosedOn = (row: MatrixRow, column: string, { through }: Way): boolean =>
  expectedOf(row, column, { through }) !== 'shown';

/** What was seen, in the words of the table; anything that it has no word for is told as it is. */
export function seenIn(look: Look, { values, errors }: Part): string {
  const shown = look.shows(values);
  const codes = [...new Set(errors.map(({ extensions }) => extensions['code']))];
  if (shown !== 'hidden') {
    return codes.length === 0 ? shown : `${shown} with ${codes.join()}`;
  }
  const isRefused = codes.every((code) => code === 'FORBIDDEN' || code === 'BAD_USER_INPUT');
  return codes.length === 0 ? '-' : isRefused ? 'F' : codes.join();
}

/** The same where nobody is told why nothing is shown. */
export const withoutReason = (seen: string): string => (isClosed(seen as Seen) ? 'hidden' : seen);
