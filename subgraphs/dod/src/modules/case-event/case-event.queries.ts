import { type Database, isAnyOf } from '@concord/db';
import { cases, dodEventTables } from '@concord/db/dod';
import {
  checkFilterSize,
  createOpenList,
  type ListEnvironment,
  type ListSource,
  type OpenList,
  type StoredEvent,
} from '@concord/kernel';
import { and, getTableColumns, notInArray, or, sql } from 'drizzle-orm';
import type { CaseEventFilter, CaseEventOrder } from '../../generated/schema.ts';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import { caseStream } from '../life-cycle/fold.model.ts';
import type { CaseEventModel } from './case-event.model.ts';
import { caseEventCondition, caseEventTerm } from './case-event-filter.queries.ts';
import { kindsOfClass } from './event-class.model.ts';

const { events } = dodEventTables;
const { purchaserCode: _purchaser, ...stored } = getTableColumns(events);
const { stream: _stream, facts: _facts, ...shown } = stored;

/** The case an event happened to; the other way round no index would help. */
const caseOfEvent = sql`${cases.caseId} = substr(${events.stream}, ${sql.raw(String(caseStream('').length + 1))})`;

/** The whole of these streams of cases, as far as the viewer may read them, each in order. One statement. */
export async function selectCaseEvents(
  database: Database,
  scope: CaseScope,
  streams: readonly string[],
): Promise<StoredEvent[]> {
  const rows = await database
    .select(stored)
    .from(events)
    .innerJoin(cases, caseOfEvent)
    .where(and(isAnyOf(events.stream, streams), casesOpenTo(scope, 'CASE_INTERNAL_STATUS')))
    .orderBy(events.stream, events.sequence);
  // What relied facts look like is decided where they are written.
  return rows as StoredEvent[];
}

/** The list of a case's events; its parent is the stream of the case. */
export function createCaseEventList(
  environment: ListEnvironment,
  scope: CaseScope,
): OpenList<CaseEventModel, CaseEventFilter, CaseEventOrder> {
  return createOpenList<CaseEventModel, CaseEventFilter, CaseEventOrder>(environment, {
    name: 'Case.history',
    source,
    parent: sql`${events.stream}`,
    where(filter) {
      checkFilterSize(filter ?? {});
      return (
        and(
          casesOpenTo(scope, 'CASE_INTERNAL_STATUS'),
          ...kindsOfClass.map(([dataClass, kinds]) =>
            or(notInArray(events.kind, [...kinds]), casesOpenTo(scope, dataClass)),
          ),
          filter === null ? undefined : caseEventCondition(filter),
        ) ?? sql`false`
      );
    },
    order: (orderBy) => (orderBy ?? []).map(caseEventTerm),
  });
}

const source: ListSource = {
  from: events,
  joins: [{ kind: 'inner', table: cases, on: caseOfEvent }],
  columns: shown,
  // Unique within its stream, which is what the list is of.
  key: {
    expression: sql`${events.sequence}`,
    direction: 'ASC',
    type: 'integer',
    isNullable: false,
  },
};
