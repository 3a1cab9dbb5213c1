import { expect, it } from 'vitest';
import { readPurchaser } from './purchaser.load.ts';

it.each([
  ['Government of the Netherlands.', 'Netherlands'],
  ['The Government of the Republic of the Philippines', 'Philippines'],
  ['Republic of Korea', 'Korea'],
  ['The Hashemite Kingdom of Jordan', 'Jordan'],
  ['Government of the Czech Republic', 'Czech Republic'],
  ['Government of the Republic of the Congo', 'Republic of the Congo'],
  ['Government of lsrael', 'Israel'],
  ['Government of P0land', 'Poland'],
  ['NATO Support and Procurement Agency (NSPA)', 'NATO Support and Procurement Agency (NSPA)'],
  ['Taipei Economic and Cultural Representative Office in the United States (TECRO)', 'TECRO'],
  ['', null],
])('%j buys as %j', (clause, name) => {
  expect(readPurchaser(clause).name).toBe(name);
});

it('keeps what is printed and says what was put right', () => {
  expect(readPurchaser('Government of lndia')).toEqual({
    printed: 'Government of lndia',
    name: 'India',
    notes: ["the source prints 'lndia'; purchaser corrected to India"],
  });
});
