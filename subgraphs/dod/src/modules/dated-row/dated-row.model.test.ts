import { describe, expect, it } from 'vitest';
import { inForce } from './dated-row.model.ts';

const rows = [
  { name: 'always', effectiveFrom: null, effectiveTo: null },
  { name: 'until June', effectiveFrom: null, effectiveTo: '2026-06-30' },
  { name: 'from July', effectiveFrom: '2026-07-01', effectiveTo: null },
  { name: 'one day', effectiveFrom: '2026-07-01', effectiveTo: '2026-07-01' },
];

describe('the rows in force', () => {
  it.each([
    ['2026-06-29', 'always, until June'],
    ['2026-06-30', 'always, until June'],
    ['2026-07-01', 'always, from July, one day'],
    ['2026-07-02', 'always, from July'],
  ])('on %s are: %s', (on, names) => {
    const held = inForce(rows, on).map(({ name }) => name);
    expect(held.join(', ')).toBe(names);
  });
});
