import { type Database, isAnyOf } from '@concord/db';
import { cases, discrepancies } from '@concord/db/dod';
import {
  allOf,
  anyOf,
  checkFilterSize,
  choiceCondition,
  createOpenList,
  dateCondition,
  type ListEnvironment,
  type ListSource,
  moneyCondition,
  type OrderTerm,
  selectRows,
  textCondition,
} from '@concord/kernel';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type {
  DiscrepancyAdjudicationFilter,
  DiscrepancyAdjudicationOrder,
  DiscrepancyAdjudicationOrderField,
} from '../../generated/schema.ts';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import type { DiscrepancyAdjudicationModel } from './discrepancy.model.ts';

/** The adjudications of the reports with these numbers that the viewer may see. */
export function selectAdjudications(
  database: Database,
  scope: CaseScope,
  reportNumbers: readonly string[],
): Promise<DiscrepancyAdjudicationModel[]> {
  const where = and(
    isAnyOf(discrepancies.reportNumber, reportNumbers),
    casesOpenTo(scope, 'DISCREPANCY'),
  );
  return selectRows(database, source, where ?? sql`false`);
}

/** Opens the list of a case's adjudications. */
export function createAdjudicationList(environment: ListEnvironment, scope: CaseScope) {
  return createOpenList<
    DiscrepancyAdjudicationModel,
    DiscrepancyAdjudicationFilter,
    DiscrepancyAdjudicationOrder
  >(environment, {
    name: 'Case.discrepancyAdjudications',
    source,
    parent: sql`${discrepancies.caseId}`,
    where(filter) {
      checkFilterSize(filter ?? {});
      return (
        and(
          casesOpenTo(scope, 'DISCREPANCY'),
          filter === null ? undefined : filterCondition(filter),
        ) ?? sql`false`
      );
    },
    order: (orderBy) =>
      (orderBy ?? []).map(({ field, direction }) => ({ ...termOf(field), direction })),
  });
}

const source: ListSource = {
  from: discrepancies,
  joins: [{ kind: 'inner', table: cases, on: eq(cases.caseId, discrepancies.caseId) }],
  columns: {
    reportNumber: discrepancies.reportNumber,
    lineNumber: discrepancies.lineNumber,
    claimedValue: discrepancies.claimedValue,
    status: discrepancies.status,
    receivedOn: discrepancies.receivedOn,
    creditedValue: discrepancies.creditedValue,
    explanation: discrepancies.explanation,
    denials: discrepancies.denials,
  },
  key: {
    expression: sql`${discrepancies.reportNumber}`,
    direction: 'ASC',
    type: 'text',
    isNullable: false,
  },
};

/** Who sees an adjudication reads all of it, so no condition is refused. */
function filterCondition(filter: DiscrepancyAdjudicationFilter): SQL {
  return allOf<DiscrepancyAdjudicationFilter>(filter, {
    reportNumber: (value) => textCondition(sql`${discrepancies.reportNumber}`, value),
    lineNumber: (value) => textCondition(sql`${discrepancies.lineNumber}`, value),
    status: (value) => choiceCondition(sql`${discrepancies.status}`, value),
    claimedValue: (value) => moneyCondition(sql`${discrepancies.claimedValue}`, value),
    creditedValue: (value) => moneyCondition(sql`${discrepancies.creditedValue}`, value),
    receivedOn: (value) => dateCondition(sql`${discrepancies.receivedOn}`, value),
    and: (list) => and(...list.map(filterCondition)) ?? sql`true`,
    or: (list) => anyOf(list.map(filterCondition)),
  });
}

function termOf(field: DiscrepancyAdjudicationOrderField): Omit<OrderTerm, 'direction'> {
  switch (field) {
    case 'REPORT_NUMBER':
      return { expression: sql`${discrepancies.reportNumber}`, type: 'text', isNullable: false };
    case 'CLAIMED_VALUE':
      return { expression: sql`${discrepancies.claimedValue}`, type: 'numeric', isNullable: false };
    case 'RECEIVED_ON':
      return { expression: sql`${discrepancies.receivedOn}`, type: 'date', isNullable: false };
  }
}
