import {
  type CommandAnswer,
  type CommandOutcome,
  type Database,
  letterLock,
  lockUntilEnd,
  runCommand,
  selectStream,
} from '@concord/db';
import { dodEventTables } from '@concord/db/dod';
import { publishedLetters } from '@concord/db/published';
import {
  inputInvalid,
  notPermitted,
  type Refusal,
  recordNotFound,
  type StoredEvent,
} from '@concord/kernel';
import { and, eq } from 'drizzle-orm';
import { decide } from '../../policy/dod-policy.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import type { CommandEnvironment } from '../case-command/case-command.commands.ts';
import { unfitTexts } from '../life-cycle/input-limits.model.ts';
import { lettersWritableBy } from './letter-rows.queries.ts';
import { foldLetter, type LetterState, letterStream } from './letter-state.model.ts';
import type { SentLetter } from './sent-letter.model.ts';

/** One command of an implementing agency on a letter. */
export interface LetterCommand {
  readonly name: string;
  readonly input: { readonly idempotencyKey: string; readonly letterNumber: string };
  work(transaction: Database, now: Date, held: HeldLetter): Promise<CommandOutcome>;
}

/** A letter that is held to the end of the transaction. */
export interface HeldLetter {
  readonly letter: SentLetter;
  /** Null if it was not received yet. */
  readonly state: LetterState | null;
  readonly stream: string;
  readonly end: StoredEvent | null;
}

/** The role in which letters are assessed and cases begun. */
export const assessingRole = 'IA_CM';

/**
 * Runs a command on a letter. Who may never give it is told so, whatever letter it names; a letter that
 * is addressed to another agency looks like one that does not exist. A refusal is recorded of whoever
 * has a token.
 */
export async function runLetterCommand(
  { writer, storyTime }: CommandEnvironment,
  scope: CaseScope,
  { name, input, work }: LetterCommand,
): Promise<CommandAnswer> {
  const { viewer } = scope;
  const mayGive = decide(viewer, 'LETTER_ASSESSMENT', 'write').kind !== 'never';
  const refusal = notPermitted(`${name} belongs to ${assessingRole} of the agency addressed.`);
  if (viewer.subject === null) {
    return { kind: 'refused', refusal };
  }
  const { idempotencyKey, ...request } = input;
  const answer = await runCommand({
    ...writer,
    tables: dodEventTables,
    actor: {
      subject: viewer.subject,
      roles: viewer.roles,
      purchaserCode: viewer.country,
    },
    command: name,
    idempotencyKey,
    request,
    ...(storyTime !== undefined && { storyTime }),
    async work(transaction, now) {
      if (!mayGive) {
        return refused(refusal, null);
      }
      const unfit = unfitTexts(input);
      if (unfit.length > 0) {
        return refused(inputInvalid(unfit), null);
      }
      const held = await holdLetter(transaction, scope, input.letterNumber);
      return held === null
        ? refused(recordNotFound('Letter of Request', ['letterNumber']), null)
        : work(transaction, now, held);
    },
  });
  // A key that succeeded answers nobody who has lost the right since.
  return mayGive ? answer : { kind: 'refused', refusal };
}

/** The outcome of a refusal, on the stream it is about if there is one. */
export function refused(refusal: Refusal, stream: string | null): CommandOutcome {
  return { kind: 'refused', refusal, stream };
}

async function holdLetter(
  transaction: Database,
  scope: CaseScope,
  letterNumber: string,
): Promise<HeldLetter | null> {
  const stream = letterStream(letterNumber);
  await lockUntilEnd(transaction, letterLock(letterNumber));
  const [letter] = await transaction
    .select()
    .from(publishedLetters)
    .where(and(eq(publishedLetters.letterNumber, letterNumber), lettersWritableBy(scope)));
  if (letter === undefined) {
    return null;
  }
  const events = await selectStream(transaction, dodEventTables, [stream]);
  return { letter, state: foldLetter(events), stream, end: events.at(-1) ?? null };
}
