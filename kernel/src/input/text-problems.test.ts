import { describe, expect, it } from 'vitest';
import { keyProblems, optionalTextProblems, textProblems } from './text-problems.ts';

const messages = (text: string, lengthMax = 10) =>
  textProblems(['lines', '3', 'description'], text, lengthMax).map(({ message }) => message);
const name = '`lines.3.description`';

describe('a text', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \t\r\n\u00a0\u3000'],
    ['spaces of no width', '\u200b\u2060\ufeff'],
    ['fillers', '\u115f\u3164'],
    ['controls', '\u0007\u001b'],
  ])('that is %s says nothing', (_what, text) => {
    expect(messages(text)).toEqual([`${name} says nothing. Give 1 to 10 characters.`]);
  });

  it('that is too long is told its length and what would be right', () => {
    expect(messages('x'.repeat(4001), 4000)).toEqual([
      `${name} has 4,001 characters. Give 1 to 4,000 characters.`,
    ]);
    expect(messages(' '.repeat(11))).toEqual([
      `${name} has 11 characters. Give 1 to 10 characters.`,
    ]);
  });

  it('is as long as people count it', () => {
    expect(messages('🛩'.repeat(10))).toEqual([]);
    expect(messages('🛩'.repeat(11))).toEqual([
      `${name} has 11 characters. Give 1 to 10 characters.`,
    ]);
  });

  it.each([
    ['the character that ends texts', 'ab\u0000', '0000', 3],
    ['half of a character', '🛩\ud800b', 'D800', 2],
    ['a bell', '\u0007ab', '0007', 1],
    ['a delete', 'a\u007fb', '007F', 2],
    ['a mark that turns the direction of reading', 'a\u202eb', '202E', 2],
    ['a space of no width', 'a\u200bb', '200B', 2],
    ['a soft hyphen', 'a\u00adb', '00AD', 2],
    ['a tag', 'a\u{e0041}b', 'E0041', 2],
  ])('may not hold what nobody sees: %s', (_what, text, code, place) => {
    expect(messages(text)).toEqual([
      `${name} holds U+${code} as character ${place}, which nobody sees. Leave it out.`,
    ]);
  });

  it.each([
    ['one character', 'x'],
    ['as many as pass', 'x'.repeat(10)],
    ['several lines', 'a\r\n\tb'],
    ['another script', 'نظام'],
    ['a word that needs its joiner', 'می\u200cرود'],
    ['a sign of several parts', '👩\u200d✈\ufe0f'],
    ['an accent of its own', 'e\u0301'],
    ['line separators', 'a\u2028b'],
  ])('may be %s', (_what, text) => {
    expect(messages(text)).toEqual([]);
  });

  it('that may be left out is looked at only if it is there', () => {
    expect(optionalTextProblems(['a'], null, 1)).toEqual([]);
    expect(optionalTextProblems(['a'], undefined, 1)).toEqual([]);
    expect(optionalTextProblems(['a'], ' ', 1)).toMatchObject([{ path: ['a'] }]);
  });

  it('that is a key has 200 characters at most', () => {
    expect(keyProblems('k'.repeat(200))).toEqual([]);
    expect(keyProblems('k'.repeat(201))).toEqual([
      {
        path: ['idempotencyKey'],
        message: '`idempotencyKey` has 201 characters. Give 1 to 200 characters.',
      },
    ]);
  });
});
