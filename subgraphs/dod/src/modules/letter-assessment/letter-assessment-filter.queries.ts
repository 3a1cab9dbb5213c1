import { letterAssessments } from '@concord/db/dod';
import {
  allOf,
  anyOf,
  booleanCondition,
  choiceCondition,
  dateCondition,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { LetterAssessmentFilter } from '../../generated/schema.ts';

/** What a filter of assessments means in SQL. Every column is one that all who see the row may read. */
export function assessmentFilterCondition(filter: LetterAssessmentFilter): SQL {
  const columns = letterAssessments;
  return allOf<LetterAssessmentFilter>(filter, {
    letterNumber: (value) => textCondition(sql`${columns.letterNumber}`, value),
    purchaser: (value) => textCondition(sql`${columns.purchaserCode}`, value),
    implementingAgency: (value) => textCondition(sql`${columns.implementingAgency}`, value),
    outcome: (value) => choiceCondition(sql`${columns.outcome}`, value),
    isOpen: (value) => booleanCondition(sql`(${columns.outcome} is null)`, value),
    receivedOn: (value) => dateCondition(sql`${columns.receivedOn}`, value),
    assessedOn: (value) => dateCondition(sql`${columns.assessedOn}`, value),
    significantChange: (value) => textCondition(sql`${columns.significantChange}`, value),
    isFictional: (value) => booleanCondition(sql`${columns.isFictional}`, value),
    and: (list) => and(...list.map(assessmentFilterCondition)) ?? sql`true`,
    or: (list) => anyOf(list.map(assessmentFilterCondition)),
  });
}
