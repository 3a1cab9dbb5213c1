import { describe, expect, it } from 'vitest';
import { caseStatusesInOrder, partnerViewOf } from './partner-status.model.ts';

describe('what a purchaser sees of a case that is', () => {
  it.each([
    ['DRAFT', 'REQUESTED'],
    ['IN_DEVELOPMENT', 'IN_PREPARATION'],
    ['PENDING_RELEASE', 'IN_PREPARATION'],
    ['IN_WRITING', 'IN_PREPARATION'],
    ['IN_DSCA_REVIEW', 'IN_USG_REVIEW'],
    ['PENDING_STATE', 'IN_USG_REVIEW'],
    ['PENDING_CONGRESS', 'IN_USG_REVIEW'],
    ['CLEARED', 'IN_USG_REVIEW'],
    ['COUNTERSIGNED', 'IN_USG_REVIEW'],
    ['OFFERED', 'AWAITING_YOUR_SIGNATURE'],
    ['COUNTER_OFFERED', 'IN_PREPARATION'],
    ['OFFER_EXPIRED', 'OFFERED'],
    ['ACCEPTED', 'AWAITING_DEPOSIT'],
    ['IMPLEMENTED', 'ACTIVE'],
    ['IN_EXECUTION', 'ACTIVE'],
    ['SUSPENDED', 'SUSPENDED'],
    ['SUPPLY_SERVICES_COMPLETE', 'COMPLETE'],
    ['IN_RECONCILIATION', 'CLOSING'],
    ['CLOSED_INTERIM', 'CLOSING'],
    ['CLOSED_FINAL', 'CLOSED'],
    ['CANCELLED', 'CANCELLED'],
    ['CANCELLED_WITH_COSTS', 'CANCELLED'],
    ['DISAPPROVED', 'IN_USG_REVIEW'],
    ['BLOCKED_BY_CONGRESS', 'IN_USG_REVIEW'],
  ] as const)('%s is %s', (status, expected) => {
    expect(partnerViewOf(status).partnerStatus).toBe(expected);
  });

  it('is said for every status there is', () => {
    expect(caseStatusesInOrder).toHaveLength(24);
  });

  it('tells of an expired offer, and of nothing else, that it is expired', () => {
    const expired = caseStatusesInOrder.filter((status) => partnerViewOf(status).isOfferExpired);
    expect(expired).toEqual(['OFFER_EXPIRED']);
  });
});
