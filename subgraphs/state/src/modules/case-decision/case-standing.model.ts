import type { CaseDecisionKind } from '../../generated/schema.ts';

/** Where a case stands, as the Department of Defense published it last. */
export interface PublishedCase {
  readonly caseId: string;
  readonly version: number;
  readonly purchaserCode: string;
  readonly isFictional: boolean;
  readonly status: string;
  /** The document that awaits State's decision, or null if none does. */
  readonly documentUnderReview: string | null;
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
}

/** An earlier decision that a new one must take notice of. */
export interface EarlierDecision {
  readonly decisionNumber: number;
  readonly kind: CaseDecisionKind;
  readonly decidedOn: string;
}

/** A case with what State has decided on it so far. */
export interface CaseStanding {
  readonly case: PublishedCase;
  /**
   * The decision on the document under review, while the Department of Defense has not applied it. Null
   * for a document that came back to State after an earlier decision.
   */
  readonly decisionOnDocument: EarlierDecision | null;
  /** The latest suspension, unless it was lifted. */
  readonly openSuspension: EarlierDecision | null;
}

const kinds: readonly CaseDecisionKind[] = [
  'APPROVED',
  'DISAPPROVED',
  'SUSPENDED',
  'SUSPENSION_LIFTED',
];

/** Statuses that nothing leads on from: such a case has ended. */
const terminalStatuses: ReadonlySet<string> = new Set([
  'CLOSED_FINAL',
  'CANCELLED',
  'CANCELLED_WITH_COSTS',
  'DISAPPROVED',
  'BLOCKED_BY_CONGRESS',
]);

/** Why such a decision is not possible where the case stands, in one sentence; null if it is. */
export function impossibleBecause(kind: CaseDecisionKind, standing: CaseStanding): string | null {
  const { case: held, decisionOnDocument, openSuspension } = standing;
  const { caseId, status, documentUnderReview } = held;
  switch (kind) {
    case 'APPROVED':
    case 'DISAPPROVED':
      if (documentUnderReview === null) {
        return `Case ${caseId} is ${status}, and none of its documents awaits State's decision.`;
      }
      return decisionOnDocument === null
        ? null
        : `State ${verbs[decisionOnDocument.kind]} document ${documentUnderReview} of case ${caseId} on ${decisionOnDocument.decidedOn} (decision ${decisionOnDocument.decisionNumber}); the next decision on it is possible once it is submitted again.`;
    case 'SUSPENDED':
      if (terminalStatuses.has(status)) {
        return `Case ${caseId} is ${status}; a case that has ended is not suspended.`;
      }
      return openSuspension === null
        ? null
        : `Case ${caseId} has been suspended since ${openSuspension.decidedOn} (decision ${openSuspension.decisionNumber}).`;
    case 'SUSPENSION_LIFTED':
      return openSuspension === null
        ? `Case ${caseId} has no suspension by State that could be lifted.`
        : null;
  }
}

/** The decisions that are possible where the case stands, as one would give them. */
export function possibleDecisions(standing: CaseStanding): string[] {
  return kinds
    .filter((kind) => impossibleBecause(kind, standing) === null)
    .map((kind) => `decideCase(decision: ${kind})`);
}

const verbs: Readonly<Record<CaseDecisionKind, string>> = {
  APPROVED: 'approved',
  DISAPPROVED: 'disapproved',
  SUSPENDED: 'suspended',
  SUSPENSION_LIFTED: 'lifted the suspension of',
};
