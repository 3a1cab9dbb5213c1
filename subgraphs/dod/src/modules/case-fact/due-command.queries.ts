import type { Database } from '@concord/db';
import {
  caseStatuses,
  cases,
  lineObligations,
  loaDocumentStatuses,
  loaDocuments,
} from '@concord/db/dod';
import { and, eq, gt, lt } from 'drizzle-orm';
import { isSettled } from './service-lease.queries.ts';

/** How many commands of each kind one round gives; what is left is for the next. */
const commandsMax = 200;

/** What a day brings on. */
interface DueCommand {
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
          isSettled(cases.caseId, caseIds),
        ),
      )
      .limit(commandsMax),
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
          isSettled(loaDocuments.caseId, caseIds),
        ),
      )
      .limit(commandsMax),
    database
      .selectDistinct({ caseId: caseStatuses.caseId })
      .from(caseStatuses)
      .innerJoin(lineObligations, eq(lineObligations.caseId, caseStatuses.caseId))
      .where(
        and(
          eq(caseStatuses.status, 'IMPLEMENTED'),
          gt(lineObligations.obligated, '0'),
          isSettled(caseStatuses.caseId, caseIds),
        ),
      )
      .limit(commandsMax),
  ]);
  return [
    ...expired.map((one) => ({ ...one, documentCode: 'BASIC', command: 'expireOffer' as const })),
    ...expiredLater.map((one) => ({ ...one, command: 'expireOffer' as const })),
    ...begun.map((one) => ({ ...one, documentCode: 'BASIC', command: 'startExecution' as const })),
  ];
}
