import type { CaseStatus, PartnerCaseStatus } from '../../generated/schema.ts';

/** What a purchaser sees of a status. */
export interface PartnerView {
  readonly partnerStatus: PartnerCaseStatus;
  readonly isOfferExpired: boolean;
}

/**
 * The status a purchaser sees for each exact one. Which desk of the government holds a case is
 * deliberative, so the gates between writing and offer collapse into one. A refusal stays
 * `IN_USG_REVIEW` until State has released a formal answer.
 */
const partnerStatuses: Readonly<Record<CaseStatus, PartnerCaseStatus>> = {
  DRAFT: 'REQUESTED',
  IN_DEVELOPMENT: 'IN_PREPARATION',
  PENDING_RELEASE: 'IN_PREPARATION',
  IN_WRITING: 'IN_PREPARATION',
  IN_DSCA_REVIEW: 'IN_USG_REVIEW',
  PENDING_STATE: 'IN_USG_REVIEW',
  PENDING_CONGRESS: 'IN_USG_REVIEW',
  CLEARED: 'IN_USG_REVIEW',
  COUNTERSIGNED: 'IN_USG_REVIEW',
  OFFERED: 'AWAITING_YOUR_SIGNATURE',
  COUNTER_OFFERED: 'IN_PREPARATION',
  OFFER_EXPIRED: 'OFFERED',
  ACCEPTED: 'AWAITING_DEPOSIT',
  IMPLEMENTED: 'ACTIVE',
  IN_EXECUTION: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  SUPPLY_SERVICES_COMPLETE: 'COMPLETE',
  IN_RECONCILIATION: 'CLOSING',
  CLOSED_INTERIM: 'CLOSING',
  CLOSED_FINAL: 'CLOSED',
  CANCELLED: 'CANCELLED',
  CANCELLED_WITH_COSTS: 'CANCELLED',
  DISAPPROVED: 'IN_USG_REVIEW',
  BLOCKED_BY_CONGRESS: 'IN_USG_REVIEW',
};

/** All exact statuses, in the order of the life cycle. */
export const caseStatusesInOrder = Object.keys(partnerStatuses) as readonly CaseStatus[];

/**
 * What the purchaser sees of this status. Total: every status has a view. A suspension by State also
 * suspends an offer, and what follows from it, before the case is in force.
 */
export function partnerViewOf(status: CaseStatus, isBarred = false): PartnerView {
  const isSuspended = isBarred && suspendable.has(status);
  return {
    partnerStatus: isSuspended ? 'SUSPENDED' : partnerStatuses[status],
    isOfferExpired: status === 'OFFER_EXPIRED' && !isSuspended,
  };
}

const suspendable: ReadonlySet<CaseStatus> = new Set(['OFFERED', 'OFFER_EXPIRED', 'ACCEPTED']);
