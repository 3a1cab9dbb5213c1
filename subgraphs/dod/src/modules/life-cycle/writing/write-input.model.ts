import type { TermOfSale } from '../../../generated/schema.ts';
import type { NonrecurringWaiver } from '../../price/price.model.ts';

/** A line as its writer states it. Amounts are U.S. dollars in text; absent and null are none. */
export interface LineInput {
  readonly lineNumber: string;
  readonly maslId: string;
  /** What it is, if the catalogue's words are not enough. */
  readonly description?: string | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly sourceCode: string;
  readonly typeOfAssistance: string;
  readonly offerReleaseCode?: string | null;
  readonly deliveryTermCode?: string | null;
  /** Months of service, or to availability from implementation on. */
  readonly months?: number | null;
  readonly nonrecurringUnitCharge?: string | null;
  readonly nonrecurringWaiver?: NonrecurringWaiver | null;
  readonly contractValue?: string | null;
  readonly storageAmount?: string | null;
  readonly otherAboveTheLine?: string | null;
  readonly transportationAmount?: string | null;
}

/** How the purchaser may pay, as DSCA authorized it. Absent is no. */
interface PaymentInput {
  readonly hasDependableUndertaking?: boolean | null;
  readonly hasCashFlowFinancing?: boolean | null;
  readonly isDoneBeforeFirstBill?: boolean | null;
  readonly isPerformedBeforeFirstPayment?: boolean | null;
  readonly isContractedBeforeFirstPayment?: boolean | null;
  readonly hasStandbyLetterOfCredit?: boolean | null;
  readonly riskAssessedFormat?: 'TERMINATION_LIABILITY' | 'HALF_OF_TOTAL' | null;
  readonly performanceBeforeFirstPayment?: string | null;
  readonly terminationLiability?: string | null;
  readonly contractorHoldback?: string | null;
  readonly supplySupportSurcharge?: string | null;
}

/** A document as its writer states it, the whole of it. */
export interface WriteInput {
  readonly lines: readonly LineInput[];
  readonly terms: readonly { readonly term: TermOfSale; readonly amount?: string | null }[];
  readonly notes: readonly { readonly noteId: string; readonly text: string }[];
  readonly payment?: PaymentInput | null;
  readonly otherCharges?: string | null;
}
