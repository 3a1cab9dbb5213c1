import type { InputProblem } from '@concord/kernel';
import type { CaseDecisionKind, DecideCaseInput } from '../../generated/schema.ts';
import { unfitTexts } from '../state-command/command-input.model.ts';

/** Decisions that must say why. */
const mustSayWhy: ReadonlySet<CaseDecisionKind> = new Set(['DISAPPROVED', 'SUSPENDED']);

/** What of the input cannot be used, whatever case it is about. */
export function decideCaseProblems(input: DecideCaseInput): InputProblem[] {
  const { decision, reason, conditions, transmittalNumber } = input;
  const isApproval = decision === 'APPROVED';
  return [
    ...unfitTexts(input),
    ...problemIf(
      mustSayWhy.has(decision) && (reason ?? null) === null,
      'reason',
      `Give the reason; ${decision} needs one.`,
    ),
    ...problemIf(
      !isApproval && (conditions ?? []).length > 0,
      'conditions',
      `Only an approval has conditions; leave them out of ${decision}.`,
    ),
    ...problemIf(
      !isApproval && (transmittalNumber ?? null) !== null,
      'transmittalNumber',
      `Only an approval names a notification; leave it out of ${decision}.`,
    ),
  ];
}

function problemIf(isWrong: boolean, field: string, message: string): InputProblem[] {
  return isWrong ? [{ path: [field], message }] : [];
}
