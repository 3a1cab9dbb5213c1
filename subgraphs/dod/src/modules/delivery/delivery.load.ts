import type { Database } from '@concord/db';
import type { LoadReport, Rejection } from '@concord/kernel';
import { openLifeCycle } from '../case-command/life-cycle.commands.ts';
import { readC1Transaction } from './c1-transaction.load.ts';
import { reportDelivery } from './delivery.commands.ts';

/**
 * Loads delivery transactions, one record a line. Each becomes a command of the agency's own service, so
 * that the case's history says so; a quantity that is on record already changes nothing. Empty lines are
 * passed over.
 */
export async function loadDeliveries(
  database: Database,
  file: string,
  text: string,
): Promise<LoadReport> {
  const lifeCycle = openLifeCycle(database, undefined);
  let accepted = 0;
  let unchanged = 0;
  const rejected: Rejection[] = [];
  for (const [index, record] of text.split(/\r?\n/).entries()) {
    if (record.trim() === '') {
      continue;
    }
    const { transaction, reason } = readC1Transaction(record);
    const refusal = transaction === null ? reason : await reportDelivery(lifeCycle, transaction);
    if (refusal === null) {
      accepted += 1;
    } else if (refusal === 'unchanged') {
      unchanged += 1;
    } else {
      rejected.push({ file, line: index + 1, reason: refusal });
    }
  }
  return { accepted, unchanged, rejected };
}
