import type { CaseCategory, CaseStatus, CaseType } from '../../generated/schema.ts';
import type { DiscrepancyState } from './discrepancy-state.model.ts';
import type { DocumentState } from './document-state.model.ts';

/**
 * A case as its events tell it: what a command decides on, and what every stored row of the case is made
 * from. Dates are Washington's, moments are UTC, money and quantities are texts.
 */
export interface CaseState {
  readonly caseId: string;
  /** The sequence of the last event. */
  readonly version: number;
  readonly purchaserCode: string;
  readonly implementingAgency: string;
  readonly type: CaseType;
  readonly description: string;
  readonly isFictional: boolean;
  /** Null until it is assigned. */
  readonly category: CaseCategory | null;
  /** The Letter of Request it answers, or null for a case adopted from another system. */
  readonly letterNumber: string | null;
  readonly letterReceivedOn: string | null;
  readonly letterActionableOn: string | null;
  readonly letterCompleteOn: string | null;
  /** The other half of a Cooperative Logistics Supply Support Arrangement, or null. */
  readonly linkedCaseId: string | null;
  readonly status: CaseStatus;
  /** What a lifted suspension leads back to; null unless suspended. */
  readonly statusBeforeSuspension: CaseStatus | null;
  /** Whether DSCA suspended it, which State does not lift. */
  readonly isSuspendedByDsca: boolean;
  /** Whether State bars countersignature, offer, acceptance and implementation. */
  readonly isBarred: boolean;
  readonly anticipatedOfferDate: string | null;
  /** When the offer clock stopped: the first countersignature, whatever is restated later. */
  readonly offerClockStoppedOn: string | null;
  readonly supplyServicesCompleteOn: string | null;
  readonly closedOn: string | null;
  /** What a cancelled case owes, or null. */
  readonly terminationCost: string | null;
  /** What closure returns to the purchaser's holding account, or null. */
  readonly refund: string | null;
  readonly documents: readonly DocumentState[];
  readonly milestones: readonly MilestoneState[];
  readonly holds: readonly HoldState[];
  readonly releases: readonly ReleaseState[];
  readonly assessments: readonly CountryTeamAssessmentState[];
  readonly extenuatingFactors: readonly ExtenuatingFactorState[];
  readonly executions: readonly LineExecutionState[];
  readonly discrepancies: readonly DiscrepancyState[];
  readonly custody: readonly CustodyState[];
  /** The same as its purchaser is told: the agency, the government, or the purchaser itself. */
  readonly partnerCustody: readonly CustodyState[];
  readonly spans: readonly StatusSpan[];
}

/** A day of the record of milestones. The same milestone may be reached again. */
interface MilestoneState {
  readonly code: string;
  readonly reachedOn: string;
  readonly documentCode: string | null;
  readonly actor: string;
}

/** Something that stops a case. */
export interface HoldState {
  readonly holdId: string;
  readonly kind: string;
  readonly reason: string;
  readonly isBlocking: boolean;
  /** Whether the time is taken out of the standard; only a CPOHOLD is (SAMM C5.4.2.2). */
  readonly stopsClock: boolean;
  readonly openedOn: string;
  readonly releasedOn: string | null;
}

/** A release or waiver that must be granted before the offer. */
export interface ReleaseState {
  readonly kind: string;
  readonly authority: string;
  readonly status: 'REQUESTED' | 'GRANTED' | 'DENIED' | 'NOT_REQUIRED';
  readonly requestedOn: string;
  readonly determinedOn: string | null;
  readonly conditions: string | null;
  readonly expiresOn: string | null;
}

/** What the country team says of a request. Never a purchaser's to read. */
interface CountryTeamAssessmentState {
  readonly assessmentId: string;
  readonly statement: string;
  readonly submittedOn: string;
  readonly chiefOfMissionConcurredOn: string | null;
  readonly endorsedOn: string | null;
}

/** Why the preparation takes longer. Actual days are null until known. */
export interface ExtenuatingFactorState {
  readonly code: string;
  readonly estimatedDays: number;
  readonly actualDays: number | null;
}

/** What was done on a line. */
export interface LineExecutionState {
  readonly lineNumber: string;
  readonly obligationalAuthority: string;
  readonly obligated: string;
  readonly deliveredQuantity: string;
  readonly lastDeliveredOn: string | null;
}

/** An office that holds the case. */
export interface CustodyState {
  readonly office: string;
  readonly since: string;
}

/** How long the case stood in a status. */
export interface StatusSpan {
  readonly status: CaseStatus;
  readonly enteredOn: string;
  readonly leftOn: string | null;
}
