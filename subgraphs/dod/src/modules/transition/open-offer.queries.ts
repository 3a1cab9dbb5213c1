import { type Database, isAnyOf } from '@concord/db';
import { cases } from '@concord/db/dod';
import { publishedOffers } from '@concord/db/published';
import { and, eq, sql } from 'drizzle-orm';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import type { OfCase } from '../case/rows-of-cases.queries.ts';
import type { OpenOffer } from './partner-transitions.model.ts';

/** The offers of these cases that await an answer, as they were published to the purchaser. One statement. */
export function selectOpenOffers(
  database: Database,
  scope: CaseScope,
  caseIds: readonly string[],
): Promise<OfCase<OpenOffer>[]> {
  return database
    .select({
      caseId: cases.caseId,
      documentCode: publishedOffers.documentCode,
      offerExpirationDate: publishedOffers.offerExpirationDate,
    })
    .from(cases)
    .innerJoin(publishedOffers, sql`${publishedOffers.caseId} = ${cases.caseId}`)
    .where(
      and(
        isAnyOf(cases.caseId, caseIds),
        casesOpenTo(scope, 'CASE_HEADER'),
        eq(publishedOffers.status, 'OPEN'),
      ),
    )
    .orderBy(
      cases.caseId,
      sql`${publishedOffers.documentCode} <> 'BASIC'`,
      publishedOffers.documentCode,
    );
}
