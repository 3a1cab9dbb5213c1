import type { Database } from '@concord/db';
import { appliedFacts } from '@concord/db/dod';
import {
  publishedCaseDecisions,
  publishedDiscrepancyReportVersions,
  publishedLoaResponses,
  publishedNotificationClearances,
} from '@concord/db/published';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** An agency whose facts are looked for, and up to when they were recorded; null is until now. */
export interface FactsOf {
  readonly agency: 'state' | 'partner';
  readonly upTo: { readonly recordedAt: string; readonly isIncluded: boolean } | null;
}

const tables = {
  state: [publishedCaseDecisions, publishedNotificationClearances],
  partner: [publishedLoaResponses, publishedDiscrepancyReportVersions],
} as const;

/** Whether one of these agencies published something on the case that is not set down yet. One statement. */
export async function isAnythingPending(
  database: Database,
  caseId: string,
  sources: readonly FactsOf[],
): Promise<boolean> {
  const pending = sources.flatMap((source) =>
    tables[source.agency].map((table) => isPendingIn(table, caseId, source)),
  );
  if (pending.length === 0) {
    return false;
  }
  const [row] = await database.execute<{ pending: boolean }>(
    sql`select ${sql.join(pending, sql` or `)} as pending`,
  );
  return row?.pending === true;
}

function isPendingIn(
  table: (typeof tables)[FactsOf['agency']][number],
  caseId: string,
  { agency, upTo }: FactsOf,
): SQL {
  const isOfCase =
    'caseIdentifiers' in table
      ? sql`fact.case_identifiers @> array[${caseId}]`
      : sql`fact.case_id = ${caseId}`;
  return sql`exists (select from ${table as SQLWrapper} as fact
    where ${isOfCase} and ${isUpTo(upTo)} and not exists (select from ${appliedFacts} as done
      where done.agency = ${agency} and done.case_id = ${caseId}
        and (done.stream, done.sequence) = (fact.stream, fact.sequence)))`;
}

function isUpTo(upTo: FactsOf['upTo']): SQL {
  if (upTo === null) {
    return sql`true`;
  }
  return upTo.isIncluded
    ? sql`fact.recorded_at <= ${upTo.recordedAt}`
    : sql`fact.recorded_at < ${upTo.recordedAt}`;
}
