import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@concord/db';
import {
  caseCustodies,
  caseHolds,
  caseMilestones,
  caseStatuses,
  caseStatusSpans,
  cases,
  countryTeamAssessments,
  discrepancies,
  extenuatingFactors,
  lineDeliveries,
  lineObligations,
  loaDocumentStatuses,
  loaDocuments,
  loaInstallments,
  loaLineBuilds,
  loaLines,
  loaNotes,
  loaTerms,
  partnerCustodies,
  partnerVersions,
  releaseDeterminations,
} from '@concord/db/dod';
import {
  publishedCaseVersions,
  publishedDiscrepancyAnswerVersions,
  publishedOfferVersions,
} from '@concord/db/published';
import type { StoredEvent } from '@concord/kernel';
import { eq } from 'drizzle-orm';
import { publishLetterAnswer } from '../letter-assessment/letter-answer.commands.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { type CaseRows, caseRowsOf } from './case-rows-of.model.ts';
import { letterAnswer, partnerVersionRow, publishedRows } from './versions.model.ts';

/** The tables of a case, by the name of their rows, in the order in which they can be filled. */
export const caseTables = {
  cases,
  caseStatuses,
  loaDocuments,
  loaDocumentStatuses,
  loaLines,
  loaLineBuilds,
  loaTerms,
  loaInstallments,
  loaNotes,
  lineDeliveries,
  lineObligations,
  discrepancies,
  caseMilestones,
  caseHolds,
  releaseDeterminations,
  countryTeamAssessments,
  extenuatingFactors,
  caseCustodies,
  partnerCustodies,
  caseStatusSpans,
} satisfies Record<keyof CaseRows, unknown>;

/**
 * Writes what an event changed of a case: its stored rows, what its purchaser sees, and what other
 * agencies are told. Tables whose rows stay as they are are left alone. Expects the case locked.
 */
export async function saveCase(
  transaction: Database,
  before: CaseState | null,
  after: CaseState,
  event: StoredEvent,
): Promise<void> {
  const rows = caseRowsOf(after);
  const old = before === null ? null : caseRowsOf(before);
  for (const name of Object.keys(rows) as (keyof CaseRows)[]) {
    if (!isDeepStrictEqual(rows[name], old?.[name] ?? [])) {
      await saveRows(transaction, name, rows, old === null || old[name].length === 0);
    }
  }
  await savePartnerVersion(transaction, before, after, event);
  await publish(transaction, before, after, event);
}

async function saveRows(
  transaction: Database,
  name: keyof CaseRows,
  rows: CaseRows,
  isNew: boolean,
): Promise<void> {
  if (name === 'cases' || name === 'caseStatuses') {
    await saveOwnRow(transaction, name, rows, isNew);
    return;
  }
  const table = caseTables[name];
  if (!isNew) {
    // The case's own key stands first in every one of these tables.
    await transaction.delete(table).where(eq(table.caseId, rows.cases[0]?.caseId ?? ''));
  }
  if (rows[name].length > 0) {
    await transaction.insert(table).values([...rows[name]] as never);
  }
}

async function saveOwnRow(
  transaction: Database,
  name: 'cases' | 'caseStatuses',
  rows: CaseRows,
  isNew: boolean,
): Promise<void> {
  const table = caseTables[name];
  const [row] = rows[name];
  if (row === undefined) {
    return;
  }
  await (isNew
    ? transaction.insert(table).values(row as never)
    : transaction.update(table).set(row).where(eq(table.caseId, row.caseId)));
}

async function savePartnerVersion(
  transaction: Database,
  before: CaseState | null,
  after: CaseState,
  event: StoredEvent,
): Promise<void> {
  const row = partnerVersionRow(before, after, event);
  if (row !== null) {
    await transaction.insert(partnerVersions).values(row);
  }
}

async function publish(
  transaction: Database,
  before: CaseState | null,
  after: CaseState,
  event: StoredEvent,
): Promise<void> {
  const { standings, offers, answers } = publishedRows(before, after, event);
  if (standings.length > 0) {
    await transaction.insert(publishedCaseVersions).values(standings);
  }
  if (offers.length > 0) {
    await transaction.insert(publishedOfferVersions).values(offers);
  }
  if (answers.length > 0) {
    await transaction.insert(publishedDiscrepancyAnswerVersions).values(answers);
  }
  const answer = letterAnswer(before, after);
  if (answer !== null) {
    await publishLetterAnswer(transaction, answer, event.recordedAt);
  }
}
