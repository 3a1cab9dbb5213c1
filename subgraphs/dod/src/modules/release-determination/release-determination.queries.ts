import { type Database, isAnyOf } from '@concord/db';
import { cases, releaseDeterminations } from '@concord/db/dod';
import { and, asc, desc, eq } from 'drizzle-orm';
import { type CaseScope, casesOpenTo, isInViewersArea } from '../case/case-rows.queries.ts';
import type { ReleaseDeterminationModel } from './release-determination.model.ts';

/** The releases of these cases that the viewer may see, the latest request first. One statement. */
export async function selectReleaseDeterminations(
  database: Database,
  scope: CaseScope,
  caseIds: readonly string[],
): Promise<ReleaseDeterminationModel[]> {
  const { caseId, kind, authority, requestedOn } = releaseDeterminations;
  const rows = await database
    .select({
      caseId,
      kind,
      authority,
      requestedOn,
      status: releaseDeterminations.status,
      determinedOn: releaseDeterminations.determinedOn,
      conditions: releaseDeterminations.conditions,
      expiresOn: releaseDeterminations.expiresOn,
      purchaserCode: cases.purchaserCode,
      implementingAgency: cases.implementingAgency,
      offeredOn: cases.offeredOn,
      isInViewersArea: isInViewersArea(scope),
    })
    .from(releaseDeterminations)
    .innerJoin(cases, eq(cases.caseId, caseId))
    .where(and(isAnyOf(caseId, caseIds), casesOpenTo(scope, 'RELEASE_DETERMINATION')))
    .orderBy(asc(caseId), desc(requestedOn), asc(kind), asc(authority));
  // Only kinds and statuses of the graph's lists are written.
  return rows as ReleaseDeterminationModel[];
}
