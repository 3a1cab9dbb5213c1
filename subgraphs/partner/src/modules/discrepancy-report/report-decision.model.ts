import { guardsNotMet, type Refusal, staleVersion, transitionNotPossible } from '@concord/kernel';
import type { DiscrepancyReportStatus } from '../../generated/schema.ts';
import { type Problems, problem } from '../purchaser-command/input-problems.model.ts';
import type { ReportStep } from './discrepancy-report.model.ts';

/** The commands that take a denied report further. */
export type ReportCommand = 'requestReconsideration' | 'contestDecision';

/** Where a command leads, and which step it follows. */
export const furtherSteps = {
  requestReconsideration: { from: 'SUBMITTED', to: 'RECONSIDERATION_REQUESTED' },
  contestDecision: { from: 'RECONSIDERATION_REQUESTED', to: 'CONTESTED' },
} as const satisfies Readonly<Record<ReportCommand, { from: ReportStep; to: ReportStep }>>;

const wanted: Readonly<Record<ReportCommand, string>> = {
  requestReconsideration:
    'Reconsideration can be asked once, of a report that is DENIED (DLM 4000.25, volume 2).',
  contestDecision:
    'A decision can be contested once, when a report is DENIED again after reconsideration (DLM 4000.25, volume 2).',
};

/** What a report's sender may do about its denial. */
interface ReportFacts {
  readonly version: number;
  readonly status: DiscrepancyReportStatus;
  readonly step: ReportStep;
}

/**
 * Why a denied report cannot be taken further, or null if it can. `offer` is that of its case, or null if
 * none is on record. Where nothing can be reported about the case, nothing is offered instead either.
 */
export function reportRefusal(
  command: ReportCommand,
  report: ReportFacts,
  offer: ReportableFacts | null,
  expectedVersion: number | null,
): Refusal | null {
  if (expectedVersion !== null && expectedVersion !== report.version) {
    return staleVersion(expectedVersion, report.version);
  }
  const unreportable = offer === null ? null : reportableRefusal(offer);
  const possible = possibleFor(report);
  return possible.includes(command)
    ? unreportable
    : transitionNotPossible(
        `The report is at ${report.status}. ${wanted[command]}`,
        unreportable === null ? possible : [],
      );
}

/** What a case's offer says of what can be reported on. */
interface ReportableFacts {
  readonly status: string;
  readonly reportableLines: readonly string[] | null;
}

/** Why nothing can be reported about a case, or null if something can. */
export function reportableRefusal({ status, reportableLines }: ReportableFacts): Refusal | null {
  if (status !== 'ACCEPTED') {
    return lacking(
      'OFFER_ACCEPTED',
      `The offer of the case is ${status}; a discrepancy is reported against an offer that was accepted.`,
    );
  }
  return reportableLines === null
    ? lacking(
        'CASE_IN_FORCE',
        'The case is not implemented yet, or it is closed for good or cancelled; a discrepancy is reported in between.',
      )
    : null;
}

function lacking(name: string, lacks: string): Refusal {
  return guardsNotMet([{ name, lacks, citation: 'SAMM C6.4.10' }]);
}

/** What is wrong with the line that a report names. Of a case from another system no lines are on record. */
export function lineProblems(lineNumber: string, { reportableLines }: ReportableFacts): Problems {
  const lines = reportableLines ?? [];
  return lines.length === 0 || lines.includes(lineNumber)
    ? []
    : problem(
        ['lineNumber'],
        `The case has no line ${lineNumber}. Give one of its lines: ${lines.join(', ')}.`,
      );
}

function possibleFor({ status, step }: ReportFacts): readonly ReportCommand[] {
  const commands = Object.keys(furtherSteps) as ReportCommand[];
  return status === 'DENIED' ? commands.filter((name) => furtherSteps[name].from === step) : [];
}
