import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.model.ts';
import { readJsonArray, readNdjson } from './input-files.load.ts';
import { readRecords } from './read-records.load.ts';
import { nextVersions } from './versions.model.ts';

describe('canonical JSON', () => {
  it('is the same for objects whose members stand in another order', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(
      canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] }),
    );
  });

  it('differs where the order says something', () => {
    expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']));
  });
});

describe('reading files', () => {
  it('keeps every digit of an amount, and only of amounts', () => {
    const line = String.raw`{"total_value_usd": 123456789012345678.91, "quantity": 3, "raw": "\"x_usd\": 5", "other_value_usd":null}`;
    expect(readNdjson('a.ndjson', `\n${line}\n`)).toEqual([
      {
        file: 'a.ndjson',
        line: 2,
        value: {
          total_value_usd: '123456789012345678.91',
          quantity: 3,
          raw: '"x_usd": 5',
          other_value_usd: null,
        },
      },
    ]);
  });

  it('counts the entries of an array from one', () => {
    expect(readJsonArray('a.json', '[{"a":1},{"a":2}]').map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe('reading records', () => {
  const read = (value: unknown) =>
    typeof value === 'object' && value !== null && 'key' in value
      ? { value: value as { key: string } }
      : { reason: 'no key' };

  it('rejects what cannot be read, each with its place', () => {
    const inputs = [
      ...readNdjson('a', '{"key":"one"}\nnonsense\n{}\n{"key":"one"}'),
      { file: 'b', line: 1, value: { key: 'one', more: true } },
      { file: 'b', line: 2, value: { key: 'a\0b' } },
      { file: 'b', line: 3, value: { key: ['\ud800'] } },
    ];
    const { records, repeated, rejected } = readRecords(inputs, read, ({ key }) => key);
    expect([...records.keys()]).toEqual(['one']);
    expect(repeated).toBe(1);
    expect(rejected).toEqual([
      { file: 'a', line: 2, reason: 'The line is not JSON.' },
      { file: 'a', line: 3, reason: 'no key' },
      { file: 'b', line: 1, reason: expect.stringContaining('comes twice') as unknown },
      { file: 'b', line: 2, reason: expect.stringContaining('null character') as unknown },
      { file: 'b', line: 3, reason: expect.stringContaining('half of a character') as unknown },
    ]);
  });
});

describe('the next versions', () => {
  it('are those of new and of changed records', () => {
    const latest = new Map([
      ['same', { version: 2, content: { b: 1, a: 2 } }],
      ['changed', { version: 3, content: { a: 1 } }],
    ]);
    const records = [
      ['new', { a: 0 }],
      ['same', { a: 2, b: 1 }],
      ['changed', { a: 2 }],
    ] as const;
    expect(nextVersions<object>(records, latest)).toEqual([
      { version: 1, content: { a: 0 }, previous: null },
      { version: 4, content: { a: 2 }, previous: { a: 1 } },
    ]);
  });
});
