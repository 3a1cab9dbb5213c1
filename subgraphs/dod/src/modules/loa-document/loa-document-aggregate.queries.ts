import { cases, loaDocuments } from '@concord/db/dod';
import type { Measures } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import type { LoaDocumentGroup } from '../../generated/schema.ts';

/** What each key of an aggregate is in SQL, by its name in the model. */
export const documentGroupKeys: Readonly<
  Record<LoaDocumentGroup, { name: string; expression: SQL }>
> = {
  TYPE: { name: 'type', expression: sql`${loaDocuments.type}` },
  AGENCY: { name: 'implementingAgency', expression: sql`${cases.implementingAgency}` },
  COUNTRY: { name: 'purchaserCode', expression: sql`${loaDocuments.purchaserCode}` },
  YEAR: { name: 'year', expression: sql`extract(year from ${loaDocuments.offeredOn})::int` },
};

/** The figures of a group. Who sees a document reads its totals, so nothing is left out of the sum. */
export const documentMeasures: Measures = {
  count: sql`count(*)::int`.as('document_count'),
  totalValue: sql`sum(${loaDocuments.totalValue})::text`.as('total_value_sum'),
};
