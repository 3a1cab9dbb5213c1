import { caseDecisions } from '@concord/db/state';
import {
  allOf,
  anyOf,
  booleanCondition,
  choiceCondition,
  dateCondition,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { CaseDecisionFilter } from '../../generated/schema.ts';

/** What a filter of decisions means in SQL. Every column is one that all who see the row may read. */
export function decisionFilterCondition(filter: CaseDecisionFilter): SQL {
  return allOf<CaseDecisionFilter>(filter, {
    caseId: (value) => textCondition(sql`${caseDecisions.caseId}`, value),
    purchaser: (value) => textCondition(sql`${caseDecisions.purchaserCode}`, value),
    kind: (value) => choiceCondition(sql`${caseDecisions.kind}`, value),
    documentCode: (value) => textCondition(sql`${caseDecisions.documentCode}`, value),
    decidedOn: (value) => dateCondition(sql`${caseDecisions.decidedOn}`, value),
    isFictional: (value) => booleanCondition(sql`${caseDecisions.isFictional}`, value),
    and: (list) => and(...list.map(decisionFilterCondition)) ?? sql`true`,
    or: (list) => anyOf(list.map(decisionFilterCondition)),
  });
}
