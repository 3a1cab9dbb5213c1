import type { Connection } from '@concord/kernel';
import type {
  LoaDocumentGroup,
  LoaDocumentStatus,
  LoaDocumentType,
  TermOfSale,
} from '../../generated/schema.ts';
import type { CaseFacts } from '../case/case.model.ts';

/** What decides which of a document's narrower facts a viewer may read. */
export interface DocumentFacts extends Omit<CaseFacts, 'offeredOn'> {
  /** Whether the purchaser was given it: it was offered, or is in force without a signature. */
  readonly isReleased: boolean;
}

/** A document of a case as it is read. Totals are null until it is priced. */
export interface LoaDocumentModel extends DocumentFacts {
  readonly documentId: string;
  readonly caseId: string;
  readonly code: string;
  readonly type: LoaDocumentType;
  readonly purpose: string;
  /** Null for viewers whose login role cannot read it. */
  readonly status: LoaDocumentStatus | null;
  readonly offeredOn: string | null;
  readonly offerExpirationDate: string | null;
  readonly acceptedOn: string | null;
  readonly signer: string | null;
  readonly implementedOn: string | null;
  readonly netValue: string | null;
  readonly packingValue: string | null;
  readonly administrativeValue: string | null;
  readonly transportationValue: string | null;
  readonly otherValue: string | null;
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
  readonly initialDeposit: string | null;
  readonly depositReceived: string;
  readonly depositReceivedOn: string | null;
}

/** A term of sale of a document. */
export interface LoaTermModel {
  readonly documentId: string;
  readonly term: TermOfSale;
  readonly amount: string;
}

/** A payment of a document's schedule. */
export interface LoaInstallmentModel {
  readonly documentId: string;
  readonly dueOn: string | null;
  readonly amount: string;
  readonly cumulativeAmount: string;
}

/** A note of a document. */
export interface LoaNoteModel {
  readonly documentId: string;
  readonly noteId: string;
  readonly text: string;
}

/** Figures of one group of documents. A key that was not grouped by is null. */
export interface LoaDocumentAggregateModel {
  readonly year: number | null;
  readonly purchaserCode: string | null;
  readonly implementingAgency: string | null;
  readonly type: LoaDocumentType | null;
  readonly count: number;
  readonly totalValue: string | null;
}

/** A list of documents with its figures. */
export interface LoaDocumentConnectionModel extends Connection<LoaDocumentModel> {
  aggregate(groupBy: readonly LoaDocumentGroup[]): Promise<readonly LoaDocumentAggregateModel[]>;
}
