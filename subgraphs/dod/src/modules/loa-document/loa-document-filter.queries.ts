import { cases, loaDocumentStatuses, loaDocuments } from '@concord/db/dod';
import {
  allOf,
  anyOf,
  badUserInput,
  booleanCondition,
  choiceCondition,
  dateCondition,
  moneyCondition,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { LoaDocumentFilter } from '../../generated/schema.ts';
import { decide } from '../../policy/dod-policy.ts';
import { type CaseScope, visibleValue } from '../case/case-rows.queries.ts';

/** What a filter of documents means in SQL. Refuses a condition on what the viewer may not read. */
export function documentFilterCondition(scope: CaseScope, filter: LoaDocumentFilter): SQL {
  const nested = (list: readonly LoaDocumentFilter[]) =>
    list.map((one) => documentFilterCondition(scope, one));
  return allOf<LoaDocumentFilter>(filter, {
    caseId: (value) => textCondition(sql`${loaDocuments.caseId}`, value),
    purchaser: (value) => textCondition(sql`${loaDocuments.purchaserCode}`, value),
    implementingAgency: (value) => textCondition(sql`${cases.implementingAgency}`, value),
    type: (value) => choiceCondition(sql`${loaDocuments.type}`, value),
    status: (value) => choiceCondition(readableStatus(scope), value),
    purpose: (value) => textCondition(sql`${loaDocuments.purpose}`, value),
    totalValue: (value) => moneyCondition(sql`${loaDocuments.totalValue}`, value),
    majorDefenseEquipmentValue: (value) =>
      moneyCondition(sql`${loaDocuments.majorDefenseEquipmentValue}`, value),
    initialDeposit: (value) => moneyCondition(sql`${loaDocuments.initialDeposit}`, value),
    offeredOn: (value) => dateCondition(sql`${loaDocuments.offeredOn}`, value),
    offerExpirationDate: (value) => dateCondition(sql`${loaDocuments.offerExpirationDate}`, value),
    acceptedOn: (value) => dateCondition(sql`${loaDocuments.acceptedOn}`, value),
    implementedOn: (value) => dateCondition(sql`${loaDocuments.implementedOn}`, value),
    isFictional: (value) => booleanCondition(sql`${cases.isFictional}`, value),
    and: (list) => and(...nested(list)) ?? sql`true`,
    or: (list) => anyOf(nested(list)),
  });
}

/** Where a document stands, as the viewer may see it; refuses a viewer whose roles never read it. */
export function readableStatus(scope: CaseScope): SQL {
  if (decide(scope.viewer, 'CASE_INTERNAL_STATUS').kind === 'never') {
    throw badUserInput(
      'Your roles may not read `status`, so documents cannot be filtered or ordered by it.',
    );
  }
  return visibleValue(scope, 'CASE_INTERNAL_STATUS', sql`${loaDocumentStatuses.status}`);
}
