import { describe, expect, it } from 'vitest';
import { type InputLimits, limitProblems } from './limit-problems.ts';

const limits: InputLimits = {
  texts: { reason: 5, 'lines.*.description': 5, 'changes.*': 5, 'payment.note': 5 },
  lists: { lines: [1, 3], changes: [0, 1500], notes: [0, 2] },
};
const told = (input: object) =>
  limitProblems(input, limits).map(({ path, message }) => [path.join('.'), message]);
const long = 'sixsix';

describe('the limits of an input', () => {
  it('pass what is within them, left out, or has none', () => {
    const lines = [{ description: 'short' }, { description: null }, {}];
    expect(told({ reason: 'short', lines, payment: { note: undefined }, other: long })).toEqual([]);
    expect(told({ reason: null, lines, changes: [], notes: [1, 2], payment: null })).toEqual([]);
  });

  it('name each text outside them by its path', () => {
    const lines = [{ description: 'short' }, { description: long }, { description: ' ' }];
    expect(told({ reason: long, lines, changes: ['a', long], payment: { note: '' } })).toEqual([
      ['reason', '`reason` has 6 characters. Give 1 to 5 characters.'],
      ['lines.1.description', '`lines.1.description` has 6 characters. Give 1 to 5 characters.'],
      ['lines.2.description', '`lines.2.description` says nothing. Give 1 to 5 characters.'],
      ['changes.1', '`changes.1` has 6 characters. Give 1 to 5 characters.'],
      ['payment.note', '`payment.note` says nothing. Give 1 to 5 characters.'],
    ]);
  });

  it('name a list outside them, and not what is in one that is too long', () => {
    const lines = Array.from({ length: 4 }, () => ({ description: long }));
    expect(told({ lines })).toEqual([['lines', '`lines` lists 4. Give 1 to 3.']]);
    expect(told({ lines: [] })).toEqual([['lines', '`lines` lists 0. Give 1 to 3.']]);
    expect(told({ notes: [1, 2, 3] })).toEqual([['notes', '`notes` lists 3. Give at most 2.']]);
    expect(told({ changes: Array.from({ length: 1501 }, () => 'a') })).toEqual([
      ['changes', '`changes` lists 1,501. Give at most 1,500.'],
    ]);
  });

  it('are of a path, not of a name', () => {
    expect(told({ description: long, changes: long, lines: [{ reason: long }] })).toEqual([]);
  });
});
