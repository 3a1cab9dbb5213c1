import type { Connection } from '@concord/kernel';
import type { CaseDecisionKind } from '../../generated/schema.ts';

/** A decision of State on a case, as it is read. */
export interface CaseDecisionModel {
  /** The case and the number as one text, such as `BN-B-VAC/1`. */
  readonly decisionId: string;
  readonly caseId: string;
  readonly decisionNumber: number;
  readonly kind: CaseDecisionKind;
  readonly purchaserCode: string;
  readonly isFictional: boolean;
  readonly documentCode: string | null;
  readonly decidedOn: string;
  /** What follows is null for viewers whose login role cannot read it. */
  readonly caseVersion: number | null;
  readonly isNotificationRequired: boolean | null;
  readonly thresholdIds: readonly string[] | null;
  readonly transmittalNumber: string | null;
  readonly conditions: readonly string[] | null;
  readonly reason: string | null;
}

/** A list of decisions. */
export type CaseDecisionConnectionModel = Connection<CaseDecisionModel>;

/** A case, of which the Department of Defense answers everything but State's decisions. */
export interface CaseReference {
  readonly caseId: string;
}

/** What a decision's case and number are as one text. */
export function decisionIdOf(caseId: string, decisionNumber: number): string {
  return `${caseId}/${decisionNumber}`;
}
