import { isAnyOf } from '@concord/db';
import { serviceLeases } from '@concord/db/dod';
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** Whether a case is one of these or, for null, one that no other program has leased. */
export function isSettled(caseId: AnyPgColumn, caseIds: readonly string[] | null): SQL {
  return caseIds === null
    ? sql`not exists (select from ${serviceLeases} as lease
        where lease.case_id = ${caseId} and lease.until > clock_timestamp())`
    : isAnyOf(caseId, caseIds);
}
