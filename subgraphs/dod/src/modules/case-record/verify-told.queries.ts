import { isDeepStrictEqual } from 'node:util';
import { type Database, isAnyOf } from '@concord/db';
import { partnerVersions } from '@concord/db/dod';
import { publishedCases, publishedOffers } from '@concord/db/published';
import { desc } from 'drizzle-orm';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { partnerSnapshot } from './partner-snapshot.model.ts';
import { offerFacts, standingFact } from './publish.model.ts';

/** The first thing that others were last told of these cases and that is not so, or null. */
export async function toldLie(
  database: Database,
  states: readonly CaseState[],
): Promise<string | null> {
  const caseIds = states.map(({ caseId }) => caseId);
  const [standings, offers, seen] = await Promise.all([
    database.select().from(publishedCases).where(isAnyOf(publishedCases.caseId, caseIds)),
    database.select().from(publishedOffers).where(isAnyOf(publishedOffers.caseId, caseIds)),
    database
      .selectDistinctOn([partnerVersions.caseId])
      .from(partnerVersions)
      .where(isAnyOf(partnerVersions.caseId, caseIds))
      .orderBy(partnerVersions.caseId, desc(partnerVersions.version)),
  ]);
  return (
    firstLie('State', standings, states.map(standingFact)) ??
    // An offer that was withdrawn is told of as void, and is no fact of its case any more.
    firstLie('the purchaser', offers, states.flatMap(offerFacts)) ??
    firstLie('the purchaser', seen.map(withoutDay), states.map(snapshotFact))
  );
}

/** What the purchaser sees of a case now. */
function snapshotFact(state: CaseState) {
  const { caseId, purchaserCode } = state;
  return { caseId, purchaserCode, snapshot: partnerSnapshot(state) };
}

function withoutDay({ occurredOn: _, ...version }: typeof partnerVersions.$inferSelect) {
  return version;
}

/** A fact on a case, perhaps on one document of it. */
interface Fact {
  readonly caseId: string;
  readonly documentCode?: string;
}
/** A fact as it was published. */
interface Told extends Fact {
  readonly version: number;
  readonly recordedAt: string;
}

function firstLie(who: string, rows: readonly Told[], facts: readonly Fact[]): string | null {
  const told = new Map(
    rows.map(({ version: _, recordedAt: __, ...fact }) => [subjectOf(fact), fact] as const),
  );
  const wrong = facts.find((fact) => !isDeepStrictEqual(told.get(subjectOf(fact)), fact));
  return wrong === undefined
    ? null
    : `what ${who} was told of ${subjectOf(wrong)} is not where it stands`;
}

function subjectOf({ caseId, documentCode }: Fact): string {
  return documentCode === undefined ? caseId : `${caseId}-${documentCode}`;
}
