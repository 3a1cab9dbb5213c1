/** A record of a table: its values by column, and the line of the file it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** The records of a table, and the lines that do not have as many fields as the heading. */
export interface CsvTable {
  readonly records: readonly CsvRecord[];
  readonly ragged: readonly number[];
}

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** One field with the mark that ends it. A quote inside a quoted field is written twice. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/y;

/**
 * Reads comma-separated text with a heading (RFC 4180). Null if a quote is out of place, since no
 * later line could be trusted.
 */
export function readCsv(text: string): CsvTable | null {
  const rows = readRows(text.replace(/^\uFEFF/, '').replace(/(?<!^|\n)$/, '\n'));
  const heading = rows?.[0];
  if (rows === null || heading === undefined) {
    return null;
  }
  const width = heading.fields.length;
  const body = rows.slice(1).filter(({ fields }) => fields.length > 1 || fields[0] !== '');
  return {
    records: body
      .filter(({ fields }) => fields.length === width)
      .map((row) => toRecord(heading, row)),
    ragged: body.filter(({ fields }) => fields.length !== width).map(({ line }) => line),
  };
}

function readRows(text: string): Row[] | null {
  const rows: Row[] = [];
  let fields: string[] = [];
  let line = 1;
  let firstLine = 1;
  field.lastIndex = 0;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) {
      return null;
    }
    const [whole, quoted, plain = '', end] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end !== ',') {
      rows.push({ line: firstLine, fields });
      fields = [];
      firstLine = line;
    }
  }
  return rows;
}

function toRecord(heading: Row, row: Row): CsvRecord {
  const entries = heading.fields.map((name, i) => [name.trim(), row.fields[i] ?? ''] as const);
  return { line: row.line, values: new Map(entries) };
}
