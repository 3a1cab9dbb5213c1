import { type Database, isAnyOf } from '@concord/db';
import { cases, partnerVersions } from '@concord/db/dod';
import {
  createOpenList,
  type ListEnvironment,
  type ListSource,
  type OpenList,
} from '@concord/kernel';
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { type CaseScope, casesOpenTo, isInViewersArea } from '../case/case-rows.queries.ts';
import type { PartnerCaseSnapshotModel } from './partner-case-snapshot.model.ts';

const sameCase = eq(cases.caseId, partnerVersions.caseId);

/** What the purchasers of these cases saw at a moment, as far as the viewer may see the cases. One statement. */
export async function selectPartnerSnapshots(
  database: Database,
  scope: CaseScope,
  at: string,
  caseIds: readonly string[],
): Promise<PartnerCaseSnapshotModel[]> {
  const rows = await database
    .selectDistinctOn([partnerVersions.caseId], columnsFor(scope))
    .from(partnerVersions)
    .innerJoin(cases, sameCase)
    .where(
      and(
        isAnyOf(partnerVersions.caseId, caseIds),
        casesOpenTo(scope, 'CASE_HEADER'),
        lte(partnerVersions.recordedAt, at),
      ),
    )
    .orderBy(partnerVersions.caseId, desc(partnerVersions.version));
  // A snapshot is written by the one function that makes them.
  return rows as PartnerCaseSnapshotModel[];
}

/** The list of what a case's purchaser saw. */
export function createPartnerSnapshotList(
  environment: ListEnvironment,
  scope: CaseScope,
): OpenList<PartnerCaseSnapshotModel, never, never> {
  return createOpenList<PartnerCaseSnapshotModel, never, never>(environment, {
    name: 'Case.partnerHistory',
    source: sourceFor(scope),
    parent: sql`${partnerVersions.caseId}`,
    where: () => casesOpenTo(scope, 'CASE_HEADER'),
    order: () => [],
  });
}

function sourceFor(scope: CaseScope): ListSource {
  return {
    from: partnerVersions,
    joins: [{ kind: 'inner', table: cases, on: sameCase }],
    columns: columnsFor(scope),
    // Unique within its case, which is what the list is of.
    key: {
      expression: sql`${partnerVersions.version}`,
      direction: 'ASC',
      type: 'integer',
      isNullable: false,
    },
  };
}

function columnsFor(scope: CaseScope) {
  return {
    caseId: partnerVersions.caseId,
    occurredOn: partnerVersions.occurredOn,
    recordedAt: partnerVersions.recordedAt,
    snapshot: partnerVersions.snapshot,
    purchaserCode: cases.purchaserCode,
    implementingAgency: cases.implementingAgency,
    isInViewersArea: isInViewersArea(scope),
  };
}
