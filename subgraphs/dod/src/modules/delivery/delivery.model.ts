/** What was delivered on a line of a case. */
export interface LineDeliveryModel {
  readonly caseLineId: string;
  /** All to date: exact, without zeros at its end. */
  readonly deliveredQuantity: string;
  readonly lastDeliveredOn: string | null;
}
