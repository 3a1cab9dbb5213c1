import { describe, expect, it } from 'vitest';
import { markingProblems } from './marking-problems.model.ts';
import { negativeAmounts } from './negative-amounts.model.ts';

describe('what no command takes', () => {
  it.each(['CONFIDENTIAL', 'SECRET', 'TOP_SECRET'])('is marked %s', (marking) => {
    const [problem] = markingProblems({ marking });
    expect(problem?.path).toEqual(['marking']);
    expect(problem?.message).toContain('above CUI');
  });

  it.each(['PUBLIC', 'RELEASABLE_TO_PURCHASER', 'CUI', 'CUI_PREDECISIONAL'])(
    'is not what is marked %s',
    (marking) => {
      expect(markingProblems({ marking })).toEqual([]);
    },
  );

  it('is an amount or a quantity below zero, wherever it stands', () => {
    const input = {
      amount: '-0.01',
      lines: [{ quantity: '1' }, { quantity: '-3', unitPrice: '5.00' }],
      description: '-5 degrees and below',
      reason: '-5 was a typing error',
    };
    expect(negativeAmounts(input).map(({ path }) => path.join('.'))).toEqual([
      'amount',
      'lines.1.quantity',
    ]);
  });
});
