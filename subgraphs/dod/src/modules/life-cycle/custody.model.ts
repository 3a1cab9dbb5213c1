import type { CaseStatus } from '../../generated/schema.ts';
import type { CaseState, CustodyState } from './case-state.model.ts';
import { isAbove } from './guards/amounts.model.ts';

/** Which desk holds a case at a status. Releases asked for are held by who was asked. */
const officeOf: Readonly<Record<CaseStatus, readonly string[]>> = {
  DRAFT: ['IMPLEMENTING_AGENCY'],
  IN_DEVELOPMENT: ['IMPLEMENTING_AGENCY'],
  PENDING_RELEASE: ['IMPLEMENTING_AGENCY'],
  IN_WRITING: ['DSCA_CASE_WRITING'],
  IN_DSCA_REVIEW: ['DSCA_REVIEW'],
  PENDING_STATE: ['STATE_PM_RSAT'],
  PENDING_CONGRESS: ['CONGRESS'],
  CLEARED: ['DSCA_COUNTERSIGNATURE'],
  COUNTERSIGNED: ['IMPLEMENTING_AGENCY'],
  OFFERED: ['PURCHASER'],
  COUNTER_OFFERED: ['IMPLEMENTING_AGENCY'],
  OFFER_EXPIRED: ['IMPLEMENTING_AGENCY'],
  ACCEPTED: ['DFAS'],
  IMPLEMENTED: ['IMPLEMENTING_AGENCY'],
  IN_EXECUTION: ['IMPLEMENTING_AGENCY'],
  SUSPENDED: ['DSCA_REVIEW'],
  SUPPLY_SERVICES_COMPLETE: ['IMPLEMENTING_AGENCY'],
  IN_RECONCILIATION: ['DFAS'],
  CLOSED_INTERIM: ['DFAS'],
  CLOSED_FINAL: [],
  CANCELLED: [],
  CANCELLED_WITH_COSTS: [],
  // It owes the purchaser an answer.
  DISAPPROVED: ['IMPLEMENTING_AGENCY'],
  BLOCKED_BY_CONGRESS: ['IMPLEMENTING_AGENCY'],
};

/** What an office is to the purchaser, which is not told which desk of the government holds its case. */
export type CollapsedOffice = 'IMPLEMENTING_AGENCY' | 'USG_REVIEW' | 'PURCHASER';

/** The office as a purchaser sees it. Total over all offices. */
export function collapsedOffice(office: string): CollapsedOffice {
  return office === 'IMPLEMENTING_AGENCY' || office === 'PURCHASER' ? office : 'USG_REVIEW';
}

/** Who holds the case now, and as its purchaser is told; who held it already keeps the day. */
export function custodyOf(
  state: CaseState,
  on: string,
): Pick<CaseState, 'custody' | 'partnerCustody'> {
  const held = offices(state);
  // A refusal is not told before it is answered formally, by cancelling the case.
  const told = undisclosed.has(state.status) ? ['USG_REVIEW'] : held.map(collapsedOffice);
  return {
    custody: since(held, state.custody, on),
    partnerCustody: since([...new Set(told)], state.partnerCustody, on),
  };
}

const undisclosed: ReadonlySet<CaseStatus> = new Set(['DISAPPROVED', 'BLOCKED_BY_CONGRESS']);

function since(
  held: readonly string[],
  before: readonly CustodyState[],
  on: string,
): readonly CustodyState[] {
  return held.map((office) => before.find((one) => one.office === office) ?? { office, since: on });
}

function offices(state: CaseState): readonly string[] {
  const asked =
    state.status === 'PENDING_RELEASE'
      ? state.releases
          .filter(({ status }) => status === 'REQUESTED')
          .map(({ authority }) => authority)
      : [];
  const barring = state.isBarred && state.status === 'SUSPENDED' ? ['STATE_PM_RSAT'] : null;
  const deposit = state.status === 'ACCEPTED' && isDepositDue(state) ? ['PURCHASER'] : null;
  const others = barring ?? deposit ?? officeOf[state.status];
  return [...new Set(asked.length > 0 ? asked : others)];
}

/** Whether the purchaser still has to pay before implementation. */
export function isDepositDue(state: CaseState): boolean {
  const basic = state.documents.find(({ code }) => code === 'BASIC');
  return (
    basic !== undefined &&
    basic.content !== null &&
    basic.emergencyImplementation !== 'AUTHORIZED' &&
    isAbove(basic.content.initialDeposit, basic.depositReceived)
  );
}
