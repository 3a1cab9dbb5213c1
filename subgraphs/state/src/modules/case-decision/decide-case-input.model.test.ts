import { describe, expect, it } from 'vitest';
import type { DecideCaseInput } from '../../generated/schema.ts';
import { decideCaseProblems } from './decide-case-input.model.ts';

const approval: DecideCaseInput = { idempotencyKey: 'k', caseId: 'BN-B-VAC', decision: 'APPROVED' };

describe('the input of a decision', () => {
  it.each<[string, Partial<DecideCaseInput>]>([
    ['approves without a word', {}],
    ['approves under conditions', { conditions: ['No transfer to a third party.'] }],
    ['disapproves with a reason', { decision: 'DISAPPROVED', reason: 'Regional stability.' }],
    ['suspends with a reason', { decision: 'SUSPENDED', reason: 'Coup.' }],
    ['lifts without a word', { decision: 'SUSPENSION_LIFTED' }],
  ])('can be used if it %s', (_how, change) => {
    expect(decideCaseProblems({ ...approval, ...change })).toEqual([]);
  });

  it.each<[string, Partial<DecideCaseInput>, string[], string]>([
    ['has no key', { idempotencyKey: '' }, ['idempotencyKey'], 'says nothing. Give 1 to 200 '],
    [
      'has a key too long',
      { idempotencyKey: 'k'.repeat(201) },
      ['idempotencyKey'],
      'has 201 characters. Give 1 to 200 characters.',
    ],
    [
      'disapproves without a reason',
      { decision: 'DISAPPROVED' },
      ['reason'],
      'Give the reason; DISAPPROVED needs one.',
    ],
    [
      'suspends with a blank reason',
      { decision: 'SUSPENDED', reason: ' \n' },
      ['reason'],
      '`reason` says nothing. Give 1 to 4,000 characters.',
    ],
    [
      'says too much',
      { reason: 'x'.repeat(4001) },
      ['reason'],
      '`reason` has 4,001 characters. Give 1 to 4,000 characters.',
    ],
    [
      'suspends under conditions',
      { decision: 'SUSPENDED', reason: 'x', conditions: ['x'] },
      ['conditions'],
      'Only an approval has conditions; leave them out of SUSPENDED.',
    ],
    [
      'has too many conditions',
      { conditions: Array.from({ length: 21 }, () => 'x') },
      ['conditions'],
      '`conditions` lists 21. Give at most 20.',
    ],
    [
      'has an empty condition',
      { conditions: ['x', ' '] },
      ['conditions', '1'],
      '`conditions.1` says nothing. Give 1 to 1,000 characters.',
    ],
    [
      'lifts under a notification',
      { decision: 'SUSPENSION_LIFTED', transmittalNumber: '24-30' },
      ['transmittalNumber'],
      'Only an approval names a notification; leave it out of SUSPENSION_LIFTED.',
    ],
  ])('cannot be used if it %s', (_how, change, path, sentence) => {
    expect(decideCaseProblems({ ...approval, ...change })).toEqual([
      { path, message: expect.stringContaining(sentence) as string },
    ]);
  });
});
