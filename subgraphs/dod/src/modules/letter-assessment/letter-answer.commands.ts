import { type Database, letterLock, lockUntilEnd } from '@concord/db';
import { publishedLetterAnswers, publishedLetterAnswerVersions } from '@concord/db/published';
import { eq } from 'drizzle-orm';

/** What the sender of a letter is told. */
export interface LetterAnswer {
  readonly letterNumber: string;
  readonly purchaserCode: string;
  readonly status:
    | 'UNDER_ASSESSMENT'
    | 'INSUFFICIENT'
    | 'ACTIONABLE'
    | 'RESPONDED'
    | 'COMPLETE'
    | 'DISAPPROVED'
    | 'CANCELLED';
  /** What it is asked to supply, while the letter is insufficient. */
  readonly informationRequested: string | null;
  /** The case that was begun for it; null leaves the one it was told of before. */
  readonly caseId: string | null;
}

/**
 * Tells the sender of a letter how it stands, as the next version of the answer. Both the events of a
 * letter and those of its cases answer it, so the versions count answers and not events.
 */
export async function publishLetterAnswer(
  transaction: Database,
  answer: LetterAnswer,
  recordedAt: string,
): Promise<void> {
  const { letterNumber } = answer;
  await lockUntilEnd(transaction, letterLock(letterNumber));
  const [last] = await transaction
    .select({ version: publishedLetterAnswers.version, caseId: publishedLetterAnswers.caseId })
    .from(publishedLetterAnswers)
    .where(eq(publishedLetterAnswers.letterNumber, letterNumber));
  await transaction.insert(publishedLetterAnswerVersions).values({
    ...answer,
    caseId: answer.caseId ?? last?.caseId ?? null,
    version: (last?.version ?? 0) + 1,
    recordedAt,
  });
}
