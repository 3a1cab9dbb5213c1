import { cases } from '@concord/db/dod';
import type { OrderTerm } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import type { CaseOrder, CaseOrderField } from '../../generated/schema.ts';
import { readable } from './case-filter.queries.ts';
import type { CaseScope } from './case-rows.queries.ts';
import { caseStatusesInOrder } from './partner-status.model.ts';

/** The terms of an order of cases. Refuses an order by what the viewer may not read. */
export function caseOrderTerms(scope: CaseScope, orderBy: readonly CaseOrder[]): OrderTerm[] {
  return orderBy.map(({ field, direction }) => ({
    ...termOf(scope, field),
    direction,
  }));
}

function termOf(scope: CaseScope, field: CaseOrderField): Omit<OrderTerm, 'direction'> {
  switch (field) {
    case 'CASE_ID':
      return { expression: sql`${cases.caseId}`, type: 'text', isNullable: false };
    case 'PURCHASER':
      return { expression: sql`${cases.purchaserCode}`, type: 'text', isNullable: false };
    case 'TOTAL_VALUE':
      return { expression: readable(scope, 'totalValue'), type: 'numeric', isNullable: true };
    case 'LETTER_OF_REQUEST_RECEIVED_ON':
      return dateTerm(sql`${cases.letterOfRequestReceivedOn}`);
    case 'ANTICIPATED_OFFER_DATE':
      return dateTerm(sql`${cases.anticipatedOfferDate}`);
    case 'OFFER_EXPIRATION_DATE':
      return dateTerm(sql`${cases.offerExpirationDate}`);
    case 'STANDARD_DUE_DATE':
      return dateTerm(readable(scope, 'standardDueDate'));
    case 'STATUS':
      return { expression: statusRank(scope), type: 'integer', isNullable: true };
  }
}

function dateTerm(expression: SQL): Omit<OrderTerm, 'direction'> {
  return { expression, type: 'date', isNullable: true };
}

/** The place of the status in the life cycle. */
function statusRank(scope: CaseScope): SQL {
  // `readable` refuses viewers without the class; for others it hides what the row hides.
  const status = readable(scope, 'status');
  return sql`array_position(${sql.param([...caseStatusesInOrder])}::text[], ${status})`;
}
