import type { Database } from '@concord/db';
import { dodEventTables } from '@concord/db/dod';
import {
  publishedCaseDecisions,
  publishedDiscrepancyReportVersions,
  publishedLetterVersions,
  publishedLoaResponses,
  publishedNotificationClearances,
} from '@concord/db/published';
import { sql } from 'drizzle-orm';

/** How many facts of other agencies events rely on, and the first that nobody published. */
export interface ReliedReport {
  readonly facts: number;
  /** In one sentence; null if all were published. */
  readonly lie: string | null;
}

/** Checks that every fact an event relies on was published by the agency it names. */
export async function verifyReliedFacts(database: Database): Promise<ReliedReport> {
  const { events } = dodEventTables;
  const [row] = await database.execute<{ facts: string; missing: string | null }>(sql`
    with relied as (
      select ${events.stream} as told_in, fact->>'agency' as agency, fact->>'stream' as stream,
        (fact->>'sequence')::integer as sequence
      from ${events} cross join lateral jsonb_array_elements(${events.reliedOn}) as fact
      where fact->>'agency' <> 'dod'
    ), published as (
      select 'state' as agency, stream, sequence from ${publishedCaseDecisions}
      union all select 'state', stream, sequence from ${publishedNotificationClearances}
      union all select 'partner', stream, sequence from ${publishedLoaResponses}
      union all select 'partner', stream, sequence from ${publishedLetterVersions}
      union all select 'partner', stream, sequence from ${publishedDiscrepancyReportVersions}
    )
    select (select count(*) from relied) as facts,
      (select format('%s relies on event %s of %s, which %s never published', told_in, sequence, stream, agency)
        from relied where not exists (select from published where published.agency = relied.agency
          and published.stream = relied.stream and published.sequence = relied.sequence) limit 1) as missing`);
  return { facts: Number(row?.facts ?? 0), lie: row?.missing ?? null };
}
