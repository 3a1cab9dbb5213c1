import { describe, expect, it } from 'vitest';
import {
  keyProblems,
  listProblems,
  markingProblems,
  notBeforeProblems,
  optionalTextProblems,
  pastProblems,
  quantityProblems,
  textProblems,
} from './input-problems.model.ts';

const saying = (text: string): unknown => expect.stringContaining(text);
const today = '2026-11-02';

describe('a problem of an input', () => {
  it.each([
    ['an empty text', textProblems(['a'], '', 10), '`a` says nothing. Give 1 to 10 characters.'],
    ['blanks', textProblems(['a'], ' \n', 10), '`a` says nothing. Give 1 to 10 characters.'],
    [
      'a text that is too long',
      textProblems(['a', '0'], 'x'.repeat(4001), 4000),
      '`a.0` has 4,001 characters. Give 1 to 4,000 characters.',
    ],
    [
      'a key that is too long',
      keyProblems('x'.repeat(201)),
      '`idempotencyKey` has 201 characters. Give 1 to 200 characters.',
    ],
    [
      'tomorrow',
      pastProblems(['a'], '2026-11-03', today),
      '`a` is 2026-11-03, which is in the future. Give a day up to today in Washington, 2026-11-02.',
    ],
    [
      'a day that is too early',
      notBeforeProblems(['a'], '2026-11-01', today, 'the day of the letter'),
      '`a` is 2026-11-01, which is before the day of the letter. Give 2026-11-02 or a later day.',
    ],
    ['no items', listProblems(['a'], [], 100, () => []), '`a` lists 0. Give 1 to 100.'],
  ])('says of %s what would be right', (_what, problems, sentence) => {
    expect(problems.map(({ message }) => message)).toEqual([sentence]);
  });

  it.each(['0', '0.0000', '-1', '1.00001', '1e3', '', 'ten', ' 1', '999999999999999'])(
    'is a quantity of "%s"',
    (quantity) => {
      expect(quantityProblems(['quantity'], quantity)).toMatchObject([{ path: ['quantity'] }]);
    },
  );

  it.each(['CONFIDENTIAL', 'SECRET', 'TOP_SECRET'] as const)('is the marking %s', (marking) => {
    expect(markingProblems(marking)).toEqual([
      { path: ['marking'], message: saying('does not belong here') },
    ]);
  });

  it('has the place of its item in its path', () => {
    const problems = listProblems(['items'], ['x', ''], 2, (text, path) =>
      textProblems([...path, 'description'], text, 5),
    );
    expect(problems).toMatchObject([{ path: ['items', '1', 'description'] }]);
  });
});

describe('no problem', () => {
  it.each([
    ['today', pastProblems(['a'], today, today)],
    ['the first day that passes', notBeforeProblems(['a'], today, today, 'it')],
    ['a day that is not given', notBeforeProblems(['a'], null, today, 'it')],
    ['a text that is not given', optionalTextProblems(['a'], undefined, 1)],
    ['a quantity of 0.5', quantityProblems(['a'], '0.5')],
    ['a quantity that is not given', quantityProblems(['a'], null)],
    ['CUI', markingProblems('CUI')],
    ['what is before a decision', markingProblems('CUI_PREDECISIONAL')],
  ])('is %s', (_what, problems) => {
    expect(problems).toEqual([]);
  });
});
