/** Why a nonrecurring charge is not charged, or not all of it (22 U.S.C. 2761(e); SAMM C9.6.3). */
export type NonrecurringWaiver =
  | 'NATO_PLUS_STANDARDIZATION'
  | 'COPRODUCTION'
  | 'LOSS_OF_SALE'
  | 'UNIT_COST_SAVINGS_TO_USG'
  | 'AGE_OR_CONDITION_REDUCTION'
  | 'ESTIMATE_CORRECTION_INCREASE'
  | 'NON_REPAYABLE_FUNDS';

/** Whether a document sells, or builds partner capacity with funds of title 10. */
type ProgramKind = 'FMS' | 'BPC';

/** A line of a document, before it is priced. Amounts are U.S. dollars in text. */
export interface PriceLineInput {
  /** Three digits, such as `001`, once in the document. */
  readonly lineNumber: string;
  readonly description: string;
  /** The item of the catalogue; null is a mistake that is reported. */
  readonly maslId: string | null;
  /** Above zero: a whole number, or a text with at most four decimals. */
  readonly quantity: string | number;
  readonly unitOfIssue: string;
  readonly unitPrice: string;
  readonly sourceCode: string;
  readonly typeOfAssistance: string;
  readonly isMajorDefenseEquipment: boolean;
  readonly isSignificantMilitaryEquipment: boolean;
  /** For each unit. Null if the item has none. */
  readonly nonrecurringUnitCharge: string | null;
  /** Null if the charge is due. A ground that only reduces it leaves the charge given above. */
  readonly nonrecurringWaiver: NonrecurringWaiver | null;
  /** The part of the base that is contracted for. Null is the whole base on source P, a mistake on X. */
  readonly contractValue: string | null;
  /** Storage, inside the line's value. Null is none. */
  readonly storageAmount: string | null;
  /** Any other charge inside the line's value. Null is none. */
  readonly otherAboveTheLine: string | null;
  /** Transportation, below the line. Null is none. */
  readonly transportationAmount: string | null;
  /** The day a document with this line was first accepted. Null before. */
  readonly firstAcceptedOn: string | null;
  /** Whether packing is charged on a line from stock, as it is if nothing is said. Services are not packed. */
  readonly isPacked?: boolean;
  /** Whether no administrative surcharge is on it, as on management lines (SAMM C9.4.2.3.2, C9.4.7.2.4). */
  readonly isSurchargeExempt?: boolean;
}

/** A document, before it is priced. */
export interface PriceInput {
  readonly customerCode: string;
  /** The purchaser's code in the registry. No price depends on it. */
  readonly purchaser: string;
  /** No price depends on it. */
  readonly isFictional?: boolean;
  /** The last part of the case identifier, for agreements about single cases. Null before it is assigned. */
  readonly caseDesignator?: string | null;
  /** The program that a waiver of contract administration services is for. Null is none. */
  readonly waiverProgram?: string | null;
  /** The day the case was implemented. Null before, when waivers are those of `asOf`. */
  readonly implementedOn?: string | null;
  /** The document's own day, as of which rates are looked up. */
  readonly asOf: string;
  readonly programKind: ProgramKind;
  /** Whether grants of the United States pay all of it, so that no nonrecurring cost is charged. */
  readonly isWhollyGrantFinanced: boolean;
  readonly lines: readonly PriceLineInput[];
  /** Other charges below the line. Null is none. */
  readonly otherCharges: string | null;
}

/** A priced line. Amounts are U.S. dollars with two decimals. */
export interface PricedLine {
  readonly lineNumber: string;
  readonly base: string;
  readonly nonrecurring: string;
  readonly contractAdministration: string;
  /** Base, nonrecurring, contract administration, storage and others above the line together. */
  readonly value: string;
  readonly packing: string;
  /** The row whose rate the surcharge has. Null if the line is exempt. */
  readonly administrativeRateId: string | null;
  readonly administrative: string;
  readonly transportation: string;
  /** The rows of rates it was priced with, and no others. */
  readonly rateIds: readonly string[];
  /** The agreements that reduced contract administration on it. */
  readonly waiverIds: readonly string[];
}

/** The totals of a document, as its blocks are numbered. */
export interface PriceTotals {
  /** (8) The values of the lines. */
  readonly net: string;
  /** (9) Packing, crating and handling. */
  readonly packing: string;
  /** (10) Administrative surcharge. */
  readonly administrative: string;
  /** (11) Transportation. */
  readonly transportation: string;
  /** (12) Other. */
  readonly other: string;
  /** (13) All of them together. */
  readonly total: string;
}

/** A priced document. */
export interface PricedDocument {
  readonly lines: readonly PricedLine[];
  readonly totals: PriceTotals;
  /** The same as the document shows it: each rounded to the dollar by itself, so they may not add up. */
  readonly wholeDollars: PriceTotals;
  /** The values of the lines of major defense equipment, without administrative surcharge. */
  readonly majorDefenseEquipmentValue: string;
  /** The nonrecurring cost of lines that were not accepted before, for the initial deposit. */
  readonly newNonrecurring: string;
  /** The rows of rates it was priced with, sorted. */
  readonly rateIds: readonly string[];
  /** The agreements that reduced contract administration, sorted. */
  readonly waiverIds: readonly string[];
}
