import type { Database } from '@concord/db';
import { appliedFacts } from '@concord/db/dod';
import {
  publishedCaseDecisions,
  publishedDiscrepancyReportVersions,
  publishedLoaResponses,
  publishedNotificationClearances,
} from '@concord/db/published';
import { and, eq, lt, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm';

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
      ? sql`${table.caseIdentifiers} @> array[${caseId}]`
      : eq(table.caseId, caseId);
  const isUpTo = upTo?.isIncluded === true ? lte : lt;
  const isBefore = upTo === null ? undefined : isUpTo(table.recordedAt, upTo.recordedAt);
  return sql`exists (select from ${table as SQLWrapper}
    where ${and(isOfCase, isBefore, isNotSetDown(agency, table, sql`${caseId}`))})`;
}

/** Whether nobody has set down yet what became of a fact on a case. */
export function isNotSetDown(
  agency: FactsOf['agency'],
  fact: { readonly stream: SQLWrapper; readonly sequence: SQLWrapper },
  caseId: SQLWrapper,
): SQL {
  return sql`not exists (select from ${appliedFacts} as done
    where done.agency = ${agency} and done.case_id = ${caseId}
      and (done.stream, done.sequence) = (${fact.stream}, ${fact.sequence}))`;
}
