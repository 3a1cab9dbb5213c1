import type { CasePhase, CaseStatus } from '../../generated/schema.ts';

/** The phase each status belongs to; null where a case has ended. */
const phases: Readonly<Record<CaseStatus, CasePhase | null>> = {
  DRAFT: 'LETTER_PROCESSING',
  IN_DEVELOPMENT: 'DATA_DEVELOPMENT',
  PENDING_RELEASE: 'DATA_DEVELOPMENT',
  IN_WRITING: 'WRITING_AND_OFFER',
  IN_DSCA_REVIEW: 'WRITING_AND_OFFER',
  PENDING_STATE: 'WRITING_AND_OFFER',
  PENDING_CONGRESS: 'WRITING_AND_OFFER',
  CLEARED: 'WRITING_AND_OFFER',
  COUNTERSIGNED: 'WRITING_AND_OFFER',
  OFFERED: 'POST_OFFER',
  COUNTER_OFFERED: 'POST_OFFER',
  OFFER_EXPIRED: 'POST_OFFER',
  ACCEPTED: 'POST_OFFER',
  IMPLEMENTED: 'EXECUTION',
  IN_EXECUTION: 'EXECUTION',
  SUSPENDED: 'EXECUTION',
  SUPPLY_SERVICES_COMPLETE: 'CLOSURE',
  IN_RECONCILIATION: 'CLOSURE',
  CLOSED_INTERIM: 'CLOSURE',
  CLOSED_FINAL: null,
  CANCELLED: null,
  CANCELLED_WITH_COSTS: null,
  DISAPPROVED: null,
  BLOCKED_BY_CONGRESS: null,
};

/** The phase of a status; null where a case has ended. */
export function phaseOf(status: CaseStatus): CasePhase | null {
  return phases[status];
}

/** Each status with its phase, but those in which a case has ended. */
export const statusesInPhases = Object.entries(phases).filter(([, phase]) => phase !== null) as [
  CaseStatus,
  CasePhase,
][];

/** The statuses in which a case has ended. */
export const endedStatuses = (Object.keys(phases) as CaseStatus[]).filter(
  (status) => phases[status] === null,
);
