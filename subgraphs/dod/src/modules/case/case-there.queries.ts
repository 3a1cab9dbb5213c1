import type { Database } from '@concord/db';
import { cases } from '@concord/db/dod';
import { eq } from 'drizzle-orm';

/** Whether a case is on record, for programs of the agency itself: nobody's rights are asked. */
export async function isCaseThere(database: Database, caseId: string): Promise<boolean> {
  return (await database.$count(cases, eq(cases.caseId, caseId))) > 0;
}
