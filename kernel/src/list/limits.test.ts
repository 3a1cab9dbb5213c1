import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/thrown.ts';
import { asksForFiction } from './fiction.ts';
import { checkFilterSize } from './filter-depth.ts';
import { readGroups } from './groups.ts';
import { checkOrderSize, type PageArguments, readPageSize } from './page-arguments.ts';

describe('the size of a page', () => {
  it.each([
    [{}, 25, false],
    [{ first: null, last: null }, 25, false],
    [{ first: 1 }, 1, false],
    [{ first: 100, after: 'x' }, 100, false],
    [{ last: 100, before: 'x' }, 100, true],
    [{ before: 'x' }, 25, false],
  ] as [PageArguments, number, boolean][])('of %j is %i rows', (page, limit, isBackward) => {
    expect(readPageSize(page)).toEqual({ limit, isBackward });
  });

  it.each([
    [{ first: 0 }, '`first` is 0'],
    [{ first: -1 }, '`first` is -1'],
    [{ first: 101 }, '`first` is 101. A page has 1 to 100 rows'],
    [{ last: 1_000_000 }, '`last` is 1000000. A page has 1 to 100 rows'],
    [{ first: 1, last: 1 }, 'Give one of them'],
  ])('%j is refused, with what would pass', (page, message) => {
    expect(codeOf(() => readPageSize(page))).toBe('BAD_USER_INPUT');
    expect(() => readPageSize(page)).toThrow(message);
  });
});

describe('an order', () => {
  it('has eight terms at most', () => {
    expect(codeOf(() => checkOrderSize(Array(8)))).toBe('nothing thrown');
    expect(() => checkOrderSize(Array(9))).toThrow('`orderBy` has 9 terms. At most 8 pass.');
  });
});

describe('a grouping', () => {
  it('has three keys at most, of which a repeated one counts once', () => {
    expect(readGroups(['A', 'B', 'A', 'C'])).toEqual(['A', 'B', 'C']);
    expect(() => readGroups(['A', 'B', 'C', 'D'])).toThrow('At most 3 pass');
  });
});

interface Filter {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly purchaser?: { readonly eq?: unknown; readonly in?: unknown };
  readonly isFictional?: unknown;
}

function nested(depth: number): Filter {
  let filter: Filter = { purchaser: {} };
  for (let level = 1; level < depth; level += 1) {
    filter = level % 2 === 0 ? { and: [filter] } : { or: [filter] };
  }
  return filter;
}

describe('the size of a filter', () => {
  it.each([
    ['nothing', {}],
    ['five levels', nested(5)],
    ['fifty conditions', { and: Array<Filter>(50).fill({ purchaser: {} }) }],
  ])('%s passes', (_what, filter) => {
    expect(codeOf(() => checkFilterSize(filter))).toBe('nothing thrown');
  });

  it.each([
    ['six levels', nested(6), 'nested 6 deep'],
    ['a hundred thousand levels', nested(100_000), 'nested 100000 deep'],
    ['51 conditions', { or: Array<Filter>(51).fill({ purchaser: {} }) }, '51 conditions'],
    ['300,000 empty groups', { and: Array<Filter>(300_000).fill({}) }, '300000 conditions'],
  ])('%s does not', (_what, filter, message) => {
    expect(() => checkFilterSize(filter)).toThrow(message);
  });
});

describe('a filter asks for invented records', () => {
  it.each([
    [null, false],
    [{}, false],
    [{ purchaser: { eq: 'QXB' } }, true],
    [{ purchaser: { in: ['QXB'] } }, true],
    [{ purchaser: { contains: 'Q' } }, false],
    [{ isFictional: {} }, true],
    [{ and: [{ or: [{ purchaser: { eq: 'QXB' } }] }] }, true],
    [{ or: [{ purchaser: { eq: 'QXB' } }, {}] }, false],
    [{ or: [{ purchaser: { eq: 'QXB' } }, { isFictional: {} }] }, true],
    [{ or: [] }, false],
    [{ and: [{ or: [{}] }] }, false],
  ] as [Filter | null, boolean][])('%j: %s', (filter, expected) => {
    expect(asksForFiction(filter)).toBe(expected);
  });
});
