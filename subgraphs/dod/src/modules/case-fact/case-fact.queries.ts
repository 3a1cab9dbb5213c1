import type { Database } from '@concord/db';
import { cases } from '@concord/db/dod';
import {
  publishedCaseDecisions,
  publishedDiscrepancyReportVersions,
  publishedLoaResponses,
  publishedNotificationClearances,
} from '@concord/db/published';
import { washingtonDate } from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { isNotSetDown } from '../case-command/pending-facts.queries.ts';
import { type CaseFact, commandOfKind } from './case-fact.model.ts';
import { isSettled } from './service-lease.queries.ts';

/** How many facts one round applies of each kind; what is left is for the next. */
const factsMax = 200;

/** The facts on some cases that are not applied yet, oldest first; null is all but those of a lease. */
export async function selectPendingFacts(
  database: Database,
  caseIds: readonly string[] | null,
): Promise<CaseFact[]> {
  const [decisions, clearances, responses, reports] = await Promise.all([
    selectDecisions(database, caseIds),
    selectClearances(database, caseIds),
    selectResponses(database, caseIds),
    selectReports(database, caseIds),
  ]);
  return [...decisions, ...clearances, ...responses, ...reports].sort((one, other) =>
    one.recordedAt < other.recordedAt ? -1 : one.recordedAt > other.recordedAt ? 1 : 0,
  );
}

async function selectDecisions(
  database: Database,
  caseIds: readonly string[] | null,
): Promise<CaseFact[]> {
  const table = publishedCaseDecisions;
  const rows = await database
    .select()
    .from(table)
    .where(isPending('state', table, table.caseId, caseIds))
    .orderBy(table.recordedAt)
    .limit(factsMax);
  return rows.map((row) => ({
    agency: 'state',
    stream: row.stream,
    sequence: row.sequence,
    recordedAt: row.recordedAt,
    caseId: row.caseId,
    purchaserCode: row.purchaserCode,
    command: 'decideCase',
    documentCode: row.documentCode ?? 'BASIC',
    role: 'RSAT',
    input: {
      kind: row.kind,
      isNotificationRequired: row.isNotificationRequired,
      transmittalNumber: row.transmittalNumber,
      conditions: row.conditions,
      totalValue: row.totalValue,
      majorDefenseEquipmentValue: row.majorDefenseEquipmentValue,
    },
  }));
}

async function selectClearances(
  database: Database,
  caseIds: readonly string[] | null,
): Promise<CaseFact[]> {
  const table = publishedNotificationClearances;
  // A notification names cases as printed; those that are here are the ones it can move.
  const rows = await database
    .select({
      stream: table.stream,
      sequence: table.sequence,
      recordedAt: table.recordedAt,
      transmittalNumber: table.transmittalNumber,
      outcome: table.outcome,
      caseId: cases.caseId,
      purchaserCode: cases.purchaserCode,
    })
    .from(table)
    .innerJoin(cases, sql`${cases.caseId} = any(${table.caseIdentifiers})`)
    .where(isPending('state', table, cases.caseId, caseIds))
    .orderBy(table.recordedAt, cases.caseId)
    .limit(factsMax);
  return rows.map(({ transmittalNumber, outcome, ...row }) => ({
    ...row,
    agency: 'state',
    command: 'clearNotification',
    documentCode: null,
    role: 'RSAT',
    input: { transmittalNumber, outcome },
  }));
}

async function selectResponses(
  database: Database,
  caseIds: readonly string[] | null,
): Promise<CaseFact[]> {
  const table = publishedLoaResponses;
  const rows = await database
    .select()
    .from(table)
    .where(isPending('partner', table, table.caseId, caseIds))
    .orderBy(table.recordedAt)
    .limit(factsMax);
  return rows.map((row) => ({
    agency: 'partner',
    stream: row.stream,
    sequence: row.sequence,
    recordedAt: row.recordedAt,
    caseId: row.caseId,
    purchaserCode: row.purchaserCode,
    command: commandOfKind[row.kind] ?? row.kind,
    documentCode: row.documentCode,
    role: 'P_PROC',
    input: {
      offerVersion: row.offerVersion,
      answeredOn: washingtonDate(new Date(row.recordedAt)),
      ...(row.signedOn !== null && { signedOn: row.signedOn }),
      signer: [row.signerName, row.signerTitle].filter((part) => part !== null).join(', '),
      changes: row.changes,
      ...(row.reason !== null && { reason: row.reason }),
    },
  }));
}

async function selectReports(
  database: Database,
  caseIds: readonly string[] | null,
): Promise<CaseFact[]> {
  const table = publishedDiscrepancyReportVersions;
  const rows = await database
    .select()
    .from(table)
    .where(isPending('partner', table, table.caseId, caseIds))
    .orderBy(table.recordedAt)
    .limit(factsMax);
  return rows.flatMap((row) => {
    const command = commandOfKind[row.status];
    return command === undefined
      ? []
      : [
          {
            agency: 'partner' as const,
            stream: row.stream,
            sequence: row.sequence,
            recordedAt: row.recordedAt,
            caseId: row.caseId,
            purchaserCode: row.purchaserCode,
            command,
            documentCode: 'BASIC',
            role: 'P_PROC' as const,
            input: {
              reportNumber: row.reportNumber,
              lineNumber: row.lineNumber,
              kind: row.kind,
              claimedValue: row.claimedValue,
            },
          },
        ];
  });
}

/** Whether a fact is still to be applied, on a case that is to be settled. */
function isPending(
  agency: CaseFact['agency'],
  fact: { readonly stream: AnyPgColumn; readonly sequence: AnyPgColumn },
  caseId: AnyPgColumn,
  caseIds: readonly string[] | null,
): SQL | undefined {
  return and(isNotSetDown(agency, fact, caseId), isSettled(caseId, caseIds));
}
