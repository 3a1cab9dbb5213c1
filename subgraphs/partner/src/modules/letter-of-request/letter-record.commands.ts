import { type Database, letterLock, lockUntilEnd } from '@concord/db';
import { letters, lettersOfRequest } from '@concord/db/partner';
import { publishedLetterVersions } from '@concord/db/published';
import { invariant, type StoredEvent } from '@concord/kernel';
import { and, eq, sql } from 'drizzle-orm';
import type { LetterOfRequestStatus } from '../../generated/schema.ts';
import type { CommandScope } from '../purchaser-command/purchaser-command.commands.ts';

type LetterRow = typeof lettersOfRequest.$inferSelect;
/** What the first event of a letter gives it. */
type OfEvent =
  | 'version'
  | 'status'
  | 'information'
  | 'answeredVersion'
  | 'recordedAt'
  | 'changedAt';

/** Holds a letter to the end of the transaction, also from the agency, and reads how it stands with what was answered. */
export async function selectLockedLetter(
  { transaction, purchaserCode }: CommandScope,
  letterNumber: string,
) {
  await lockUntilEnd(transaction, letterLock(letterNumber));
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

/** Writes a new letter, and tells the Department of Defense. */
export async function insertLetter(
  transaction: Database,
  letter: Omit<LetterRow, OfEvent>,
  event: StoredEvent,
): Promise<void> {
  const { sequence, recordedAt } = event;
  const [row] = await transaction
    .insert(lettersOfRequest)
    .values({
      ...letter,
      version: sequence,
      status: 'SUBMITTED',
      information: [],
      recordedAt,
      changedAt: recordedAt,
    })
    .returning();
  await publish(transaction, row, event);
}

/** Writes what an event changed of a letter, and tells the Department of Defense. */
export async function updateLetter(
  transaction: Database,
  letterNumber: string,
  event: StoredEvent,
  changes: Partial<LetterRow>,
): Promise<void> {
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
  await publish(transaction, row, event);
}

/** The place of a purchaser's next letter in a year. Lock the year's letters first. */
export async function selectNextOrdinal(
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
