import { dodEventTables } from '@concord/db/dod';
import { allOf, anyOf, dateCondition, type OrderTerm, textCondition } from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { CaseEventFilter, CaseEventOrder } from '../../generated/schema.ts';

const { events } = dodEventTables;

/** What a filter of events means in SQL. */
export function caseEventCondition(filter: CaseEventFilter): SQL {
  const nested = (list: readonly CaseEventFilter[]) => list.map(caseEventCondition);
  return allOf<CaseEventFilter>(filter, {
    kind: (value) => textCondition(sql`${events.kind}`, value),
    actor: (value) => textCondition(sql`${events.actor}`, value),
    role: (value) => textCondition(sql`${events.role}`, value),
    fromStatus: (value) => textCondition(sql`${events.fromStatus}`, value),
    toStatus: (value) => textCondition(sql`${events.toStatus}`, value),
    documentCode: (value) => textCondition(sql`${events.documentCode}`, value),
    occurredOn: (value) => dateCondition(sql`${events.occurredOn}`, value),
    and: (list) => and(...nested(list)) ?? sql`true`,
    or: (list) => anyOf(nested(list)),
  });
}

/** One step of an order of events. */
export function caseEventTerm({ field, direction }: CaseEventOrder): OrderTerm {
  switch (field) {
    case 'SEQUENCE':
      return { expression: sql`${events.sequence}`, direction, type: 'integer', isNullable: false };
    case 'OCCURRED_ON':
      return { expression: sql`${events.occurredOn}`, direction, type: 'date', isNullable: false };
  }
}
