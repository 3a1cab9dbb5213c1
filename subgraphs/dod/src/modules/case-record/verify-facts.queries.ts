import { type Database, eventBatches, isAnyOf } from '@concord/db';
import { dodEventTables } from '@concord/db/dod';
import {
  publishedCaseDecisions,
  publishedDiscrepancyReportVersions,
  publishedLetterVersions,
  publishedLoaResponses,
  publishedNotificationClearances,
} from '@concord/db/published';
import type { ReliedFact } from '@concord/kernel';

/** How many facts of other agencies events rely on, and the first that nobody published. */
export interface ReliedReport {
  readonly facts: number;
  /** In one sentence; null if all were published. */
  readonly lie: string | null;
}

/** What other agencies publish that events may rely on. */
const published = {
  state: [publishedCaseDecisions, publishedNotificationClearances],
  partner: [publishedLetterVersions, publishedLoaResponses, publishedDiscrepancyReportVersions],
} as const;

/** Checks that every fact an event relies on was published by the agency it names. */
export async function verifyReliedFacts(database: Database): Promise<ReliedReport> {
  let facts = 0;
  for await (const batch of eventBatches(database, dodEventTables)) {
    const relied = [...batch.values()]
      .flat()
      .flatMap(({ reliedOn }) => reliedOn)
      .filter(({ agency }) => agency !== 'dod');
    facts += relied.length;
    const known = await selectPublished(database, relied);
    const missing = relied.find((fact) => !known.has(placeOf(fact)));
    if (missing !== undefined) {
      const { agency, stream, sequence } = missing;
      return { facts, lie: `event ${sequence} of ${stream} was never published by ${agency}` };
    }
  }
  return { facts, lie: null };
}

/** The places of those of these facts that their agencies published. */
async function selectPublished(
  database: Database,
  relied: readonly ReliedFact[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const agency of ['state', 'partner'] as const) {
    const streams = relied.filter((fact) => fact.agency === agency).map(({ stream }) => stream);
    for (const table of streams.length === 0 ? [] : published[agency]) {
      const rows = await database
        .select({ stream: table.stream, sequence: table.sequence })
        .from(table)
        .where(isAnyOf(table.stream, streams));
      for (const row of rows) {
        known.add(placeOf({ agency, ...row }));
      }
    }
  }
  return known;
}

function placeOf({ agency, stream, sequence }: ReliedFact): string {
  return JSON.stringify([agency, stream, sequence]);
}
