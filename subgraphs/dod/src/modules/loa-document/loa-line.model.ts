import type { DocumentFacts } from './loa-document.model.ts';

/** A line of a document as it is read. */
export interface LoaLineModel extends DocumentFacts {
  readonly documentId: string;
  readonly caseId: string;
  readonly lineNumber: string;
  readonly maslId: string;
  readonly description: string;
  /** Exact, without zeros at its end. */
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
  readonly lineValue: string;
}

/** What the price of a line is built of. */
export interface LinePriceBuildModel {
  readonly lineId: string;
  readonly baseValue: string;
  readonly nonrecurringValue: string;
  readonly contractAdministrationValue: string;
  readonly storageValue: string;
  readonly otherValue: string;
  readonly packingValue: string;
  readonly administrativeValue: string;
  readonly administrativeRateId: string | null;
  readonly transportationValue: string;
  readonly firstAcceptedOn: string | null;
}

/** What may be obligated and was obligated on a line of a case. */
export interface LineObligationModel {
  readonly caseLineId: string;
  readonly obligationalAuthority: string;
  readonly obligated: string;
}
