import { transitionNotPossible } from '@concord/kernel';
import type { ReceiveLetterOfRequestInput } from '../../generated/schema.ts';
import { dateProblems } from '../life-cycle/commands/check-input.model.ts';
import type { LetterState, ReceiptFacts } from './letter-state.model.ts';
import {
  type LetterVerdict,
  possibleLetterCommands,
  refuseLetter,
  unlessWrong,
} from './letter-verdict.model.ts';
import type { SentLetter } from './sent-letter.model.ts';

/** A letter that is to be received. */
export interface ReceiptAttempt {
  readonly letter: SentLetter;
  readonly state: LetterState | null;
  readonly input: Pick<ReceiveLetterOfRequestInput, 'receivedOn'>;
  /** The date in Washington. */
  readonly today: string;
}

/** Decides on the receipt of a letter: once, on a day between the letter's own and today. */
export function decideReceipt({ letter, state, input, today }: ReceiptAttempt): LetterVerdict {
  const { receivedOn } = input;
  if (letter.status === 'WITHDRAWN') {
    return refuseLetter(transitionNotPossible('The letter was withdrawn by its sender.', []));
  }
  if (state !== null) {
    return refuseLetter(
      transitionNotPossible(
        `The letter was received on ${state.receivedOn}; it is received once.`,
        possibleLetterCommands(letter, state),
      ),
    );
  }
  const problems = dateProblems('receivedOn', receivedOn, {
    notBefore: [letter.datedOn, 'the day written on the letter'],
    notAfter: [today, 'today in Washington'],
  });
  return unlessWrong(problems, () => {
    const facts: ReceiptFacts = {
      purchaserCode: letter.purchaserCode,
      implementingAgency: letter.implementingAgency,
      isFictional: letter.isFictional,
      letterDatedOn: letter.datedOn,
      receivedOn,
    };
    return {
      kind: 'receiveLetterOfRequest',
      fromStatus: null,
      toStatus: 'UNDER_ASSESSMENT',
      facts: { ...facts },
    };
  });
}
