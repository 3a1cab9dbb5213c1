import { isDeepStrictEqual } from 'node:util';
import { type Database, eventBatches, isAnyOf } from '@concord/db';
import { dodEventTables, letterAssessments } from '@concord/db/dod';
import { assessmentIdOf } from './letter-assessment.model.ts';
import { assessmentRow, foldLetter, type LetterState } from './letter-state.model.ts';

/** What was looked at, or the first thing that is not as its events say. */
export interface LetterReport {
  readonly letters: number;
  readonly assessments: number;
  /** In one sentence; null if every stored assessment is what the events come to. */
  readonly lie: string | null;
}

/** Folds the events of every letter, and compares every stored assessment with what they come to. */
export async function verifyLetters(database: Database): Promise<LetterReport> {
  let letters = 0;
  let assessments = 0;
  for await (const batch of eventBatches(database, dodEventTables)) {
    const states = [...batch]
      .filter(([stream]) => stream.startsWith('letter:'))
      .flatMap(([, events]) => foldLetter(events) ?? []);
    letters += states.length;
    assessments += states.reduce((sum, state) => sum + state.assessments.length, 0);
    const lie = await lieOf(database, states);
    if (lie !== null) {
      return { letters, assessments, lie };
    }
  }
  const stored = await database.$count(letterAssessments);
  const lie =
    stored === assessments
      ? null
      : `${stored} assessments are stored, and events tell of ${assessments}`;
  return { letters, assessments, lie };
}

async function lieOf(database: Database, states: readonly LetterState[]): Promise<string | null> {
  const numbers = states.map(({ letterNumber }) => letterNumber);
  const rows = await database
    .select()
    .from(letterAssessments)
    .where(isAnyOf(letterAssessments.letterNumber, numbers));
  const stored = new Map(rows.map(({ assessmentId, ...row }) => [assessmentId, row]));
  const due = states.flatMap((state) => state.assessments.map((one) => assessmentRow(state, one)));
  const wrong = due.find(
    (row) =>
      !isDeepStrictEqual(stored.get(assessmentIdOf(row.letterNumber, row.assessmentNumber)), row),
  );
  return wrong === undefined
    ? null
    : `assessment ${wrong.assessmentNumber} of ${wrong.letterNumber} is not what its events come to`;
}
