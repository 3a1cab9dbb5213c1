import type { Database } from '@concord/db';
import { cases, dodEventTables } from '@concord/db/dod';
import { type LoadReport, sealEvent } from '@concord/kernel';
import { saveCase } from '../case-record/case-record.commands.ts';
import { applyEvent, caseStream } from '../life-cycle/fold.model.ts';
import { adoption } from './adopt-case.model.ts';
import type { CaseRecord } from './case.load.ts';

/**
 * Adopts invented cases that are not there yet, each with one event that says what is on record of it, as
 * a case of another system would be.
 */
export function insertNewCases(
  database: Database,
  records: readonly CaseRecord[],
  now: Date,
): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    const known = await transaction.select({ caseId: cases.caseId }).from(cases);
    const knownIds = new Set(known.map(({ caseId }) => caseId));
    const added = records.filter(({ caseId }) => !knownIds.has(caseId));
    for (const record of added) {
      const event = sealEvent(caseStream(record.caseId), null, adoption(record), now);
      const state = applyEvent(null, event);
      await saveCase(transaction, null, state, event);
      const { purchaserCode } = state;
      const { stream, sequence, kind, recordedAt } = event;
      await transaction.insert(dodEventTables.events).values({ ...event, purchaserCode });
      await transaction
        .insert(dodEventTables.outbox)
        .values({ stream, sequence, kind, recordedAt, purchaserCode });
    }
    return {
      accepted: added.length,
      unchanged: records.length - added.length,
      rejected: [],
    };
  });
}
