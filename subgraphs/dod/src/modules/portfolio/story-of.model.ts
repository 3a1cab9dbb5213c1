import type { CaseStatus } from '../../generated/schema.ts';
import type { ToldStepName } from './told-steps.model.ts';

const toDraft: readonly ToldStepName[] = ['plan'];
const toDevelopment: readonly ToldStepName[] = [...toDraft, 'develop', 'write'];
const toRelease: readonly ToldStepName[] = [...toDevelopment, 'assess', 'completeData'];
const toWriting: readonly ToldStepName[] = [...toRelease, 'completeLetter', 'approve'];
const toReview: readonly ToldStepName[] = [...toWriting, 'submit'];
const toState: readonly ToldStepName[] = [...toReview, 'sign', 'propose'];
const toCleared: readonly ToldStepName[] = [...toState, 'approved'];
const toCountersigned: readonly ToldStepName[] = [...toCleared, 'countersign'];
const toOffered: readonly ToldStepName[] = [...toCountersigned, 'offer'];
const toAccepted: readonly ToldStepName[] = [...toOffered, 'accept'];
const toImplemented: readonly ToldStepName[] = [...toAccepted, 'deposit', 'implement'];
const toExecution: readonly ToldStepName[] = [...toImplemented, 'obligate', 'execute'];
const toComplete: readonly ToldStepName[] = [...toExecution, 'deliverAll', 'complete'];
const toReconciliation: readonly ToldStepName[] = [...toComplete, 'reconcile'];

/** The steps that lead to each status, from a case that was just initialized. */
export const storyOf: Readonly<Partial<Record<CaseStatus, readonly ToldStepName[]>>> = {
  DRAFT: toDraft,
  IN_DEVELOPMENT: toDevelopment,
  PENDING_RELEASE: toRelease,
  IN_WRITING: toWriting,
  IN_DSCA_REVIEW: toReview,
  PENDING_STATE: toState,
  CLEARED: toCleared,
  COUNTERSIGNED: toCountersigned,
  OFFERED: toOffered,
  COUNTER_OFFERED: [...toOffered, 'counter'],
  OFFER_EXPIRED: [...toOffered, 'expire'],
  ACCEPTED: toAccepted,
  IMPLEMENTED: toImplemented,
  IN_EXECUTION: [...toExecution, 'deliverSome'],
  SUSPENDED: [...toExecution, 'suspend'],
  SUPPLY_SERVICES_COMPLETE: toComplete,
  IN_RECONCILIATION: toReconciliation,
  CLOSED_INTERIM: [...toReconciliation, 'closeInterim'],
  CLOSED_FINAL: [...toReconciliation, 'closeFinal'],
  CANCELLED: [...toOffered, 'cancel'],
  CANCELLED_WITH_COSTS: [...toExecution, 'cancelWithCosts'],
  DISAPPROVED: [...toState, 'disapproved'],
};

/** An Amendment, told while the case is in execution. */
export const amendmentStory: readonly ToldStepName[] = [
  'startAmendment',
  'writeAmendment',
  'approveAmendment',
  'submitAmendment',
  'signAmendment',
  'proposeAmendment',
  'approvedAmendment',
  'countersignAmendment',
  'offerAmendment',
  'acceptAmendment',
  'depositAmendment',
  'implementAmendment',
];
