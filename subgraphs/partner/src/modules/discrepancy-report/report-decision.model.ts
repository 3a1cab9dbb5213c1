import { guardsNotMet, type Refusal, staleVersion, transitionNotPossible } from '@concord/kernel';
import type { DiscrepancyReportStatus } from '../../generated/schema.ts';
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

/** Why a denied report cannot be taken further, or null if it can. */
export function reportRefusal(
  command: ReportCommand,
  report: ReportFacts,
  expectedVersion: number | null,
): Refusal | null {
  if (expectedVersion !== null && expectedVersion !== report.version) {
    return staleVersion(expectedVersion, report.version);
  }
  const possible = possibleFor(report);
  return possible.includes(command)
    ? null
    : transitionNotPossible(`The report is at ${report.status}. ${wanted[command]}`, possible);
}

/** Why nothing can be reported about a case yet, or null if it can. */
export function reportableRefusal(offerStatus: string): Refusal | null {
  return offerStatus === 'ACCEPTED'
    ? null
    : guardsNotMet([
        {
          name: 'OFFER_ACCEPTED',
          lacks: `The offer of the case is ${offerStatus}; a discrepancy is reported against an offer that was accepted.`,
          citation: 'SAMM C6.4.10',
        },
      ]);
}

function possibleFor({ status, step }: ReportFacts): readonly ReportCommand[] {
  const commands = Object.keys(furtherSteps) as ReportCommand[];
  return status === 'DENIED' ? commands.filter((name) => furtherSteps[name].from === step) : [];
}
