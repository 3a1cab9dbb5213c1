import type { CaseStatus } from '../../generated/schema.ts';
import type { DocumentStatus } from './document-state.model.ts';

/** Where the basic document stands while the case stands here; null leaves it where it was. */
export const basicStatusOf: Readonly<Record<CaseStatus, DocumentStatus | null>> = {
  DRAFT: 'DRAFT',
  IN_DEVELOPMENT: 'DRAFT',
  PENDING_RELEASE: 'DRAFT',
  IN_WRITING: 'MILAP',
  IN_DSCA_REVIEW: 'DSCA_REVIEW',
  PENDING_STATE: 'PROPOSED',
  PENDING_CONGRESS: 'PROPOSED',
  CLEARED: 'CLEARED',
  COUNTERSIGNED: 'COUNTERSIGNED',
  OFFERED: 'OFFERED',
  COUNTER_OFFERED: 'OFFERED',
  OFFER_EXPIRED: 'EXPIRED',
  ACCEPTED: 'ACCEPTED',
  IMPLEMENTED: 'IMPLEMENTED',
  IN_EXECUTION: 'IMPLEMENTED',
  SUSPENDED: null,
  SUPPLY_SERVICES_COMPLETE: 'IMPLEMENTED',
  IN_RECONCILIATION: 'IMPLEMENTED',
  CLOSED_INTERIM: 'IMPLEMENTED',
  CLOSED_FINAL: 'IMPLEMENTED',
  CANCELLED: 'CANCELLED',
  CANCELLED_WITH_COSTS: null,
  DISAPPROVED: 'CANCELLED',
  BLOCKED_BY_CONGRESS: 'CANCELLED',
};
