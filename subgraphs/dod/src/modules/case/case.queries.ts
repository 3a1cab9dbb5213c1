import { type Database, isAnyOf } from '@concord/db';
import { cases } from '@concord/db/dod';
import { publishedNotifications } from '@concord/db/published';
import {
  asksForFiction,
  checkFilterSize,
  createOpenList,
  type ListArguments,
  type ListDefinition,
  type ListEnvironment,
  type ListSource,
  selectFigures,
  selectRows,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { CaseFilter, CaseOrder } from '../../generated/schema.ts';
import type { CaseAggregateModel, CaseConnectionModel, CaseModel } from './case.model.ts';
import { caseGroupKeys, caseMeasures, isRealCase } from './case-aggregate.queries.ts';
import { caseFilterCondition } from './case-filter.queries.ts';
import { caseOrderTerms } from './case-order.queries.ts';
import {
  type CaseScope,
  caseSource,
  casesOpenTo,
  notificationCaseSource,
} from './case-rows.queries.ts';

/** The cases with these identifiers that the viewer may see. */
export function selectCasesById(
  database: Database,
  scope: CaseScope,
  caseIds: readonly string[],
): Promise<CaseModel[]> {
  const where = and(isAnyOf(cases.caseId, caseIds), casesOpenTo(scope, 'CASE_HEADER'));
  return selectRows(database, caseSource(scope), where ?? sql`false`);
}

/** Opens a list of cases under a parent, or at the root. */
export type OpenCases = (
  parent: string | null,
  args: ListArguments<CaseFilter, CaseOrder>,
) => CaseConnectionModel;

/** The lists of cases of one request. */
export function createCaseLists(environment: ListEnvironment, scope: CaseScope) {
  const open = (name: string, source: ListSource, parent: SQL | null) =>
    openCases(environment, scope, { name, source, parent });
  return {
    root: open('Query.cases', caseSource(scope), null),
    ofCountry: open('Country.cases', caseSource(scope), sql`${cases.purchaserCode}`),
    ofNotification: open(
      'CongressionalNotification.cases',
      notificationCaseSource(scope),
      sql`${publishedNotifications.transmittalNumber}`,
    ),
  } satisfies Record<string, OpenCases>;
}

function openCases(
  environment: ListEnvironment,
  scope: CaseScope,
  list: Pick<ListDefinition<CaseFilter, CaseOrder>, 'name' | 'source' | 'parent'>,
): OpenCases {
  const where = (filter: CaseFilter | null) =>
    and(
      casesOpenTo(scope, 'CASE_HEADER'),
      filter === null ? undefined : caseFilterCondition(scope, filter),
    ) ?? sql`false`;
  const openList = createOpenList<CaseModel, CaseFilter, CaseOrder>(environment, {
    ...list,
    where(filter) {
      checkFilterSize(filter ?? {});
      return where(filter);
    },
    order: (orderBy) => caseOrderTerms(scope, orderBy ?? []),
  });
  const figures = { keys: caseGroupKeys, measures: caseMeasures(scope), empty: emptyAggregate };
  return (parent, args) => {
    const filter = args.filter ?? null;
    const connection = openList(parent, args);
    const coversFiction = parent !== null || asksForFiction(filter);
    return {
      ...connection,
      aggregate: (groupBy) =>
        selectFigures(
          connection,
          groupBy,
          figures,
          coversFiction ? undefined : and(where(filter), isRealCase),
        ),
    };
  };
}

const emptyAggregate: CaseAggregateModel = {
  year: null,
  purchaserCode: null,
  region: null,
  implementingAgency: null,
  partnerStatus: null,
  count: 0,
  totalValue: null,
};
