import { boolean, integer, numeric, text } from 'drizzle-orm/pg-core';
import { datedColumns } from './rule-columns.ts';
import { dod } from './schema.ts';

/** How long the preparation of a document may take, by category. */
export const caseStandards = dod.table('case_standards', {
  id: text().primaryKey(),
  category: text().notNull(),
  isLongTermSolution: boolean('is_long_term_solution').notNull(),
  days: integer().notNull(),
  shareWithinPercent: integer('share_within_percent').notNull(),
  clockStart: text('clock_start').notNull(),
  clockStop: text('clock_stop').notNull(),
  covers: text().notNull(),
  ...datedColumns(),
});

/** What a Letter of Request must fulfil to be actionable, and then to be complete. */
export const letterOfRequestCriteria = dod.table('letter_of_request_criteria', {
  id: text().primaryKey(),
  stage: text().notNull(),
  code: text().notNull(),
  position: integer().notNull(),
  wording: text().notNull(),
  isCheckable: boolean('is_checkable').notNull(),
  isMandatory: boolean('is_mandatory').notNull(),
  ...datedColumns(),
});

/** Codes of cases and their lines, by the list they belong to. */
export const caseCodes = dod.table('case_codes', {
  id: text().primaryKey(),
  codeSet: text('code_set').notNull(),
  code: text().notNull(),
  position: integer().notNull(),
  meaning: text().notNull(),
  ...datedColumns(),
});

/** Types of assistance, with the source codes that go with them. */
export const typesOfAssistance = dod.table('types_of_assistance', {
  id: text().primaryKey(),
  code: text().notNull(),
  position: integer().notNull(),
  meaning: text().notNull(),
  sourceCodes: text('source_codes').array(),
  ...datedColumns(),
});

/** Single amounts, periods and rates of the rules for cases. */
export const caseRules = dod.table('case_rules', {
  id: text().primaryKey(),
  rule: text().notNull(),
  value: numeric().notNull(),
  unit: text().notNull(),
  operator: text(),
  ...datedColumns(),
});
