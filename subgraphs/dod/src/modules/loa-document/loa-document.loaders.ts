import type { Database } from '@concord/db';
import { batchByKey, batchManyByKey, type ListEnvironment } from '@concord/kernel';
import type { CaseScope } from '../case/case-rows.queries.ts';
import {
  createDocumentList,
  selectDocumentsByCase,
  selectDocumentsById,
} from './loa-document.queries.ts';
import { selectInstallments, selectNotes, selectTerms } from './loa-document-parts.queries.ts';
import { selectLines, selectObligations, selectPriceBuilds } from './loa-line.queries.ts';

/** The documents of one request with their parts, as its viewer may see them. */
export function createLoaDocumentLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
) {
  type Keys = readonly string[];
  const loaders = {
    byDocumentId: batchByKey(
      (ids: Keys) => selectDocumentsById(database, scope, ids),
      (row) => row.documentId,
    ),
    byCaseId: batchManyByKey(
      (caseIds: Keys) => selectDocumentsByCase(database, scope, caseIds),
      (row) => row.caseId,
    ),
    terms: batchManyByKey(
      (ids: Keys) => selectTerms(database, scope, ids),
      (row) => row.documentId,
    ),
    installments: batchManyByKey(
      (ids: Keys) => selectInstallments(database, scope, ids),
      (row) => row.documentId,
    ),
    notes: batchManyByKey(
      (ids: Keys) => selectNotes(database, scope, ids),
      (row) => row.documentId,
    ),
    lines: batchManyByKey(
      (ids: Keys) => selectLines(database, scope, ids),
      (row) => row.documentId,
    ),
    priceBuilds: batchByKey(
      (lineIds: Keys) => selectPriceBuilds(database, scope, lineIds),
      (row) => row.lineId,
    ),
    obligations: batchByKey(
      (caseLineIds: Keys) => selectObligations(database, scope, caseLineIds),
      (row) => row.caseLineId,
    ),
  };
  return {
    ...loaders,
    list: createDocumentList(environment, scope),
    /** After a command: what was read of documents is read again. */
    forget() {
      for (const loader of Object.values(loaders)) {
        loader.clearAll();
      }
    },
  };
}
