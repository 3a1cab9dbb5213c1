import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@concord/db';
import { implementingAgencies } from '@concord/db/dod';
import type { LoadReport } from '@concord/kernel';
import type { ImplementingAgencyModel } from './implementing-agency.model.ts';

/** Inserts new agencies and corrects changed ones; agencies that are the same are left alone. */
export function upsertImplementingAgencies(
  database: Database,
  records: readonly ImplementingAgencyModel[],
): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    const known = await transaction.select().from(implementingAgencies).for('update');
    const byCode = new Map(known.map((row) => [row.code, row]));
    const changed = records.filter((record) => !isDeepStrictEqual(byCode.get(record.code), record));
    for (const record of changed) {
      await transaction
        .insert(implementingAgencies)
        .values(record)
        .onConflictDoUpdate({ target: implementingAgencies.code, set: record });
    }
    return {
      accepted: changed.length,
      unchanged: records.length - changed.length,
      rejected: [],
    };
  });
}
