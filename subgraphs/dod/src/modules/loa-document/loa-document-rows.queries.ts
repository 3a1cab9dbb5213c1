import { isAnyOf } from '@concord/db';
import { cases, loaDocumentStatuses, loaDocuments } from '@concord/db/dod';
import { isPurchaserOrPublic, type ListSource } from '@concord/kernel';
import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { DodClass } from '../../policy/matrix.ts';
import { type CaseScope, isInViewersArea, rowsOpenTo } from '../case/case-rows.queries.ts';
import { caseIdIn } from './document-id.model.ts';

/** The document as it is printed (SAMM C5.T10). */
export const documentId = sql<string>`${loaDocuments.caseId} || '-' || ${loaDocuments.code}`;

/** The case of a document, which decides who may see it. */
export const caseOfDocument: SQL = eq(cases.caseId, loaDocuments.caseId);

/** The documents, joined with their cases, that a class opens to the viewer. After the offer means released. */
export function documentsOpenTo(scope: CaseScope, dataClass: DodClass): SQL {
  return rowsOpenTo(scope, dataClass, sql`${loaDocuments.isReleased}`);
}

/** Whether a document has one of these identifiers. */
export function isOneOf(documentIds: readonly string[]): SQL {
  return all(
    // The index is on the case; the rest is a filter behind it.
    isAnyOf(loaDocuments.caseId, [...new Set(documentIds.map(caseIdIn))]),
    isAnyOf(documentId, documentIds),
  );
}

/** Whether a row of another table is a part of the document. */
export function isPartOf(part: { readonly caseId: SQLWrapper; readonly code: SQLWrapper }): SQL {
  return all(
    sql`${part.caseId} = ${loaDocuments.caseId}`,
    sql`${part.code} = ${loaDocuments.code}`,
  );
}

/** Where documents are read: a purchaser's role cannot reach where they stand. */
export function documentSource(scope: CaseScope): ListSource {
  const { code, ...columns } = ownColumns;
  const withoutStatus = isPurchaserOrPublic(scope.viewer);
  return {
    from: loaDocuments,
    joins: [
      { kind: 'inner', table: cases, on: caseOfDocument },
      ...(withoutStatus
        ? []
        : [
            {
              kind: 'left' as const,
              table: loaDocumentStatuses,
              on: isPartOf(loaDocumentStatuses),
            },
          ]),
    ],
    columns: {
      ...columns,
      code,
      ...documentFacts(scope),
      documentId: documentId.as('document_id'),
      status: withoutStatus ? sql`null::text`.as('status') : loaDocumentStatuses.status,
    },
    // The case stands in front of it in every order, so that both together are unique.
    key: {
      expression: sql`case ${code} when 'BASIC' then '' else ${code} end`,
      direction: 'ASC',
      type: 'text',
      isNullable: false,
    },
  };
}

/** What decides on the row who may read what of a document. */
export function documentFacts(scope: CaseScope) {
  return {
    purchaserCode: loaDocuments.purchaserCode,
    isReleased: loaDocuments.isReleased,
    implementingAgency: cases.implementingAgency,
    isInViewersArea: isInViewersArea(scope),
  };
}

const ownColumns = {
  caseId: loaDocuments.caseId,
  code: loaDocuments.code,
  type: loaDocuments.type,
  purpose: loaDocuments.purpose,
  offeredOn: loaDocuments.offeredOn,
  offerExpirationDate: loaDocuments.offerExpirationDate,
  acceptedOn: loaDocuments.acceptedOn,
  signer: loaDocuments.signer,
  implementedOn: loaDocuments.implementedOn,
  netValue: loaDocuments.netValue,
  packingValue: loaDocuments.packingValue,
  administrativeValue: loaDocuments.administrativeValue,
  transportationValue: loaDocuments.transportationValue,
  otherValue: loaDocuments.otherValue,
  totalValue: loaDocuments.totalValue,
  majorDefenseEquipmentValue: loaDocuments.majorDefenseEquipmentValue,
  initialDeposit: loaDocuments.initialDeposit,
  depositReceived: loaDocuments.depositReceived,
  depositReceivedOn: loaDocuments.depositReceivedOn,
};

/** All of these; false of nothing, since no condition at all would open every row. */
export function all(...conditions: readonly SQL[]): SQL {
  return and(...conditions) ?? sql`false`;
}
