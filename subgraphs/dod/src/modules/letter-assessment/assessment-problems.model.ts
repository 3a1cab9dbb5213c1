import { type InputProblem, textOrNull } from '@concord/kernel';
import { problem } from '../life-cycle/attempt.model.ts';
import { problemIf } from '../life-cycle/commands/check-input.model.ts';
import type { AssessmentAttempt } from './assess-letter.model.ts';
import { unmetMandatory } from './assessed-criteria.model.ts';
import {
  type AssessedCriterion,
  type LetterState,
  latestAssessment,
} from './letter-state.model.ts';

/** Everything in an assessment of fit texts that cannot be used, given what was found on the criteria. */
export function assessmentProblems(
  attempt: AssessmentAttempt,
  state: LetterState,
  found: readonly AssessedCriterion[],
): InputProblem[] {
  const ofCriteria = criteriaProblems(attempt);
  return [
    ...ofCriteria,
    // What is to be asked follows from the criteria, so they come first.
    ...(ofCriteria.length > 0 ? [] : requestProblems(attempt, found)),
    ...changeProblems(attempt, state),
  ];
}

/** Each mandatory criterion is spoken of once, and none that is not in force. */
function criteriaProblems({ input, criteria }: AssessmentAttempt): InputProblem[] {
  const given = input.criteria.map(({ code }) => code);
  const missing = criteria.filter(({ code, isMandatory }) => isMandatory && !given.includes(code));
  return [
    ...input.criteria.flatMap(({ code }, index) => [
      ...problemIf(
        !criteria.some((row) => row.code === code),
        `criteria.${index}.code`,
        `No criterion ${JSON.stringify(code.slice(0, 20))} of the stage ACTIONABLE is in force; \`letterOfRequestCriteria\` lists them.`,
      ),
      ...problemIf(
        given.indexOf(code) !== index,
        `criteria.${index}.code`,
        `Criterion ${JSON.stringify(code.slice(0, 20))} is given twice.`,
      ),
    ]),
    ...missing.map(({ code, wording }) =>
      problem('criteria', `Say whether criterion ${code} is met: ${wording}`),
    ),
  ];
}

/** What the sender is asked: something if the letter is insufficient, and nothing if it is actionable. */
function requestProblems(
  { input, criteria }: AssessmentAttempt,
  found: readonly AssessedCriterion[],
): InputProblem[] {
  const unmet = unmetMandatory(criteria, found);
  const path = 'informationRequested';
  const asked = textOrNull(input.informationRequested);
  return [
    ...problemIf(
      unmet.length > 0 && asked === null,
      path,
      `The letter is insufficient by criterion ${unmet.join(', ')}; say what its sender is asked to supply.`,
    ),
    ...problemIf(
      unmet.length === 0 && asked !== null,
      path,
      'Every mandatory criterion is met, so nothing is asked of the sender; leave it out.',
    ),
  ];
}

/** A significant change is what an actionable letter is assessed again for, and nothing else. */
function changeProblems(
  { input, significantChanges }: AssessmentAttempt,
  state: LetterState,
): InputProblem[] {
  const path = 'significantChange';
  const code = input.significantChange ?? null;
  const { outcome, assessedOn } = latestAssessment(state);
  if (outcome !== 'ACTIONABLE') {
    return problemIf(
      code !== null,
      path,
      'Only a letter that is actionable is assessed again for a significant change; leave it out.',
    );
  }
  return code === null
    ? [
        problem(
          path,
          `The letter is actionable since ${assessedOn ?? ''}; give the significant change for which it is assessed again.`,
        ),
      ]
    : problemIf(
        !significantChanges.includes(code),
        path,
        'There is no such significant change; `significantChanges` lists them.',
      );
}
