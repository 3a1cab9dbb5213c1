import { describe, expect, it } from 'vitest';
import type { LetterOfRequestStatus } from '../../generated/schema.ts';
import { type LetterCommand, letterRefusal } from './letter-decision.model.ts';

const statuses: Readonly<Record<LetterOfRequestStatus, readonly LetterCommand[]>> = {
  SUBMITTED: ['withdrawLetterOfRequest'],
  UNDER_ASSESSMENT: ['withdrawLetterOfRequest'],
  INFORMATION_REQUESTED: ['supplyLetterInformation', 'withdrawLetterOfRequest'],
  ACTIONABLE: ['withdrawLetterOfRequest'],
  COMPLETE: ['withdrawLetterOfRequest'],
  RESPONDED: [],
  WITHDRAWN: [],
  DISAPPROVED: [],
  CANCELLED: [],
};
const commands: readonly LetterCommand[] = ['supplyLetterInformation', 'withdrawLetterOfRequest'];

describe.each(Object.entries(statuses))('a letter at %s', (status, possible) => {
  const letter = { version: 3, status: status as LetterOfRequestStatus, caseId: null };
  it.each(commands)(`takes or refuses %s`, (command) => {
    const refusal = letterRefusal(command, letter, null);
    if (possible.includes(command)) {
      expect(refusal).toBeNull();
    } else {
      expect(refusal).toMatchObject({ code: 'TRANSITION_NOT_POSSIBLE', possible });
      expect(refusal?.message).toContain(`The letter is at ${status}.`);
    }
  });
});

describe('a letter for which a case was begun', () => {
  it.each(['INFORMATION_REQUESTED', 'ACTIONABLE', 'COMPLETE'] as const)(
    'is not taken back at %s',
    (status) => {
      const letter = { version: 3, status, caseId: 'BN-B-UAB' };
      const refusal = letterRefusal('withdrawLetterOfRequest', letter, null);
      expect(refusal).toMatchObject({ code: 'TRANSITION_NOT_POSSIBLE' });
      expect(refusal?.message).toContain('Case BN-B-UAB was begun for it');
    },
  );

  it('is still answered when the agency asks', () => {
    const letter = { version: 3, status: 'INFORMATION_REQUESTED', caseId: 'BN-B-UAB' } as const;
    expect(letterRefusal('supplyLetterInformation', letter, null)).toBeNull();
  });
});

describe('a letter that changed since it was read', () => {
  const letter = { version: 3, status: 'INFORMATION_REQUESTED', caseId: null } as const;
  it.each(commands)('refuses %s with its version', (command) => {
    expect(letterRefusal(command, letter, 2)).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 3,
      path: ['expectedVersion'],
    });
    expect(letterRefusal(command, letter, 3)).toBeNull();
  });
});
