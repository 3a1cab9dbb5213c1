import { reports } from '@concord/db/partner';
import type { ListSource } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import {
  agencyInCaseId,
  isInViewersArea,
  type RecordScope,
  recordsOpenTo,
} from '../purchaser-record/purchaser-record.queries.ts';

const implementingAgency = agencyInCaseId(sql`${reports.caseId}`);

/** The reports that the viewer may see. */
export function reportsOpenTo(scope: RecordScope): SQL {
  return recordsOpenTo(scope, 'DISCREPANCY_REPORT', {
    purchaserCode: sql`${reports.purchaserCode}`,
    implementingAgency,
  });
}

/** Where reports are read. */
export function reportSource(scope: RecordScope): ListSource {
  return {
    from: reports,
    joins: [],
    columns: {
      reportNumber: reports.reportNumber,
      purchaserCode: reports.purchaserCode,
      version: reports.version,
      step: reports.step,
      status: reports.status,
      caseId: reports.caseId,
      lineNumber: reports.lineNumber,
      kind: reports.kind,
      quantity: reports.quantity,
      claimedValue: reports.claimedValue,
      creditedValue: reports.creditedValue,
      explanation: reports.explanation,
      discoveredOn: reports.discoveredOn,
      textOfReport: reports.textOfReport,
      isFictional: reports.isFictional,
      recordedAt: reports.recordedAt,
      implementingAgency: implementingAgency.as('implementing_agency'),
      isInViewersArea: isInViewersArea(scope, sql`${reports.purchaserCode}`).as(
        'is_in_viewers_area',
      ),
    },
    key: {
      expression: sql`${reports.reportNumber}`,
      direction: 'ASC',
      type: 'text',
      isNullable: false,
    },
  };
}
