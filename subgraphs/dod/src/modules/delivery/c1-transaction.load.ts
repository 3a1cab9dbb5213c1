/** A delivery of a major end item, as an implementing agency reports it to the finance service (SAMM C9.T30). */
export interface C1Transaction {
  readonly caseId: string;
  /** The record serial number, which is the number of the line. */
  readonly lineNumber: string;
  /** All that was delivered to date, a whole number without leading zeros. */
  readonly cumulativeQuantity: string;
  readonly reportedOn: string;
}

/** A transaction read, or why it cannot be. */
export type C1Reading =
  | { readonly transaction: C1Transaction; readonly reason: null }
  | { readonly transaction: null; readonly reason: string };

const recordLength = 80;

/**
 * Reads one record of eighty columns: "C1", customer code, agency, designator, record serial number,
 * cumulative quantity in columns 16 to 21, date `YYMMDD` in 73 to 78, and "A" in 80. Columns that the
 * format leaves blank must be blank: what stands there was meant for something else.
 */
export function readC1Transaction(record: string): C1Reading {
  if (record.length !== recordLength) {
    return refused(`A C1 record has ${recordLength} columns; this one has ${record.length}.`);
  }
  const columns = (first: number, last: number) => record.slice(first - 1, last);
  const [identity, blanks] = [columns(3, 8), columns(12, 15) + columns(22, 72) + columns(79, 79)];
  const problem = [
    [columns(1, 2) === 'C1', 'Columns 1-2 are "C1".'],
    [
      /^[A-Z0-9]{2}[A-Z][A-Z0-9]{3}$/.test(identity),
      'Columns 3-8 are customer code, agency and designator, such as "BNBUAB".',
    ],
    [/^\d{3}$/.test(columns(9, 11)), 'Columns 9-11 are the record serial number, three digits.'],
    [/^\d{6}$/.test(columns(16, 21)), 'Columns 16-21 are the cumulative quantity, six digits.'],
    [dateOf(columns(73, 78)) !== null, 'Columns 73-78 are a date, YYMMDD.'],
    [columns(80, 80) === 'A', 'Column 80 is "A", the originator.'],
    [blanks.trim() === '', 'Columns 12-15, 22-72 and 79 are blank.'],
  ].find(([holds]) => holds === false);
  if (problem !== undefined) {
    return refused(String(problem[1]));
  }
  return {
    transaction: {
      caseId: `${identity.slice(0, 2)}-${identity.slice(2, 3)}-${identity.slice(3)}`,
      lineNumber: columns(9, 11),
      cumulativeQuantity: columns(16, 21).replace(/^0+(?=\d)/, ''),
      reportedOn: dateOf(columns(73, 78)) ?? '',
    },
    reason: null,
  };
}

/** Two figures stand for a year from 1970 to 2069, as the systems that write these records have it. */
function dateOf(text: string): string | null {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (match === null) {
    return null;
  }
  const [, year, month, day] = match;
  const date = `${Number(year) < 70 ? '20' : '19'}${year}-${month}-${day}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date ? null : date;
}

function refused(reason: string): C1Reading {
  return { transaction: null, reason };
}
