import type { Connection } from '@concord/kernel';
import type { DiscrepancyKind, DiscrepancyReportStatus } from '../../generated/schema.ts';
import type {
  PurchaserRecordFacts,
  RecordEventModel,
} from '../purchaser-record/purchaser-record.model.ts';

/** How far a purchaser has taken a report. */
export type ReportStep = 'SUBMITTED' | 'RECONSIDERATION_REQUESTED' | 'CONTESTED' | 'WITHDRAWN';

/** A Supply Discrepancy Report as its sender sees it. */
export interface DiscrepancyReportModel extends PurchaserRecordFacts {
  readonly reportNumber: string;
  readonly version: number;
  readonly step: ReportStep;
  readonly status: DiscrepancyReportStatus;
  readonly caseId: string;
  readonly lineNumber: string;
  readonly kind: DiscrepancyKind;
  readonly quantity: string | null;
  readonly claimedValue: string;
  readonly creditedValue: string | null;
  readonly explanation: string | null;
  readonly discoveredOn: string;
  readonly textOfReport: string;
  readonly isFictional: boolean;
  readonly recordedAt: string;
}

/** A list of reports. */
export type DiscrepancyReportConnectionModel = Connection<DiscrepancyReportModel>;

/** Something that happened to a report. */
export type DiscrepancyReportEventModel = RecordEventModel<DiscrepancyReportStatus>;

const suffixes: Readonly<Record<ReportStep, string>> = {
  SUBMITTED: '',
  RECONSIDERATION_REQUESTED: 'R',
  CONTESTED: 'C',
  WITHDRAWN: '',
};

/** The number as it is written on the form: its suffix says how far the report was taken. */
export function printedNumberOf(report: {
  readonly reportNumber: string;
  readonly step: ReportStep;
}): string {
  return `${report.reportNumber}${suffixes[report.step]}`;
}

/** Four decimals are how it is stored; what counts is the number. */
export function plainQuantity(quantity: string): string {
  return quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity;
}
