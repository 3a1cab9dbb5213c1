import type { Refusal } from '@concord/kernel';

/** What every command on a case says. */
export interface CaseCommandInput {
  readonly idempotencyKey: string;
  readonly caseId: string;
  /** Null takes the case as it is. */
  readonly expectedVersion?: number | null;
  /** Absent or null is the basic document. */
  readonly documentCode?: string | null;
  readonly reason?: string | null;
}

/** The outcome of a command on a case, as the graph's union. */
export type CaseCommandResultModel = CaseCommandAcceptedModel | Refusal;

/** A command that was carried out. */
export interface CaseCommandAcceptedModel {
  readonly __typename: 'CaseCommandAccepted';
  readonly caseId: string;
  readonly version: number;
  readonly isReplay: boolean;
}

/** The commands on a case that exists which this program takes; others arrive as published facts. */
export const caseCommandNames = [
  'planCase',
  'startDevelopment',
  'recordCountryTeamAssessment',
  'endorseCountryTeamAssessment',
  'requestRelease',
  'determineRelease',
  'recordExtenuatingFactor',
  'completeLetterOfRequest',
  'writeLoaDocument',
  'completeLoaData',
  'approveForWriting',
  'submitForReview',
  'returnFromWriting',
  'returnFromReview',
  'signForAgency',
  'proposeToState',
  'clearWithinScope',
  'countersignLoa',
  'offerLoa',
  'extendOffer',
  'restateLoa',
  'recordInitialDeposit',
  'decideEmergencyImplementation',
  'implementCase',
  'issueObligationalAuthority',
  'recordObligation',
  'recordDelivery',
  'completeSupplyServices',
  'startReconciliation',
  'closeInterim',
  'closeFinal',
  'suspendCase',
  'liftSuspension',
  'openHold',
  'releaseHold',
  'startAmendment',
  'startModification',
  'cancelDocument',
  'cancelCase',
  'cancelCaseWithCosts',
  'validateDiscrepancy',
  'decideDiscrepancy',
] as const;
/** A command on a case that exists. */
export type CaseCommandName = (typeof caseCommandNames)[number];
