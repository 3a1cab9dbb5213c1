import { type CommandAnswer, lockUntilEnd } from '@concord/db';
import { inputInvalid, recordNotFound } from '@concord/kernel';
import type {
  SubmitLetterOfRequestInput,
  SupplyLetterInformationInput,
  WithdrawLetterOfRequestInput,
} from '../../generated/schema.ts';
import { letterNumberOf } from '../purchaser-command/number.model.ts';
import {
  type CommandGiver,
  done,
  giveCommand,
  refused,
} from '../purchaser-command/purchaser-command.commands.ts';
import { letterRefusal } from './letter-decision.model.ts';
import {
  informationProblems,
  itemsOf,
  letterProblems,
  neededByProblems,
  withdrawalProblems,
} from './letter-input.model.ts';
import {
  insertLetter,
  selectLockedLetter,
  selectNextOrdinal,
  updateLetter,
} from './letter-record.commands.ts';

const dataClass = 'LETTER_OF_REQUEST';
const streamOf = (letterNumber: string) => `letter:${letterNumber}`;
const notThere = recordNotFound('Letter of Request', ['letterNumber']);

/** Puts a letter on record under the next number of its purchaser's year. */
export function submitLetterOfRequest(
  giver: CommandGiver,
  input: SubmitLetterOfRequestInput,
): Promise<CommandAnswer> {
  const problems = (today: string) => letterProblems(input, today);
  const given = { command: 'submitLetterOfRequest', dataClass, input, problems } as const;
  return giveCommand(giver, given, async (scope) => {
    const { purchaserCode, today, transaction, isFictional } = scope;
    const year = Number(today.slice(0, 4));
    await lockUntilEnd(transaction, `letters:${purchaserCode}/${year}`);
    const ordinal = await selectNextOrdinal(transaction, purchaserCode, year);
    const letterNumber = letterNumberOf(purchaserCode, year, ordinal);
    const { idempotencyKey: _, marking, ...asked } = input;
    const letter = {
      ...asked,
      customerReference: asked.customerReference ?? null,
      neededBy: asked.neededBy ?? null,
      items: itemsOf(asked.items),
    };
    const event = await scope.seal(streamOf(letterNumber), {
      kind: given.command,
      toStatus: 'SUBMITTED',
      facts: { letterNumber, ...letter, marking },
    });
    const place = { letterNumber, purchaserCode, year, ordinal, isFictional };
    await insertLetter(transaction, { ...letter, ...place }, event);
    return done(event, purchaserCode);
  });
}

/** Adds what the agency asked for, and what changes with it. */
export function supplyLetterInformation(
  giver: CommandGiver,
  input: SupplyLetterInformationInput,
): Promise<CommandAnswer> {
  const problems = () => informationProblems(input);
  const given = { command: 'supplyLetterInformation', dataClass, input, problems } as const;
  return giveCommand(giver, given, async (scope) => {
    const { transaction, purchaserCode } = scope;
    const letter = await selectLockedLetter(scope, input.letterNumber);
    if (letter === null) {
      return refused(notThere);
    }
    const stream = streamOf(letter.letterNumber);
    const refusal = letterRefusal(given.command, letter, input.expectedVersion ?? null);
    if (refusal !== null) {
      return refused(refusal, stream);
    }
    const late = neededByProblems(input.neededBy, letter.datedOn);
    if (late.length > 0) {
      return refused(inputInvalid(late), stream);
    }
    const { information, items, neededBy, fundingSource, marking } = input;
    const changes = {
      ...(items !== null && items !== undefined && { items: itemsOf(items) }),
      ...(neededBy !== null && neededBy !== undefined && { neededBy }),
      ...(fundingSource !== null && fundingSource !== undefined && { fundingSource }),
    };
    const { answerVersion } = letter;
    const event = await scope.seal(stream, {
      kind: given.command,
      fromStatus: letter.status,
      toStatus: 'INFORMATION_SUPPLIED',
      facts: { information, ...changes, answerVersion, marking },
    });
    await updateLetter(transaction, letter.letterNumber, event, {
      ...changes,
      information: [...letter.information, information],
      answeredVersion: answerVersion,
    });
    return done(event, purchaserCode);
  });
}

/** Takes a letter back. */
export function withdrawLetterOfRequest(
  giver: CommandGiver,
  input: WithdrawLetterOfRequestInput,
): Promise<CommandAnswer> {
  const problems = () => withdrawalProblems(input);
  const given = { command: 'withdrawLetterOfRequest', dataClass, input, problems } as const;
  return giveCommand(giver, given, async (scope) => {
    const letter = await selectLockedLetter(scope, input.letterNumber);
    if (letter === null) {
      return refused(notThere);
    }
    const stream = streamOf(letter.letterNumber);
    const refusal = letterRefusal(given.command, letter, input.expectedVersion ?? null);
    if (refusal !== null) {
      return refused(refusal, stream);
    }
    const event = await scope.seal(stream, {
      kind: given.command,
      fromStatus: letter.status,
      toStatus: 'WITHDRAWN',
      reason: input.reason ?? null,
      facts: {},
    });
    await updateLetter(scope.transaction, letter.letterNumber, event, {});
    return done(event, scope.purchaserCode);
  });
}
