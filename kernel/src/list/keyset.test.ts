import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { render } from '../testing/statements.ts';
import { beyond, type OrderTerm, orderBy } from './keyset.ts';

const offered: OrderTerm = {
  expression: sql`offered`,
  direction: 'DESC',
  type: 'date',
  isNullable: true,
};
const key: OrderTerm = {
  expression: sql`id`,
  direction: 'ASC',
  type: 'text',
  isNullable: false,
};
const text = (terms: readonly OrderTerm[], position: (string | null)[], side: 'after' | 'before') =>
  render(beyond(terms, position, side)).text;

describe('an order in SQL', () => {
  it.each([
    ['as asked', false, ['offered desc nulls last', 'id asc']],
    ['from the back', true, ['offered asc nulls first', 'id desc']],
  ])('%s', (_what, isReversed, expected) => {
    expect(orderBy([offered, key], isReversed).map((term) => render(term).text)).toEqual(expected);
  });
});

describe('the rows beyond a position', () => {
  it.each([
    ['after a key', [key], ['a'], 'after', 'id > $1::text'],
    ['before a key', [key], ['a'], 'before', 'id < $1::text'],
    [
      'after a value, with all that have none behind it',
      [offered, key],
      ['2026-01-01', 'a'],
      'after',
      '((offered < $1::date or offered is null) or (offered = $2::date and id > $3::text))',
    ],
    [
      'before a value, with none that have none',
      [offered, key],
      ['2026-01-01', 'a'],
      'before',
      '(offered > $1::date or (offered = $2::date and id < $3::text))',
    ],
    [
      'after no value',
      [offered, key],
      [null, 'a'],
      'after',
      '(false or (offered is null and id > $1::text))',
    ],
    [
      'before no value',
      [offered, key],
      [null, 'a'],
      'before',
      '(offered is not null or (offered is null and id < $1::text))',
    ],
  ] as const)('%s', (_what, terms, position, side, expected) => {
    expect(text([...terms], [...position], side)).toBe(expected);
  });

  it('are none if there is no order', () => {
    expect(text([], [], 'after')).toBe('false');
  });

  it('never hold a value of a cursor in their text', () => {
    const { text: statement, params } = render(beyond([key], ["' or true --"], 'after'));
    expect(statement).toBe('id > $1::text');
    expect(params).toEqual(["' or true --"]);
  });
});
