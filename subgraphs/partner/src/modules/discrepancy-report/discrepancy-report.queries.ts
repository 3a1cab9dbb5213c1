import { type Database, isAnyOf } from '@concord/db';
import { partnerEventTables, reports } from '@concord/db/partner';
import { publishedDiscrepancyAnswerVersions } from '@concord/db/published';
import {
  allOf,
  anyOf,
  booleanCondition,
  checkFilterSize,
  choiceCondition,
  createOpenList,
  dateCondition,
  type ListEnvironment,
  moneyCondition,
  type OrderTerm,
  selectRows,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type {
  DiscrepancyReportFilter,
  DiscrepancyReportOrder,
  DiscrepancyReportOrderField,
} from '../../generated/schema.ts';
import type { RecordScope } from '../purchaser-record/purchaser-record.queries.ts';
import { type HistorySource, selectHistory } from '../purchaser-record/record-history.queries.ts';
import type {
  DiscrepancyReportEventModel,
  DiscrepancyReportModel,
} from './discrepancy-report.model.ts';
import { reportSource, reportsOpenTo } from './report-rows.queries.ts';

/** The reports with these numbers that the viewer may see. */
export function selectReports(
  database: Database,
  scope: RecordScope,
  reportNumbers: readonly string[],
): Promise<DiscrepancyReportModel[]> {
  const where = and(isAnyOf(reports.reportNumber, reportNumbers), reportsOpenTo(scope));
  return selectRows(database, reportSource(scope), where ?? sql`false`);
}

/** The lists of reports of one request. */
export function createReportLists(environment: ListEnvironment, scope: RecordScope) {
  const open = (name: string, parent: SQL | null) =>
    createOpenList<DiscrepancyReportModel, DiscrepancyReportFilter, DiscrepancyReportOrder>(
      environment,
      {
        name,
        source: reportSource(scope),
        parent,
        where(filter) {
          checkFilterSize(filter ?? {});
          return (
            and(reportsOpenTo(scope), filter === null ? undefined : reportCondition(filter)) ??
            sql`false`
          );
        },
        order: (orderBy) => (orderBy ?? []).map(termOf),
      },
    );
  return {
    root: open('Query.discrepancyReports', null),
    ofCase: open('Case.discrepancyReports', sql`${reports.caseId}`),
  };
}

/** What happened to these reports. They were read as the viewer, so this carries no predicate. */
export function selectReportHistories(
  database: Database,
  reportNumbers: readonly string[],
): Promise<DiscrepancyReportEventModel[]> {
  return selectHistory(database, history, reportNumbers);
}

const history: HistorySource = {
  prefix: 'discrepancy:',
  ownStatus: sql`${partnerEventTables.events.toStatus}`,
  answers: {
    table: publishedDiscrepancyAnswerVersions,
    number: publishedDiscrepancyAnswerVersions.reportNumber,
    recordedAt: publishedDiscrepancyAnswerVersions.recordedAt,
    status: sql`${publishedDiscrepancyAnswerVersions.status}`,
    text: publishedDiscrepancyAnswerVersions.explanation,
  },
};

function reportCondition(filter: DiscrepancyReportFilter): SQL {
  return allOf<DiscrepancyReportFilter>(filter, {
    reportNumber: (value) => textCondition(sql`${reports.reportNumber}`, value),
    purchaser: (value) => textCondition(sql`${reports.purchaserCode}`, value),
    caseId: (value) => textCondition(sql`${reports.caseId}`, value),
    kind: (value) => choiceCondition(sql`${reports.kind}`, value),
    status: (value) => choiceCondition(sql`${reports.status}`, value),
    claimedValue: (value) => moneyCondition(sql`${reports.claimedValue}`, value),
    discoveredOn: (value) => dateCondition(sql`${reports.discoveredOn}`, value),
    isFictional: (value) => booleanCondition(sql`${reports.isFictional}`, value),
    and: (list) => and(...list.map(reportCondition)) ?? sql`true`,
    or: (list) => anyOf(list.map(reportCondition)),
  });
}

function termOf({ field, direction }: DiscrepancyReportOrder): OrderTerm {
  return { ...terms[field], direction };
}

const terms: Readonly<Record<DiscrepancyReportOrderField, Omit<OrderTerm, 'direction'>>> = {
  REPORT_NUMBER: { expression: sql`${reports.reportNumber}`, type: 'text', isNullable: false },
  CASE_ID: { expression: sql`${reports.caseId}`, type: 'text', isNullable: false },
  CLAIMED_VALUE: { expression: sql`${reports.claimedValue}`, type: 'numeric', isNullable: false },
  DISCOVERED_ON: { expression: sql`${reports.discoveredOn}`, type: 'date', isNullable: false },
};
