import { type CommandAnswer, decisionLock, lockUntilEnd } from '@concord/db';
import {
  inputInvalid,
  notPermitted,
  type Refusal,
  recordNotFound,
  staleVersion,
  transitionNotPossible,
  type Viewer,
  washingtonDate,
} from '@concord/kernel';
import type { DecideCaseInput } from '../../generated/schema.ts';
import { decide } from '../../policy/state-policy.ts';
import {
  type CommandEnvironment,
  refused,
  runStateCommand,
} from '../state-command/state-command.commands.ts';
import { type CaseStanding, impossibleBecause, possibleDecisions } from './case-standing.model.ts';
import { selectCaseStanding } from './case-standing.queries.ts';
import { decideCaseProblems } from './decide-case-input.model.ts';
import { selectDecisionBasis } from './decision-basis.queries.ts';
import { insertDecision } from './insert-decision.commands.ts';

/**
 * Decides on a case for State. The decision, its published row and its event come together or not at
 * all; of two officers at once the first decides.
 */
export function decideCase(
  environment: CommandEnvironment,
  input: DecideCaseInput,
): Promise<CommandAnswer> {
  const { viewer } = environment;
  return runStateCommand(environment, {
    name: 'decideCase',
    input,
    notPermitted: decisionNotPermitted(viewer),
    async work(transaction, now) {
      const problems = decideCaseProblems(input);
      if (problems.length > 0) {
        return refused(inputInvalid(problems));
      }
      const stream = `case-decision:${input.caseId}`;
      await lockUntilEnd(transaction, decisionLock(input.caseId));
      const standing = await selectCaseStanding(transaction, input.caseId);
      if (standing === null) {
        return refused(recordNotFound('case', ['caseId']));
      }
      const refusal = refusalOf(standing, input);
      if (refusal !== null) {
        return refused(refusal, stream);
      }
      const { case: held } = standing;
      const found = await selectDecisionBasis(transaction, held, input, washingtonDate(now));
      return found.kind === 'refused'
        ? refused(found.refusal, stream)
        : insertDecision(transaction, { stream, held, input, ...found.basis }, { viewer, now });
    },
  });
}

/** What a viewer is told who does not decide on cases; null for one who does. */
function decisionNotPermitted(viewer: Viewer): Refusal | null {
  return decide(viewer, 'STATE_DECISION', 'approve').kind === 'always'
    ? null
    : notPermitted(
        'The State Department alone decides on a case, by its office of Regional Security and Arms Transfers (role RSAT).',
      );
}

function refusalOf(
  standing: CaseStanding,
  { decision, expectedCaseVersion }: DecideCaseInput,
): Refusal | null {
  const { version } = standing.case;
  const expected = expectedCaseVersion ?? version;
  if (expected !== version) {
    return { ...staleVersion(expected, version), path: ['expectedCaseVersion'] };
  }
  const because = impossibleBecause(decision, standing);
  return because === null ? null : transitionNotPossible(because, possibleDecisions(standing));
}
