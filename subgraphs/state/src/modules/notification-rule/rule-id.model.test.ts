import { globalId } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import { ruleKeyOf } from './rule-id.model.ts';

describe('the key in an identifier', () => {
  it('is found again', () => {
    const id = globalId('ReviewClock', 'AECA_36B_1/OTHER/UNDATED');
    expect(ruleKeyOf('ReviewClock', id)).toBe('AECA_36B_1/OTHER/UNDATED');
  });

  it.each([
    ['another type', globalId('NotificationThreshold', 'x')],
    ['nonsense', '%%%'],
    ['nothing', ''],
    ['the same bytes written otherwise', `${globalId('ReviewClock', 'x')}=`],
  ])('is not there in %s', (_what, id) => {
    expect(ruleKeyOf('ReviewClock', id)).toBeNull();
  });
});
