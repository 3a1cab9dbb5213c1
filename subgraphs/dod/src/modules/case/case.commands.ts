import type { Database } from '@concord/db';
import { caseStatuses, cases } from '@concord/db/dod';
import type { LoadReport } from '@concord/kernel';
import type { CaseStatus } from '../../generated/schema.ts';
import type { CaseRecord } from './case.load.ts';
import { partnerViewOf } from './partner-status.model.ts';

/** Inserts invented cases that are not there yet, header and exact status together. */
export function insertNewCases(
  database: Database,
  records: readonly CaseRecord[],
): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    const inserted = await transaction
      .insert(cases)
      .values(records.map(headerOf))
      .onConflictDoNothing()
      .returning({ caseId: cases.caseId });
    const isNew = new Set(inserted.map((row) => row.caseId));
    const statuses = records.filter((record) => isNew.has(record.caseId));
    if (statuses.length > 0) {
      await transaction
        .insert(caseStatuses)
        .values(statuses.map(({ caseId, status }) => ({ caseId, status })));
    }
    return { accepted: isNew.size, unchanged: records.length - isNew.size, rejected: [] };
  });
}

function headerOf({ purchaser, status, ...header }: CaseRecord) {
  return {
    ...header,
    purchaserCode: purchaser,
    // The letter in the middle of the identifier, as the table checks again.
    implementingAgency: header.caseId.charAt(3),
    isFictional: true,
    ...partnerViewOf(status as CaseStatus),
  };
}
