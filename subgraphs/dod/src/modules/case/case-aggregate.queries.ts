import { cases } from '@concord/db/dod';
import type { Measures } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import type { CaseGroup } from '../../generated/schema.ts';
import { purchaserRegion } from './case-filter.queries.ts';
import { type CaseScope, visibleValue } from './case-rows.queries.ts';

/** What each key of an aggregate is in SQL, by its name in the model. */
export const caseGroupKeys: Readonly<Record<CaseGroup, { name: string; expression: SQL }>> = {
  YEAR: {
    name: 'year',
    expression: sql`extract(year from ${cases.letterOfRequestReceivedOn})::int`,
  },
  COUNTRY: { name: 'purchaserCode', expression: sql`${cases.purchaserCode}` },
  REGION: { name: 'region', expression: purchaserRegion },
  AGENCY: { name: 'implementingAgency', expression: sql`${cases.implementingAgency}` },
  PARTNER_STATUS: { name: 'partnerStatus', expression: sql`${cases.partnerStatus}` },
};

/** The figures of a group; a sum holds only what the viewer may read. */
export function caseMeasures(scope: CaseScope): Measures {
  const total = visibleValue(scope, 'LOA_TOTALS', sql`${cases.totalValue}`);
  return {
    count: sql`count(*)::int`.as('case_count'),
    totalValue: sql`sum(${total})::text`.as('total_value_sum'),
  };
}

/** Real cases only. */
export const isRealCase: SQL = sql`not ${cases.isFictional}`;
