import { staleVersion, textOrNull, transitionNotPossible } from '@concord/kernel';
import type { AssessLetterOfRequestInput } from '../../generated/schema.ts';
import type { LetterOfRequestCriterionModel } from '../case-rule/case-rule.model.ts';
import { assessedCriteria, unmetMandatory } from './assessed-criteria.model.ts';
import { assessmentProblems } from './assessment-problems.model.ts';
import type { LetterRecord } from './criterion-findings.model.ts';
import { type AssessmentFacts, type LetterState, standingOf } from './letter-state.model.ts';
import {
  isSuppliedSince,
  type LetterVerdict,
  possibleLetterCommands,
  refuseLetter,
  unlessWrong,
} from './letter-verdict.model.ts';

/** A letter that is to be assessed. */
export interface AssessmentAttempt extends LetterRecord {
  /** Null if it was not received. */
  readonly state: LetterState | null;
  readonly input: Omit<AssessLetterOfRequestInput, 'idempotencyKey' | 'letterNumber'>;
  /** The criteria of the stage `ACTIONABLE` in force today, in their order. */
  readonly criteria: readonly LetterOfRequestCriterionModel[];
  /** The codes of the significant changes in force today. */
  readonly significantChanges: readonly string[];
}

/**
 * Decides on the assessment of a letter (SAMM C5.1.7.2): actionable if every mandatory criterion is met,
 * otherwise insufficient. It is assessed again once its sender has supplied what was asked, and if it was
 * actionable only after a significant change (SAMM C5.1.7.3); the earlier assessments stay.
 */
export function decideAssessment(attempt: AssessmentAttempt): LetterVerdict {
  const { letter, state, input } = attempt;
  const expected = input.expectedLetterVersion ?? letter.version;
  if (expected !== letter.version) {
    const refusal = staleVersion(expected, letter.version);
    return refuseLetter({ ...refusal, path: ['expectedLetterVersion'] });
  }
  const because = impossibleBecause(attempt);
  if (state === null || because !== null) {
    return refuseLetter(
      transitionNotPossible(because ?? notReceived, possibleLetterCommands(letter, state)),
    );
  }
  const found = assessedCriteria(attempt);
  return unlessWrong(assessmentProblems(attempt, state, found), () => {
    const facts: AssessmentFacts = {
      letterVersion: letter.version,
      criteria: found,
      informationRequested: textOrNull(input.informationRequested),
      significantChange: input.significantChange ?? null,
      note: textOrNull(input.note),
    };
    return {
      kind: 'assessLetterOfRequest',
      fromStatus: standingOf(state),
      toStatus: unmetMandatory(attempt.criteria, found).length > 0 ? 'INSUFFICIENT' : 'ACTIONABLE',
      facts: { ...facts },
    };
  });
}

const notReceived = 'The letter was not received yet; record the day on which it was.';

function impossibleBecause({ letter, state }: AssessmentAttempt): string | null {
  if (letter.status === 'WITHDRAWN') {
    return 'The letter was withdrawn by its sender.';
  }
  if (state === null) {
    return notReceived;
  }
  return standingOf(state) === 'INSUFFICIENT' && !isSuppliedSince(letter, state)
    ? 'The letter is insufficient, and its sender has not supplied yet what was asked.'
    : null;
}
