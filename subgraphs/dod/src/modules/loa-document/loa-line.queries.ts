import { type Database, isAnyOf } from '@concord/db';
import { cases, lineObligations, loaDocuments, loaLineBuilds, loaLines } from '@concord/db/dod';
import { asc, eq, sql } from 'drizzle-orm';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import { caseIdOfLine, documentIdIn } from './document-id.model.ts';
import {
  all,
  caseOfDocument,
  documentFacts,
  documentId,
  documentsOpenTo,
  isOneOf,
  isPartOf,
} from './loa-document-rows.queries.ts';
import type { LineObligationModel, LinePriceBuildModel, LoaLineModel } from './loa-line.model.ts';

/** The lines of these documents, as far as the viewer may see them, by number. One statement. */
export function selectLines(
  database: Database,
  scope: CaseScope,
  documentIds: readonly string[],
): Promise<LoaLineModel[]> {
  return database
    .select({
      ...lineColumns,
      ...documentFacts(scope),
      documentId,
      quantity: sql<string>`trim_scale(${loaLines.quantity})::text`,
    })
    .from(loaLines)
    .innerJoin(loaDocuments, isPartOf(loaLines))
    .innerJoin(cases, caseOfDocument)
    .where(all(isOneOf(documentIds), documentsOpenTo(scope, 'LINE_PRICING')))
    .orderBy(asc(loaLines.caseId), asc(loaLines.code), asc(loaLines.lineNumber));
}

/** What the prices of these lines are built of, where the viewer may see it. One statement. */
export function selectPriceBuilds(
  database: Database,
  scope: CaseScope,
  lineIds: readonly string[],
): Promise<LinePriceBuildModel[]> {
  return database
    .select({
      ...buildColumns,
      lineId: sql<string>`${documentId} || '/' || ${loaLineBuilds.lineNumber}`,
    })
    .from(loaLineBuilds)
    .innerJoin(loaDocuments, isPartOf(loaLineBuilds))
    .innerJoin(cases, caseOfDocument)
    .where(
      all(
        isOneOf([...new Set(lineIds.map(documentIdIn))]),
        documentsOpenTo(scope, 'PRICE_BUILD_UP'),
      ),
    );
}

/** What was obligated on these lines of cases, where the viewer may see it. One statement. */
export function selectObligations(
  database: Database,
  scope: CaseScope,
  caseLineIds: readonly string[],
): Promise<LineObligationModel[]> {
  return database
    .select({
      caseLineId: sql<string>`${lineObligations.caseId} || '/' || ${lineObligations.lineNumber}`,
      obligationalAuthority: lineObligations.obligationalAuthority,
      obligated: lineObligations.obligated,
    })
    .from(lineObligations)
    .innerJoin(cases, eq(cases.caseId, lineObligations.caseId))
    .where(
      all(
        isAnyOf(lineObligations.caseId, [...new Set(caseLineIds.map(caseIdOfLine))]),
        casesOpenTo(scope, 'CASE_LEDGER'),
      ),
    );
}

const lineColumns = {
  caseId: loaLines.caseId,
  lineNumber: loaLines.lineNumber,
  maslId: loaLines.maslId,
  description: loaLines.description,
  unitOfIssue: loaLines.unitOfIssue,
  unitPrice: loaLines.unitPrice,
  sourceCode: loaLines.sourceCode,
  typeOfAssistance: loaLines.typeOfAssistance,
  offerReleaseCode: loaLines.offerReleaseCode,
  deliveryTermCode: loaLines.deliveryTermCode,
  monthsOfService: loaLines.monthsOfService,
  isMajorDefenseEquipment: loaLines.isMajorDefenseEquipment,
  isSignificantMilitaryEquipment: loaLines.isSignificantMilitaryEquipment,
  lineValue: loaLines.lineValue,
};
const buildColumns = {
  baseValue: loaLineBuilds.baseValue,
  nonrecurringValue: loaLineBuilds.nonrecurringValue,
  contractAdministrationValue: loaLineBuilds.contractAdministrationValue,
  storageValue: loaLineBuilds.storageValue,
  otherValue: loaLineBuilds.otherValue,
  packingValue: loaLineBuilds.packingValue,
  administrativeValue: loaLineBuilds.administrativeValue,
  administrativeRateId: loaLineBuilds.administrativeRateId,
  transportationValue: loaLineBuilds.transportationValue,
  firstAcceptedOn: loaLineBuilds.firstAcceptedOn,
};
