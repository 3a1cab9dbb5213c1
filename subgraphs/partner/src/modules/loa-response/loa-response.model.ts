import type { Connection } from '@concord/kernel';
import type { LoaResponseKind } from '../../generated/schema.ts';

/** What a purchaser answered to one version of an offer. */
export interface LoaResponseModel {
  readonly stream: string;
  readonly sequence: number;
  readonly caseId: string;
  readonly documentCode: string;
  readonly offerVersion: number;
  readonly purchaserCode: string;
  readonly kind: LoaResponseKind;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly signerAgency: string | null;
  readonly signedOn: string | null;
  readonly changes: readonly string[];
  readonly reason: string | null;
  /** Whether the case stood elsewhere when it was to be applied. */
  readonly isWithoutEffect: boolean;
  readonly isFictional: boolean;
  readonly recordedAt: string;
}

/** A list of answers to offers. */
export type LoaResponseConnectionModel = Connection<LoaResponseModel>;

/** A case, of which Defense answers everything but what its purchaser sent. */
export interface CaseReference {
  readonly caseId: string;
}
