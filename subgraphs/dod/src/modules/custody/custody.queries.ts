import { caseCustodies, cases, partnerCustodies } from '@concord/db/dod';
import { textCondition } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import type { StringFilter } from '../../generated/schema.ts';
import type { RowsOfCases } from '../case/rows-of-cases.queries.ts';

/** The offices that hold cases. */
export const custodyRows: RowsOfCases = {
  table: caseCustodies,
  columns: { office: caseCustodies.office, since: caseCustodies.since },
  order: [sql`${caseCustodies.since}`, sql`${caseCustodies.office}`],
  atMost: 10,
  dataClass: 'CASE_INTERNAL_STATUS',
};

/** Who holds cases, as their purchasers are told. */
export const partnerCustodyRows: RowsOfCases = {
  table: partnerCustodies,
  columns: { office: partnerCustodies.office, since: partnerCustodies.since },
  order: [sql`${partnerCustodies.since}`, sql`${partnerCustodies.office}`],
  atMost: 3,
  dataClass: 'CASE_HEADER',
};

/** Whether an office that the filter means holds a case. Who may ask is decided by the caller. */
export function isHeldBy(filter: StringFilter): SQL {
  return sql`exists (select from ${caseCustodies} where ${caseCustodies.caseId} = ${cases.caseId}
    and ${textCondition(sql`${caseCustodies.office}`, filter)})`;
}
