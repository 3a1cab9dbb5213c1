import type { Database } from '@concord/db';
import { discrepancyReports, reports } from '@concord/db/partner';
import { publishedDiscrepancyReportVersions } from '@concord/db/published';
import { invariant, type StoredEvent } from '@concord/kernel';
import { and, eq, sql } from 'drizzle-orm';
import type { DiscrepancyReportStatus } from '../../generated/schema.ts';
import type { CommandScope } from '../purchaser-command/purchaser-command.commands.ts';
import type { ReportStep } from './discrepancy-report.model.ts';

type ReportRow = typeof discrepancyReports.$inferSelect;
/** What the first event of a report gives it. */
type OfEvent = 'version' | 'status' | 'answeredVersion' | 'recordedAt' | 'changedAt';

/** Holds a report to the end of the transaction, and reads how it stands with what was answered. */
export async function selectLockedReport(
  { transaction, purchaserCode }: CommandScope,
  reportNumber: string,
) {
  await transaction
    .select({ version: discrepancyReports.version })
    .from(discrepancyReports)
    .where(
      and(
        eq(discrepancyReports.reportNumber, reportNumber),
        eq(discrepancyReports.purchaserCode, purchaserCode),
      ),
    )
    .for('update');
  const [report] = await transaction
    .select()
    .from(reports)
    .where(and(eq(reports.reportNumber, reportNumber), eq(reports.purchaserCode, purchaserCode)));
  return report === undefined
    ? null
    : {
        ...report,
        status: report.status as DiscrepancyReportStatus,
        step: report.step as ReportStep,
      };
}

/** Writes a new report, and tells the Department of Defense. */
export async function insertReport(
  transaction: Database,
  report: Omit<ReportRow, OfEvent>,
  event: StoredEvent,
): Promise<void> {
  const { sequence, recordedAt } = event;
  const [row] = await transaction
    .insert(discrepancyReports)
    .values({
      ...report,
      version: sequence,
      status: 'SUBMITTED',
      recordedAt,
      changedAt: recordedAt,
    })
    .returning();
  await publish(transaction, row, event);
}

/** Writes where an event took a report, and which answer it was about; tells the Department of Defense. */
export async function updateReport(
  transaction: Database,
  reportNumber: string,
  event: StoredEvent,
  answeredVersion: number | null,
): Promise<void> {
  const [row] = await transaction
    .update(discrepancyReports)
    .set({
      version: event.sequence,
      status: event.toStatus ?? '',
      answeredVersion,
      changedAt: event.recordedAt,
    })
    .where(eq(discrepancyReports.reportNumber, reportNumber))
    .returning();
  await publish(transaction, row, event);
}

/** The place of a purchaser's next report in a series. Lock the series first. */
export async function selectNextOrdinal(
  transaction: Database,
  purchaserCode: string,
  series: string,
): Promise<number> {
  const { ordinal } = discrepancyReports;
  const [last] = await transaction
    .select({ ordinal: sql<number>`coalesce(max(${ordinal}), 0)` })
    .from(discrepancyReports)
    .where(
      and(
        eq(discrepancyReports.purchaserCode, purchaserCode),
        eq(discrepancyReports.series, series),
      ),
    );
  return (last?.ordinal ?? 0) + 1;
}

/** Tells the Department of Defense. */
async function publish(
  transaction: Database,
  row: ReportRow | undefined,
  { stream, sequence, recordedAt }: StoredEvent,
): Promise<void> {
  invariant(row !== undefined, 'the row was written by the statement before');
  const { series: _, ordinal: _ordinal, answeredVersion: _answered, ...report } = row;
  await transaction
    .insert(publishedDiscrepancyReportVersions)
    .values({ ...report, stream, sequence, recordedAt });
}
