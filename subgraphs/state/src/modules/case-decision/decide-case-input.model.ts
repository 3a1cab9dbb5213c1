import type { InputProblem } from '@concord/kernel';
import type { CaseDecisionKind, DecideCaseInput } from '../../generated/schema.ts';
import { keyProblems, reasonProblems } from '../state-command/command-input.model.ts';

const conditionsMax = 20;
const conditionLengthMax = 1000;

/** Decisions that must say why. */
const mustSayWhy: ReadonlySet<CaseDecisionKind> = new Set(['DISAPPROVED', 'SUSPENDED']);

/** What of the input cannot be used, whatever case it is about. */
export function decideCaseProblems(input: DecideCaseInput): InputProblem[] {
  const { decision, reason, conditions, transmittalNumber } = input;
  return [
    ...keyProblems(input.idempotencyKey),
    ...reasonProblems(reason ?? null, mustSayWhy.has(decision) ? decision : null),
    ...conditionProblems(decision, conditions ?? []),
    ...(decision !== 'APPROVED' && (transmittalNumber ?? null) !== null
      ? [
          {
            path: ['transmittalNumber'],
            message: `Only an approval names a notification; leave it out of ${decision}.`,
          },
        ]
      : []),
  ];
}

function conditionProblems(
  decision: CaseDecisionKind,
  conditions: readonly string[],
): InputProblem[] {
  if (decision !== 'APPROVED' && conditions.length > 0) {
    return [
      {
        path: ['conditions'],
        message: `Only an approval has conditions; leave them out of ${decision}.`,
      },
    ];
  }
  if (conditions.length > conditionsMax) {
    return [
      {
        path: ['conditions'],
        message: `There are ${conditions.length} conditions. At most ${conditionsMax} pass.`,
      },
    ];
  }
  return conditions.flatMap((condition, index) =>
    condition.trim() === '' || condition.length > conditionLengthMax
      ? [
          {
            path: ['conditions', String(index)],
            message: `A condition has 1 to ${conditionLengthMax} characters, not ${condition.trim().length}.`,
          },
        ]
      : [],
  );
}
