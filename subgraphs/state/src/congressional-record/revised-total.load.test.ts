import { expect, it } from 'vitest';
import { readRevisedTotal } from './revised-total.load.ts';

const history =
  'The estimated total cost was $42 million. MDE constituted $40 million of this total.';

it.each([
  [
    'The total estimated case value will increase by $1.163 billion to $8.113 billion.',
    '8113000000.00',
  ],
  [
    'The total case value will rise by $25.5 million, resulting in a total case value of $66.05 million.',
    '66050000.00',
  ],
  [
    'The estimated total case value will remain $134 million with MDE remaining $63 million.',
    '134000000.00',
  ],
  ['The total case value does not increase, remaining at $110 million.', '110000000.00'],
  [
    'This will result in a new non-MDE and overall total case value of $1.06 billion.',
    '1060000000.00',
  ],
  [
    'The total value of the new items is $20 million. The total MDE value will be $60 million.',
    '42000000.00',
  ],
  ['The total cost is $62 million; MDE constitutes $60 million of this total.', '62000000.00'],
  ['There is no increase in cost of MDE or total case value.', '42000000.00'],
  ['The estimated total case value will increase by $20 million.', null],
])('after $42 million and %j the total is %j', (report, total) => {
  expect(readRevisedTotal(`${history}\nThis transmittal reports more. ${report}`).usd).toBe(total);
});

it('says so where the report itself restates no total', () => {
  const { notes } = readRevisedTotal(`${history}\nThis transmittal reports a new variant.`);
  expect(notes).toEqual(['the report restates no total; the last one before it is kept']);
});
