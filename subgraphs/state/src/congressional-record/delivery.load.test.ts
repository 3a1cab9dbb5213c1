import { expect, it } from 'vitest';
import { readDate } from './delivery.load.ts';

it.each([
  ['January 10, 2024.', '2024-01-10'],
  ['April 10. 2020', '2020-04-10'],
  ['Feb. 3, 2021', '2021-02-03'],
  ['10 April 2020', '2020-04-10'],
  ['Apri1 10, 2020', '2020-04-10'],
  ['(Thursday, January 30, 2020)', '2020-01-30'],
  ['February 30, 2020', null],
  ['Section 47, 2020', null],
  ['pending', null],
])('the day in %j is %j', (text, date) => {
  expect(readDate(text)).toBe(date);
});
