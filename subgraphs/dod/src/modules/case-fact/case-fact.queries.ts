import { type Database, isAnyOf } from '@concord/db';
import {
  appliedFacts,
  caseStatuses,
  cases,
  lineObligations,
  loaDocumentStatuses,
  loaDocuments,
  serviceLeases,
} from '@concord/db/dod';
import {
  publishedCaseDecisions,
  publishedDiscrepancyReportVersions,
  publishedLoaResponses,
  publishedNotificationClearances,
} from '@concord/db/published';
import { washingtonDate } from '@concord/kernel';
import { and, eq, gt, lt, notExists, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { type CaseFact, commandOfKind } from './case-fact.model.ts';

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
    .where(
      and(
        isPending(database, 'state', table, table.caseId),
        isSettled(database, table.caseId, caseIds),
      ),
    )
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
    .where(
      and(
        isPending(database, 'state', table, cases.caseId),
        isSettled(database, cases.caseId, caseIds),
      ),
    )
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
    .where(
      and(
        isPending(database, 'partner', table, table.caseId),
        isSettled(database, table.caseId, caseIds),
      ),
    )
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
    .where(
      and(
        isPending(database, 'partner', table, table.caseId),
        isSettled(database, table.caseId, caseIds),
      ),
    )
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

function isPending(
  database: Database,
  agency: CaseFact['agency'],
  fact: { readonly stream: SQLWrapper; readonly sequence: SQLWrapper },
  caseId: SQLWrapper,
): SQL {
  return notExists(
    database
      .select({ one: sql`1` })
      .from(appliedFacts)
      .where(
        and(
          eq(appliedFacts.agency, agency),
          sql`${appliedFacts.stream} = ${fact.stream}`,
          sql`${appliedFacts.sequence} = ${fact.sequence}`,
          sql`${appliedFacts.caseId} = ${caseId}`,
        ),
      ),
  );
}

/** Whether a case is one of these or, without any, of no lease. */
function isSettled(
  database: Database,
  column: AnyPgColumn,
  caseIds: readonly string[] | null,
): SQL {
  return caseIds === null
    ? notExists(
        database
          .select({ one: sql`1` })
          .from(serviceLeases)
          .where(
            and(
              sql`${serviceLeases.caseId} = ${column}`,
              sql`${serviceLeases.until} > clock_timestamp()`,
            ),
          ),
      )
    : isAnyOf(column, caseIds);
}

/** What a day brings on. */
export interface DueCommand {
  readonly caseId: string;
  readonly documentCode: string;
  readonly command: 'expireOffer' | 'startExecution';
}

/** What a day brings on some cases: offers whose last day has passed, and first obligations. */
export async function selectDueCommands(
  database: Database,
  today: string,
  caseIds: readonly string[] | null,
): Promise<DueCommand[]> {
  const [expired, expiredLater, begun] = await Promise.all([
    database
      .select({ caseId: cases.caseId })
      .from(cases)
      .innerJoin(caseStatuses, eq(caseStatuses.caseId, cases.caseId))
      .where(
        and(
          eq(caseStatuses.status, 'OFFERED'),
          lt(cases.offerExpirationDate, today),
          isSettled(database, cases.caseId, caseIds),
        ),
      )
      .limit(factsMax),
    database
      .select({ caseId: loaDocuments.caseId, documentCode: loaDocuments.code })
      .from(loaDocuments)
      .innerJoin(
        loaDocumentStatuses,
        and(
          eq(loaDocumentStatuses.caseId, loaDocuments.caseId),
          eq(loaDocumentStatuses.code, loaDocuments.code),
        ),
      )
      .where(
        and(
          eq(loaDocuments.type, 'AMENDMENT'),
          eq(loaDocumentStatuses.status, 'OFFERED'),
          lt(loaDocuments.offerExpirationDate, today),
          isSettled(database, loaDocuments.caseId, caseIds),
        ),
      )
      .limit(factsMax),
    database
      .selectDistinct({ caseId: caseStatuses.caseId })
      .from(caseStatuses)
      .innerJoin(lineObligations, eq(lineObligations.caseId, caseStatuses.caseId))
      .where(
        and(
          eq(caseStatuses.status, 'IMPLEMENTED'),
          gt(lineObligations.obligated, '0'),
          isSettled(database, caseStatuses.caseId, caseIds),
        ),
      )
      .limit(factsMax),
  ]);
  return [
    ...expired.map((one) => ({ ...one, documentCode: 'BASIC', command: 'expireOffer' as const })),
    ...expiredLater.map((one) => ({ ...one, command: 'expireOffer' as const })),
    ...begun.map((one) => ({ ...one, documentCode: 'BASIC', command: 'startExecution' as const })),
  ];
}
