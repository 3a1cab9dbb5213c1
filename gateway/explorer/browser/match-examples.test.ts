import { expect, it } from 'vitest';
import { matchExamples } from './match-examples.ts';

const [late, holder] = [
  { name: 'LateLines', role: 'PURCHASER', description: 'Counts.', document: '', variables: null },
  { name: 'Holder', role: 'RSAT', description: 'Says who.', document: '', variables: null },
];

it.each([
  ['', [late, holder]],
  ['rsat', [holder]],
  ['counts LATE', [late]],
  ['late rsat', []],
])('the words %j find the examples that have them all', (words, expected) => {
  expect(matchExamples([late, holder], words)).toEqual(expected);
});
