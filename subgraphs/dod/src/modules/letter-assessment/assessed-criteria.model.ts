import { textOrNull } from '@concord/kernel';
import type { LetterOfRequestCriterionModel } from '../case-rule/case-rule.model.ts';
import type { AssessmentAttempt } from './assess-letter.model.ts';
import { findingOn } from './criterion-findings.model.ts';
import type { AssessedCriterion } from './letter-state.model.ts';

/** What is found on each criterion that the officer speaks of: the record first, then the officer. */
export function assessedCriteria(attempt: AssessmentAttempt): AssessedCriterion[] {
  return attempt.criteria.flatMap(({ id, code }) => {
    const said = attempt.input.criteria.find((one) => one.code === code);
    if (said === undefined) {
      return [];
    }
    const finding = findingOn(code, attempt);
    const isDecided = finding !== null && (!finding.holds || finding.isWhole);
    return [
      {
        criterionId: id,
        code,
        isMet: isDecided ? finding.holds : said.isMet,
        note: textOrNull(said.note),
        basis: isDecided ? 'RECORD' : 'OFFICER',
        finding: finding?.text ?? null,
      },
    ];
  });
}

/** The codes of the mandatory criteria that are not met. */
export function unmetMandatory(
  criteria: readonly LetterOfRequestCriterionModel[],
  found: readonly AssessedCriterion[],
): string[] {
  return criteria
    .filter(({ code, isMandatory }) => isMandatory && !isMetIn(found, code))
    .map(({ code }) => code);
}

function isMetIn(found: readonly AssessedCriterion[], code: string): boolean {
  return found.find((one) => one.code === code)?.isMet ?? false;
}
