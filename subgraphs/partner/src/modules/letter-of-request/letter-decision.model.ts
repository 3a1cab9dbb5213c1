import { type Refusal, staleVersion, transitionNotPossible } from '@concord/kernel';
import type { LetterOfRequestStatus } from '../../generated/schema.ts';

/** The commands on a letter that is on record. */
export type LetterCommand = 'supplyLetterInformation' | 'withdrawLetterOfRequest';

/** What a purchaser may do with a letter in each status. */
const possible: Readonly<Record<LetterOfRequestStatus, readonly LetterCommand[]>> = {
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

const wanted: Readonly<Record<LetterCommand, string>> = {
  supplyLetterInformation:
    'Information can be supplied while the agency asks for it: at INFORMATION_REQUESTED.',
  withdrawLetterOfRequest: 'A letter can be withdrawn until it is answered.',
};

/** What decides on a command on a letter. */
interface LetterFacts {
  readonly version: number;
  readonly status: LetterOfRequestStatus;
  /** The case that was begun for it, or null. */
  readonly caseId: string | null;
}

/** Why a command on a letter is refused, or null if it may be done. */
export function letterRefusal(
  command: LetterCommand,
  letter: LetterFacts,
  expectedVersion: number | null,
): Refusal | null {
  if (expectedVersion !== null && expectedVersion !== letter.version) {
    return staleVersion(expectedVersion, letter.version);
  }
  // A case is cancelled, not the letter it was begun for.
  const commands = possible[letter.status].filter(
    (one) => one !== 'withdrawLetterOfRequest' || letter.caseId === null,
  );
  if (commands.includes(command)) {
    return null;
  }
  const begun =
    letter.caseId === null
      ? ''
      : ` Case ${letter.caseId} was begun for it: ask its implementing agency to cancel that.`;
  return transitionNotPossible(
    `The letter is at ${letter.status}. ${wanted[command]}${begun}`,
    commands,
  );
}
