type Row = Readonly<Record<string, unknown>>;

/** What a spreadsheet would run as a formula, also in the full-width forms it accepts. */
const formulaStart = /^[\s\0]*[=+\-@|%＝＋－＠]|^[\t\r\n]/;
const plainNumber = /^-?\d+([.]\d+)?$/;

/**
 * Rows as CSV (RFC 4180). Objects become columns with dotted names, lists one cell. A cell that a
 * spreadsheet would run gets an apostrophe in front; plain numbers, negative ones too, stay.
 */
export function toCsv(rows: readonly Row[]): string {
  const flat = rows.map((row) => flatten(row));
  const columns = columnsOf(flat);
  const lines = flat.map((row) => columns.map((column) => row.get(column) ?? ''));
  return [columns, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** All columns, without those that only say that an object of other rows is null here. */
function columnsOf(rows: readonly ReadonlyMap<string, string>[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const objects = new Set(columns.flatMap(ancestorsOf));
  return columns.filter((column) => !objects.has(column));
}

/** `holder` and `holder.office` for `holder.office.name`. */
function ancestorsOf(column: string): string[] {
  const parts = column.split('.').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

function flatten(row: Row, prefix = ''): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [column, cell] of flatten(value as Row, `${prefix}${name}.`)) {
        cells.set(column, cell);
      }
    } else {
      cells.set(prefix + name, textOf(value));
    }
  }
  return cells;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.some((item) => typeof item === 'object')
      ? JSON.stringify(value)
      : value.map(String).join('; ');
  }
  return String(value);
}

function cellOf(text: string): string {
  const inert = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
