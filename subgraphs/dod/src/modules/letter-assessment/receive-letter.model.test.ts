import { describe, expect, it } from 'vitest';
import { decideReceipt, type ReceiptAttempt } from './receive-letter.model.ts';
import { after, letter, received } from './testing/letters.ts';

const today = '2026-10-31';
const receive = (receivedOn: string, change: Partial<ReceiptAttempt> = {}) =>
  decideReceipt({ letter, state: null, input: { receivedOn }, today, ...change });

describe('the receipt of a letter', () => {
  it.each([
    ['the day written on it', '2026-10-01'],
    ['today', today],
  ])('is possible on %s', (_which, receivedOn) => {
    expect(after(receive(receivedOn), today, null)).toEqual({ ...received, receivedOn });
  });

  it.each([
    ['before the day written on it', '2026-09-30', 'is before the day written on the letter'],
    ['in the future', '2026-11-01', 'is after today in Washington'],
  ])('is not possible %s', (_when, receivedOn, message) => {
    expect(receive(receivedOn)).toMatchObject({
      refusal: { code: 'INPUT_INVALID', path: ['receivedOn'] },
    });
    expect(receive(receivedOn)).toMatchObject({
      refusal: { message: expect.stringContaining(message) as string },
    });
  });

  it('is recorded once', () => {
    expect(receive('2026-10-05', { state: received })).toMatchObject({
      refusal: { code: 'TRANSITION_NOT_POSSIBLE', possible: ['assessLetterOfRequest'] },
    });
  });

  it('of a letter that was withdrawn is not recorded', () => {
    expect(receive('2026-10-05', { letter: { ...letter, status: 'WITHDRAWN' } })).toMatchObject({
      refusal: { code: 'TRANSITION_NOT_POSSIBLE', possible: [] },
    });
  });
});
