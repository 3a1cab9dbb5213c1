import { type Database, isAnyOf } from '@concord/db';
import { cases, lineDeliveries } from '@concord/db/dod';
import { and, eq, sql } from 'drizzle-orm';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import { caseIdOfLine } from '../loa-document/document-id.model.ts';
import type { LineDeliveryModel } from './delivery.model.ts';

/** What was delivered on these lines of cases, where the viewer may see it. One statement. */
export function selectDeliveries(
  database: Database,
  scope: CaseScope,
  caseLineIds: readonly string[],
): Promise<LineDeliveryModel[]> {
  return database
    .select({
      caseLineId: sql<string>`${lineDeliveries.caseId} || '/' || ${lineDeliveries.lineNumber}`,
      deliveredQuantity: sql<string>`trim_scale(${lineDeliveries.deliveredQuantity})::text`,
      lastDeliveredOn: lineDeliveries.lastDeliveredOn,
    })
    .from(lineDeliveries)
    .innerJoin(cases, eq(cases.caseId, lineDeliveries.caseId))
    .where(
      and(
        isAnyOf(lineDeliveries.caseId, [...new Set(caseLineIds.map(caseIdOfLine))]),
        casesOpenTo(scope, 'DELIVERY'),
      ),
    );
}
