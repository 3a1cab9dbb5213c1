import { caseHolds, extenuatingFactors } from '@concord/db/dod';
import { sql } from 'drizzle-orm';
import type { RowsOfCases } from '../case/rows-of-cases.queries.ts';

/** What stops cases, in the order in which it was opened. */
export const holdRows: RowsOfCases = {
  table: caseHolds,
  columns: {
    holdId: caseHolds.holdId,
    kind: caseHolds.kind,
    reason: caseHolds.reason,
    isBlocking: caseHolds.isBlocking,
    stopsClock: caseHolds.stopsClock,
    openedOn: caseHolds.openedOn,
    releasedOn: caseHolds.releasedOn,
  },
  // They are numbered as they are opened, so that `H10` follows `H9`.
  order: [sql`length(${caseHolds.holdId})`, sql`${caseHolds.holdId}`],
  atMost: 100,
  dataClass: 'CASE_INTERNAL_STATUS',
};

/** Why preparations take longer. */
export const extenuatingFactorRows: RowsOfCases = {
  table: extenuatingFactors,
  columns: {
    code: extenuatingFactors.code,
    estimatedDays: extenuatingFactors.estimatedDays,
    actualDays: extenuatingFactors.actualDays,
  },
  order: [sql`${extenuatingFactors.code}`],
  atMost: 50,
  dataClass: 'CASE_INTERNAL_STATUS',
};
