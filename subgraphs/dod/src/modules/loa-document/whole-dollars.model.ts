import { Decimal, wholeDollars } from '../price/money.model.ts';
import type { LoaDocumentModel } from './loa-document.model.ts';

/** (8) to (13) of a document. */
export interface Totals {
  readonly netValue: string;
  readonly packingValue: string;
  readonly administrativeValue: string;
  readonly transportationValue: string;
  readonly otherValue: string;
  readonly totalValue: string;
}

/** The totals as the printed document shows them, each rounded half up to the dollar; null until it is priced. */
export function wholeDollarsOf(document: Pick<LoaDocumentModel, keyof Totals>): Totals | null {
  const { netValue, packingValue, administrativeValue } = document;
  const { transportationValue, otherValue, totalValue } = document;
  return netValue === null ||
    packingValue === null ||
    administrativeValue === null ||
    transportationValue === null ||
    otherValue === null ||
    totalValue === null
    ? null
    : {
        netValue: rounded(netValue),
        packingValue: rounded(packingValue),
        administrativeValue: rounded(administrativeValue),
        transportationValue: rounded(transportationValue),
        otherValue: rounded(otherValue),
        totalValue: rounded(totalValue),
      };
}

function rounded(amount: string): string {
  return wholeDollars(new Decimal(amount));
}
