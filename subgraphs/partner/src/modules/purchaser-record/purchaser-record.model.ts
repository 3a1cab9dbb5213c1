/** What decides who may see a record that a purchaser sent. */
export interface PurchaserRecordFacts {
  readonly purchaserCode: string;
  /** The letter of the agency it is addressed to, or that carries its case out. */
  readonly implementingAgency: string;
  /** Whether the purchaser is in the viewer's area of responsibility. */
  readonly isInViewersArea: boolean;
}

/** Something that happened to a record, by its sender or by the Department of Defense. */
export interface RecordEventModel<Status extends string> {
  readonly number: string;
  readonly recordedAt: string;
  readonly by: 'PURCHASER' | 'DEPARTMENT_OF_DEFENSE';
  readonly status: Status;
  readonly text: string | null;
}
