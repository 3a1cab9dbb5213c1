import { workList } from '@concord/db/partner';
import {
  allOf,
  choiceCondition,
  createOpenList,
  dateCondition,
  type ListEnvironment,
  type ListSource,
  type OrderTerm,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { WorkListItemFilter } from '../../generated/schema.ts';
import { type RecordScope, recordsOpenTo } from '../purchaser-record/purchaser-record.queries.ts';
import type { WorkListItemModel } from './work-list.model.ts';

/** The work list of one request: what is due soonest first. */
export function createWorkLists(environment: ListEnvironment, scope: RecordScope) {
  return {
    root: createOpenList<WorkListItemModel, WorkListItemFilter, never>(environment, {
      name: 'Query.workList',
      source: sourceOn(scope.today),
      parent: null,
      where: (filter) =>
        and(isOwn(scope), filter === null ? undefined : itemCondition(filter)) ?? sql`false`,
      order: () => [byDueDate],
    }),
  };
}

function isOwn(scope: RecordScope): SQL {
  return recordsOpenTo(scope, 'WORK_LIST', {
    purchaserCode: sql`${workList.purchaserCode}`,
    // Nobody reads a work list for an agency.
    implementingAgency: sql`null::text`,
  });
}

function itemCondition(filter: WorkListItemFilter): SQL {
  return allOf<WorkListItemFilter>(filter, {
    kind: (value) => choiceCondition(sql`${workList.kind}`, value),
    reference: (value) => textCondition(sql`${workList.reference}`, value),
    dueOn: (value) => dateCondition(sql`${workList.dueOn}`, value),
  });
}

function sourceOn(today: string): ListSource {
  return {
    from: workList,
    joins: [],
    columns: {
      kind: workList.kind,
      reference: workList.reference,
      description: workList.description,
      since: workList.since,
      dueOn: workList.dueOn,
      daysLeft: sql`(${workList.dueOn} - ${today}::date)`.as('days_left'),
      amount: workList.amount,
      isFictional: workList.isFictional,
      offerVersion: workList.offerVersion,
    },
    key: {
      expression: sql`(${workList.kind} || ' ' || ${workList.reference})`,
      direction: 'ASC',
      type: 'text',
      isNullable: false,
    },
  };
}

const byDueDate: OrderTerm = {
  expression: sql`${workList.dueOn}`,
  direction: 'ASC',
  type: 'date',
  isNullable: true,
};
