import type { ReleaseKind, ReleaseStatus } from '../../generated/schema.ts';
import type { CaseFacts } from '../case/case.model.ts';

/** A release or waiver, with what decides who may read its conditions. */
export interface ReleaseDeterminationModel extends CaseFacts {
  readonly caseId: string;
  readonly kind: ReleaseKind;
  readonly authority: string;
  readonly status: ReleaseStatus;
  readonly requestedOn: string;
  readonly determinedOn: string | null;
  /** Decided again by the field's class. */
  readonly conditions: string | null;
  readonly expiresOn: string | null;
}
