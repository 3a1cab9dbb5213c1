import type { CommandAnswer, Database } from '@concord/db';
import { letters, lettersOfRequest } from '@concord/db/partner';
import { publishedLetterVersions } from '@concord/db/published';
import { inputInvalid, invariant, recordNotFound, type StoredEvent } from '@concord/kernel';
import { and, eq, sql } from 'drizzle-orm';
import type {
  LetterOfRequestStatus,
  SubmitLetterOfRequestInput,
  SupplyLetterInformationInput,
  WithdrawLetterOfRequestInput,
} from '../../generated/schema.ts';
import { letterNumberOf } from '../purchaser-command/number.model.ts';
import {
  type CommandGiver,
  type CommandScope,
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
    await scope.lock(`letters:${purchaserCode}/${year}`);
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
    const [row] = await transaction
      .insert(lettersOfRequest)
      .values({
        ...letter,
        letterNumber,
        purchaserCode,
        year,
        ordinal,
        isFictional,
        version: event.sequence,
        status: 'SUBMITTED',
        information: [],
        recordedAt: event.recordedAt,
        changedAt: event.recordedAt,
      })
      .returning();
    await publish(transaction, row, event);
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
    const letter = await selectLocked(scope, input.letterNumber);
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
    const row = await update(transaction, letter.letterNumber, event, {
      ...changes,
      information: [...letter.information, information],
      answeredVersion: answerVersion,
    });
    await publish(transaction, row, event);
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
    const letter = await selectLocked(scope, input.letterNumber);
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
    const row = await update(scope.transaction, letter.letterNumber, event, {});
    await publish(scope.transaction, row, event);
    return done(event, scope.purchaserCode);
  });
}

type LetterRow = typeof lettersOfRequest.$inferSelect;

/** Holds the letter to the end of the transaction, and reads how it stands with what was answered. */
async function selectLocked({ transaction, purchaserCode }: CommandScope, letterNumber: string) {
  const isThisLetter = eq(lettersOfRequest.letterNumber, letterNumber);
  await transaction
    .select({ version: lettersOfRequest.version })
    .from(lettersOfRequest)
    .where(and(isThisLetter, eq(lettersOfRequest.purchaserCode, purchaserCode)))
    .for('update');
  const [letter] = await transaction
    .select()
    .from(letters)
    .where(and(eq(letters.letterNumber, letterNumber), eq(letters.purchaserCode, purchaserCode)));
  return letter === undefined
    ? null
    : { ...letter, status: letter.status as LetterOfRequestStatus };
}

async function update(
  transaction: Database,
  letterNumber: string,
  event: StoredEvent,
  changes: Partial<LetterRow>,
): Promise<LetterRow | undefined> {
  const [row] = await transaction
    .update(lettersOfRequest)
    .set({
      ...changes,
      version: event.sequence,
      status: event.toStatus ?? '',
      changedAt: event.recordedAt,
    })
    .where(eq(lettersOfRequest.letterNumber, letterNumber))
    .returning();
  return row;
}

/** Tells the Department of Defense; what was supplied later stands below the description. */
async function publish(
  transaction: Database,
  row: LetterRow | undefined,
  { stream, sequence, recordedAt }: StoredEvent,
): Promise<void> {
  invariant(row !== undefined, 'the row was written by the statement before');
  const { year: _, ordinal: _ordinal, answeredVersion: _answered, information, ...letter } = row;
  await transaction.insert(publishedLetterVersions).values({
    ...letter,
    description: [letter.description, ...information].join('\n\n'),
    stream,
    sequence,
    recordedAt,
  });
}

async function selectNextOrdinal(
  transaction: Database,
  purchaserCode: string,
  year: number,
): Promise<number> {
  const [last] = await transaction
    .select({ ordinal: sql<number>`coalesce(max(${lettersOfRequest.ordinal}), 0)` })
    .from(lettersOfRequest)
    .where(and(eq(lettersOfRequest.purchaserCode, purchaserCode), eq(lettersOfRequest.year, year)));
  return (last?.ordinal ?? 0) + 1;
}
