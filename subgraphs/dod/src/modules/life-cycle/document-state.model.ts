import type { CaseState } from './case-state.model.ts';

/** Where a document of a case stands. The basic one moves with the case. */
export type DocumentStatus =
  | 'DRAFT'
  | 'MILAP'
  | 'DSCA_REVIEW'
  | 'RETURNED'
  | 'PROPOSED'
  | 'CLEARED'
  | 'COUNTERSIGNED'
  | 'OFFERED'
  | 'ACCEPTED'
  | 'IMPLEMENTED'
  | 'EXPIRED'
  | 'CANCELLED';

/** A Letter of Offer and Acceptance, an Amendment or a Modification. */
export interface DocumentState {
  /** `BASIC`, `A01`, `M01`. */
  readonly code: string;
  readonly type: 'BASIC' | 'AMENDMENT' | 'MODIFICATION';
  readonly status: DocumentStatus;
  /** How often it was restated. */
  readonly restatements: number;
  /** What it is for. */
  readonly purpose: string;
  /** Null until it is written. */
  readonly content: DocumentContent | null;
  /** The notification of Congress it cites, or null. */
  readonly transmittalNumber: string | null;
  /** What State found; null before it decided. */
  readonly approval: DocumentApproval | null;
  readonly submittedBy: string | null;
  readonly signedForAgencyBy: string | null;
  readonly countersignedBy: string | null;
  readonly approvedForWritingOn: string | null;
  readonly countersignedOn: string | null;
  /** Grows with each offer, restatement and extension; the purchaser answers one version. */
  readonly offerVersion: number;
  /** The sequence of the event that made the offer as it stands; an answer to an older one is stale. */
  readonly offerSequence: number;
  readonly offeredOn: string | null;
  readonly offerExpirationDate: string | null;
  readonly acceptedOn: string | null;
  readonly signer: string | null;
  readonly implementedOn: string | null;
  readonly depositReceived: string;
  readonly depositReceivedOn: string | null;
  /** The finance director's decision to go ahead without the deposit; null if none was asked. */
  readonly emergencyImplementation: 'AUTHORIZED' | 'REFUSED' | null;
}

/** State's approval of a document, and the values it was given for. */
export interface DocumentApproval {
  readonly isNotificationRequired: boolean;
  readonly isNotificationCleared: boolean;
  readonly totalValue: string;
  readonly majorDefenseEquipmentValue: string;
  readonly conditions: readonly string[];
}

/** What a document says, priced. Of an Amendment or a Modification: the whole case as it would be then. */
export interface DocumentContent {
  readonly lines: readonly DocumentLine[];
  readonly totals: DocumentTotals;
  readonly majorDefenseEquipmentValue: string;
  readonly terms: readonly { readonly term: string; readonly amount: string }[];
  readonly depositRule: string;
  readonly initialDeposit: string;
  readonly installments: readonly { readonly dueOn: string | null; readonly amount: string }[];
  readonly notes: readonly { readonly noteId: string; readonly text: string }[];
  readonly rateIds: readonly string[];
}

/** (8) to (13) of a Letter of Offer and Acceptance, to the cent. */
interface DocumentTotals {
  readonly net: string;
  readonly packing: string;
  readonly administrative: string;
  readonly transportation: string;
  readonly other: string;
  readonly total: string;
}

/** A priced line. */
export interface DocumentLine {
  readonly lineNumber: string;
  readonly maslId: string;
  readonly description: string;
  readonly quantity: string;
  readonly unitOfIssue: string;
  readonly unitPrice: string;
  readonly sourceCode: string;
  readonly typeOfAssistance: string;
  readonly offerReleaseCode: string | null;
  readonly deliveryTermCode: string | null;
  readonly monthsOfService: number | null;
  readonly isMajorDefenseEquipment: boolean;
  readonly isSignificantMilitaryEquipment: boolean;
  readonly base: string;
  readonly nonrecurring: string;
  readonly contractAdministration: string;
  readonly storage: string;
  readonly otherAboveTheLine: string;
  readonly value: string;
  readonly packing: string;
  readonly administrative: string;
  readonly administrativeRateId: string | null;
  readonly transportation: string;
  /** The day its price was first accepted, which fixes the surcharge rate; null before. */
  readonly firstAcceptedOn: string | null;
}

/** The document with this code, or null. */
export function documentOf(state: CaseState, code: string): DocumentState | null {
  return state.documents.find((document) => document.code === code) ?? null;
}

/** The case with one document changed; a document that is not there is added. */
export function withDocument(state: CaseState, changed: DocumentState): CaseState {
  const isThere = state.documents.some(({ code }) => code === changed.code);
  return {
    ...state,
    documents: isThere
      ? state.documents.map((document) => (document.code === changed.code ? changed : document))
      : [...state.documents, changed],
  };
}

/** The document in force: the last one that was implemented, or null before the first. */
export function documentInForce(state: CaseState): DocumentState | null {
  return state.documents.reduce<DocumentState | null>(
    (last, document) =>
      document.status === 'IMPLEMENTED' &&
      (last === null || (document.implementedOn ?? '') >= (last.implementedOn ?? ''))
        ? document
        : last,
    null,
  );
}

/** An empty document, to be written. */
export function newDocument(
  code: string,
  type: DocumentState['type'],
  purpose: string,
): DocumentState {
  return {
    code,
    type,
    status: 'DRAFT',
    restatements: 0,
    purpose,
    content: null,
    transmittalNumber: null,
    approval: null,
    submittedBy: null,
    signedForAgencyBy: null,
    countersignedBy: null,
    approvedForWritingOn: null,
    countersignedOn: null,
    offerVersion: 0,
    offerSequence: 0,
    offeredOn: null,
    offerExpirationDate: null,
    acceptedOn: null,
    signer: null,
    implementedOn: null,
    depositReceived: '0.00',
    depositReceivedOn: null,
    emergencyImplementation: null,
  };
}
