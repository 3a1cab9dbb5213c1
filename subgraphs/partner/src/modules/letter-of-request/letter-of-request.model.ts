import type { Connection } from '@concord/kernel';
import type {
  FundingSource,
  LetterOfRequestKind,
  LetterOfRequestStatus,
} from '../../generated/schema.ts';
import type {
  PurchaserRecordFacts,
  RecordEventModel,
} from '../purchaser-record/purchaser-record.model.ts';

/** An article or service that a letter asks for. */
export interface LetterOfRequestItemModel {
  readonly description: string;
  readonly quantity: string;
  readonly isMajorDefenseEquipment?: boolean;
}

/** A Letter of Request as its sender sees it. */
export interface LetterOfRequestModel extends PurchaserRecordFacts {
  readonly letterNumber: string;
  readonly version: number;
  readonly kind: LetterOfRequestKind;
  readonly status: LetterOfRequestStatus;
  readonly informationRequested: string | null;
  readonly caseId: string | null;
  readonly customerReference: string | null;
  readonly description: string;
  readonly information: readonly string[];
  readonly items: readonly LetterOfRequestItemModel[];
  readonly datedOn: string;
  readonly neededBy: string | null;
  readonly fundingSource: FundingSource;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly isFictional: boolean;
  readonly recordedAt: string;
}

/** A list of letters. */
export type LetterOfRequestConnectionModel = Connection<LetterOfRequestModel>;

/** Something that happened to a letter. */
export type LetterOfRequestEventModel = RecordEventModel<LetterOfRequestStatus>;
