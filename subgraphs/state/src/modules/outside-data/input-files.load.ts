import type { InputRecord } from './input-record.model.ts';

/**
 * The lines of an NDJSON text. Amounts (members whose names end in `_usd`) are read as texts, digit
 * by digit, since a JavaScript number cannot hold every cent. A line that is not JSON stays a text,
 * which the loaders reject in their report.
 */
export function readNdjson(file: string, text: string): InputRecord[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [{ file, line: index + 1, value: parse(withTextAmounts(line)) }],
    );
}

/** The entries of a JSON array; an entry's line is its place in the array. */
export function readJsonArray(file: string, text: string): InputRecord[] {
  const value = parse(text);
  return Array.isArray(value)
    ? value.map((entry: unknown, index) => ({ file, line: index + 1, value: entry }))
    : [{ file, line: 1, value: text }];
}

/** Within a string a quotation mark is escaped, so only a member's name can match. */
function withTextAmounts(line: string): string {
  return line.replace(/("\w+_usd"\s*:\s*)(-?\d[\d.eE+-]*)/g, '$1"$2"');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
