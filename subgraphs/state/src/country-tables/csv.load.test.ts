import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.load.ts';

describe('a table', () => {
  it('keeps commas, quotes and line breaks that stand in quotes', () => {
    const table = readCsv('a,b\n"x, y","say ""no"""\n"two\nlines",\r\nlast,1');
    expect(table?.ragged).toEqual([]);
    expect(table?.records.map(({ line, values }) => [line, ...values.values()])).toEqual([
      [2, 'x, y', 'say "no"'],
      [3, 'two\nlines', ''],
      [5, 'last', '1'],
    ]);
  });

  it('keeps an empty field at the very end', () => {
    expect(readCsv('a,b\nx,')?.records[0]?.values.get('b')).toBe('');
  });

  it('names the lines that are too short or too long', () => {
    expect(readCsv('a,b\n1\n1,2\n1,2,3\n\n')?.ragged).toEqual([2, 4]);
  });

  it.each(['', 'a,b\n"1,2', 'a,b\n1"2,3'])('is none in %j', (text) => {
    expect(readCsv(text)).toBeNull();
  });
});
