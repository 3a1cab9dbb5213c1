/** Where a Supply Discrepancy Report stands. */
export type DiscrepancyStatus =
  | 'RECORDED'
  | 'SUBMITTED'
  | 'VALIDATED'
  | 'CREDITED'
  | 'REPLACED'
  | 'REPAIRED'
  | 'DENIED'
  | 'RECONSIDERATION'
  | 'CONTESTED'
  | 'CLOSED';

/** A purchaser's report of something missing, wrong or damaged. */
export interface DiscrepancyState {
  readonly reportNumber: string;
  readonly lineNumber: string;
  readonly kind: string;
  readonly claimedValue: string;
  readonly status: DiscrepancyStatus;
  readonly receivedOn: string;
  readonly creditedValue: string | null;
  readonly explanation: string | null;
  /** How often it was denied: the purchaser may ask again once, and contest once. */
  readonly denials: number;
}

const open: ReadonlySet<DiscrepancyStatus> = new Set([
  'SUBMITTED',
  'VALIDATED',
  'RECONSIDERATION',
  'CONTESTED',
]);

/** Whether somebody still has to answer it. A report below the minimum is recorded and not answered. */
export function isOpenDiscrepancy({ status }: DiscrepancyState): boolean {
  return open.has(status);
}
