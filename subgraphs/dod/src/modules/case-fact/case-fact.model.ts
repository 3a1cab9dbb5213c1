import type { CaseState } from '../life-cycle/case-state.model.ts';

/** A fact that another agency published on a case and that is not applied yet. */
export interface CaseFact {
  readonly agency: 'state' | 'partner';
  readonly stream: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly caseId: string;
  readonly purchaserCode: string;
  /** The command it is applied by. */
  readonly command: string;
  /** Null where the case itself says which document it concerns. */
  readonly documentCode: string | null;
  /** The role of who decided it. */
  readonly role: 'RSAT' | 'P_PROC';
  readonly input: Readonly<Record<string, unknown>>;
}

/** Commands by what purchasers and State publish. */
export const commandOfKind: Readonly<Record<string, string>> = {
  ACCEPTED: 'acceptLoa',
  COUNTER_OFFERED: 'counterOffer',
  DECLINED: 'declineLoa',
  SUBMITTED: 'submitDiscrepancyReport',
  RECONSIDERATION_REQUESTED: 'requestReconsideration',
  CONTESTED: 'contestDecision',
};

/** The document a fact concerns: the one it names, else the one that cites the notification. */
export function documentOfFact({ documentCode, input }: CaseFact, state: CaseState): string {
  const citing = state.documents.find(
    ({ transmittalNumber, approval }) =>
      transmittalNumber !== null &&
      transmittalNumber === input['transmittalNumber'] &&
      approval?.isNotificationCleared === false,
  );
  return documentCode ?? citing?.code ?? 'BASIC';
}
