import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { render } from '../testing/statements.ts';
import { codeOf } from '../testing/thrown.ts';
import {
  allOf,
  anyOf,
  anyTextCondition,
  booleanCondition,
  dateCondition,
  moneyCondition,
  textCondition,
} from './conditions.ts';

const name = sql`name`;
const names = sql`names`;
const quote = "' or 1=1; --";

describe('a filter in SQL', () => {
  const goldens: [string, SQL, string, unknown[]][] = [
    ['of nothing', textCondition(name, {}), 'true', []],
    ['equal to a text', textCondition(name, { eq: quote }), 'name = $1', [quote]],
    ['one of some', textCondition(name, { in: ['a', 'b'] }), 'name = any($1)', [['a', 'b']]],
    ['one of none', textCondition(name, { in: [] }), 'name = any($1)', [[]]],
    [
      'that contains wildcards as they are',
      textCondition(name, { contains: '%_\\' }),
      'position(lower($1) in lower(name)) > 0',
      ['%_\\'],
    ],
    [
      'of several conditions',
      textCondition(name, { eq: 'a', contains: 'b' }),
      '(name = $1 and position(lower($2) in lower(name)) > 0)',
      ['a', 'b'],
    ],
    [
      'on one of many texts',
      anyTextCondition(names, { eq: 'a' }),
      'exists (select from unnest(names) as element where element = $1)',
      ['a'],
    ],
    [
      'on an amount',
      moneyCondition(name, { gte: '1.00', lt: '2.00' }),
      '(name >= $1::numeric and name < $2::numeric)',
      ['1.00', '2.00'],
    ],
    [
      'on a date',
      dateCondition(name, { eq: '2026-01-01', gt: '2026-01-01', lte: '2026-01-02' }),
      '(name = $1::date and name > $2::date and name <= $3::date)',
      ['2026-01-01', '2026-01-01', '2026-01-02'],
    ],
    ['on yes or no', booleanCondition(name, { eq: false }), 'name = $1', [false]],
    ['of alternatives', anyOf([sql`a`, sql`b`]), '(a or b)', []],
    ['of no alternative', anyOf([]), 'false', []],
  ];
  it.each(goldens)('%s', (_what, condition, text, params) => {
    expect(render(condition)).toEqual({ text, params });
  });
});

describe('a filter is refused', () => {
  const refused: [string, () => SQL][] = [
    ['that is equal to null', () => textCondition(name, { eq: null })],
    ['that is in null', () => textCondition(name, { in: null })],
    ['that is null beside a condition', () => moneyCondition(name, { gte: '1.00', lt: null })],
    ['that is null below', () => allOf<{ a?: null }>({ a: null }, { a: () => sql`true` })],
    ['of 101 values', () => textCondition(name, { in: Array(101).fill('a') })],
    ['that contains nothing', () => textCondition(name, { contains: '' })],
    ['that contains 101 characters', () => textCondition(name, { contains: 'x'.repeat(101) })],
    ['of many wildcards', () => textCondition(name, { contains: '%'.repeat(10_000) })],
  ];
  it.each(refused)('%s', (_what, make) => {
    expect(codeOf(make)).toBe('BAD_USER_INPUT');
  });
});
