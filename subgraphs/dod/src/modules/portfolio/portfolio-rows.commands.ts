import { appliedFacts, dodEventTables, partnerVersions } from '@concord/db/dod';
import {
  publishedCaseVersions,
  publishedDiscrepancyAnswerVersions,
  publishedOfferVersions,
} from '@concord/db/published';
import type { PgTable } from 'drizzle-orm/pg-core';
import { caseTables } from '../case-record/case-record.commands.ts';
import { type CaseRows, caseRowsOf } from '../case-record/case-rows-of.model.ts';
import { partnerVersionRow, publishedRows } from '../case-record/versions.model.ts';
import type { CaseTeller, ToldStep } from './case-teller.model.ts';

/** Rows for a table. */
export interface TableRows {
  readonly table: PgTable;
  readonly rows: readonly object[];
}

/** All rows that the commands of told cases would have left behind, in the order of their tables. */
export function portfolioRows(tellers: readonly CaseTeller[]): TableRows[] {
  const stored = tellers.map(({ state }) => caseRowsOf(state));
  const steps = tellers.flatMap((teller) => teller.steps);
  const published = steps.map(({ before, after, event }) => publishedRows(before, after, event));
  return [
    ...Object.entries(caseTables).map(([name, table]) => ({
      table,
      rows: stored.flatMap((rows): readonly object[] => rows[name as keyof CaseRows]),
    })),
    { table: dodEventTables.events, rows: steps.map(eventRow) },
    { table: dodEventTables.outbox, rows: steps.map(outboxRow) },
    {
      table: partnerVersions,
      rows: steps.flatMap(
        ({ before, after, event }) => partnerVersionRow(before, after, event) ?? [],
      ),
    },
    { table: publishedCaseVersions, rows: published.flatMap(({ standings }) => standings) },
    { table: publishedOfferVersions, rows: published.flatMap(({ offers }) => offers) },
    {
      table: publishedDiscrepancyAnswerVersions,
      rows: published.flatMap(({ answers }) => answers),
    },
    { table: appliedFacts, rows: steps.flatMap(appliedRows) },
  ];
}

function eventRow({ after, event }: ToldStep) {
  return { ...event, purchaserCode: after.purchaserCode };
}

function outboxRow({ after, event }: ToldStep) {
  const { stream, sequence, kind, recordedAt } = event;
  return { stream, sequence, kind, recordedAt, purchaserCode: after.purchaserCode };
}

function appliedRows({ after, event }: ToldStep) {
  return event.reliedOn.map(({ agency, stream, sequence }) => ({
    agency,
    stream,
    sequence,
    caseId: after.caseId,
    outcome: 'APPLIED',
    explanation: null,
  }));
}
