import { loaDocuments } from '@concord/db/dod';
import type { OrderTerm } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import type {
  LoaDocumentOrder,
  LoaDocumentOrderField,
  LoaDocumentStatus,
} from '../../generated/schema.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { readableStatus } from './loa-document-filter.queries.ts';

/** The terms of an order of documents, the case behind them. Refuses an order by what the viewer may not read. */
export function documentOrderTerms(
  scope: CaseScope,
  orderBy: readonly LoaDocumentOrder[],
): OrderTerm[] {
  const terms = orderBy.map(({ field, direction }) => ({ ...termOf(scope, field), direction }));
  return [...terms, { ...termOf(scope, 'CASE_ID'), direction: 'ASC' }];
}

function termOf(scope: CaseScope, field: LoaDocumentOrderField): Omit<OrderTerm, 'direction'> {
  switch (field) {
    case 'CASE_ID':
      return { expression: sql`${loaDocuments.caseId}`, type: 'text', isNullable: false };
    case 'TOTAL_VALUE':
      return { expression: sql`${loaDocuments.totalValue}`, type: 'numeric', isNullable: true };
    case 'OFFERED_ON':
      return dateTerm(sql`${loaDocuments.offeredOn}`);
    case 'OFFER_EXPIRATION_DATE':
      return dateTerm(sql`${loaDocuments.offerExpirationDate}`);
    case 'ACCEPTED_ON':
      return dateTerm(sql`${loaDocuments.acceptedOn}`);
    case 'IMPLEMENTED_ON':
      return dateTerm(sql`${loaDocuments.implementedOn}`);
    case 'STATUS':
      return { expression: statusRank(scope), type: 'integer', isNullable: true };
  }
}

function dateTerm(expression: SQL): Omit<OrderTerm, 'direction'> {
  return { expression, type: 'date', isNullable: true };
}

/** The place of the status in the life of a document. */
function statusRank(scope: CaseScope): SQL {
  const status = readableStatus(scope);
  return sql`array_position(${sql.param(Object.keys(places))}::text[], ${status})`;
}

/** Every status, in the order of a document's life; what ends it comes last. */
const places: Readonly<Record<LoaDocumentStatus, true>> = {
  DRAFT: true,
  RETURNED: true,
  MILAP: true,
  DSCA_REVIEW: true,
  PROPOSED: true,
  CLEARED: true,
  COUNTERSIGNED: true,
  OFFERED: true,
  ACCEPTED: true,
  IMPLEMENTED: true,
  EXPIRED: true,
  CANCELLED: true,
};
