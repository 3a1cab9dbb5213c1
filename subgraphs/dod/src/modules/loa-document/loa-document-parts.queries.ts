import type { Database } from '@concord/db';
import { cases, loaDocuments, loaInstallments, loaNotes, loaTerms } from '@concord/db/dod';
import { asc, type SQL, sql } from 'drizzle-orm';
import type { CaseScope } from '../case/case-rows.queries.ts';
import type { LoaInstallmentModel, LoaNoteModel, LoaTermModel } from './loa-document.model.ts';
import {
  all,
  caseOfDocument,
  documentId,
  documentsOpenTo,
  isOneOf,
  isPartOf,
} from './loa-document-rows.queries.ts';

/** The terms of sale of these documents, as far as the viewer may see them, in their order. One statement. */
export async function selectTerms(
  database: Database,
  scope: CaseScope,
  documentIds: readonly string[],
): Promise<LoaTermModel[]> {
  const rows = await database
    .select({ documentId, term: loaTerms.term, amount: loaTerms.amount })
    .from(loaTerms)
    .innerJoin(loaDocuments, isPartOf(loaTerms))
    .innerJoin(cases, caseOfDocument)
    .where(areVisible(scope, documentIds))
    .orderBy(asc(loaTerms.caseId), asc(loaTerms.code), asc(loaTerms.position));
  // Only terms of the graph's list are written.
  return rows as LoaTermModel[];
}

/** The payment schedules of these documents, with what each payment brings the sum to. One statement. */
export function selectInstallments(
  database: Database,
  scope: CaseScope,
  documentIds: readonly string[],
): Promise<LoaInstallmentModel[]> {
  const { caseId, code, position, amount } = loaInstallments;
  return database
    .select({
      documentId,
      dueOn: loaInstallments.dueOn,
      amount,
      cumulativeAmount: sql<string>`sum(${amount}) over (partition by ${caseId}, ${code} order by ${position})::text`,
    })
    .from(loaInstallments)
    .innerJoin(loaDocuments, isPartOf(loaInstallments))
    .innerJoin(cases, caseOfDocument)
    .where(areVisible(scope, documentIds))
    .orderBy(asc(caseId), asc(code), asc(position));
}

/** The notes of these documents, in their order. One statement. */
export function selectNotes(
  database: Database,
  scope: CaseScope,
  documentIds: readonly string[],
): Promise<LoaNoteModel[]> {
  return database
    .select({ documentId, noteId: loaNotes.noteId, text: loaNotes.text })
    .from(loaNotes)
    .innerJoin(loaDocuments, isPartOf(loaNotes))
    .innerJoin(cases, caseOfDocument)
    .where(areVisible(scope, documentIds))
    .orderBy(asc(loaNotes.caseId), asc(loaNotes.code), asc(loaNotes.position));
}

function areVisible(scope: CaseScope, documentIds: readonly string[]): SQL {
  return all(isOneOf(documentIds), documentsOpenTo(scope, 'LOA_TOTALS'));
}
