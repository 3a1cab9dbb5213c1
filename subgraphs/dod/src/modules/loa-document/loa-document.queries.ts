import { type Database, isAnyOf } from '@concord/db';
import { loaDocuments } from '@concord/db/dod';
import {
  asksForFiction,
  checkFilterSize,
  createOpenList,
  type ListArguments,
  type ListEnvironment,
  selectFigures,
  selectRows,
} from '@concord/kernel';
import type { SQL } from 'drizzle-orm';
import type { LoaDocumentFilter, LoaDocumentOrder } from '../../generated/schema.ts';
import { isRealCase } from '../case/case-aggregate.queries.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { byCode } from './document-id.model.ts';
import type {
  LoaDocumentAggregateModel,
  LoaDocumentConnectionModel,
  LoaDocumentModel,
} from './loa-document.model.ts';
import { documentGroupKeys, documentMeasures } from './loa-document-aggregate.queries.ts';
import { documentFilterCondition } from './loa-document-filter.queries.ts';
import { documentOrderTerms } from './loa-document-order.queries.ts';
import { all, documentSource, documentsOpenTo, isOneOf } from './loa-document-rows.queries.ts';

/** The documents with these identifiers that the viewer may see. */
export function selectDocumentsById(
  database: Database,
  scope: CaseScope,
  documentIds: readonly string[],
): Promise<LoaDocumentModel[]> {
  return selectRows(
    database,
    documentSource(scope),
    all(isOneOf(documentIds), documentsOpenTo(scope, 'LOA_TOTALS')),
  );
}

/** The documents of these cases that the viewer may see, each case's in their order. */
export async function selectDocumentsByCase(
  database: Database,
  scope: CaseScope,
  caseIds: readonly string[],
): Promise<LoaDocumentModel[]> {
  const documents = await selectRows<LoaDocumentModel>(
    database,
    documentSource(scope),
    all(isAnyOf(loaDocuments.caseId, caseIds), documentsOpenTo(scope, 'LOA_TOTALS')),
  );
  return documents.sort(byCode);
}

/** Opens the list of all documents that the viewer may see, with its figures. */
export function createDocumentList(environment: ListEnvironment, scope: CaseScope) {
  const where = (filter: LoaDocumentFilter | null): SQL =>
    all(
      documentsOpenTo(scope, 'LOA_TOTALS'),
      ...(filter === null ? [] : [documentFilterCondition(scope, filter)]),
    );
  const openList = createOpenList<LoaDocumentModel, LoaDocumentFilter, LoaDocumentOrder>(
    environment,
    {
      name: 'Query.loaDocuments',
      source: documentSource(scope),
      parent: null,
      where(filter) {
        checkFilterSize(filter ?? {});
        return where(filter);
      },
      order: (orderBy) => documentOrderTerms(scope, orderBy ?? []),
    },
  );
  const figures = { keys: documentGroupKeys, measures: documentMeasures, empty: emptyAggregate };
  return (args: ListArguments<LoaDocumentFilter, LoaDocumentOrder>): LoaDocumentConnectionModel => {
    const filter = args.filter ?? null;
    const connection = openList(null, args);
    return {
      ...connection,
      aggregate: (groupBy) =>
        selectFigures(
          connection,
          groupBy,
          figures,
          asksForFiction(filter) ? undefined : all(where(filter), isRealCase),
        ),
    };
  };
}

const emptyAggregate: LoaDocumentAggregateModel = {
  year: null,
  purchaserCode: null,
  implementingAgency: null,
  type: null,
  count: 0,
  totalValue: null,
};
