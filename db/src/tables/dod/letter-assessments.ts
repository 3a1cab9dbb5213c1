import { sql } from 'drizzle-orm';
import { boolean, date, integer, jsonb, text } from 'drizzle-orm/pg-core';
import { dod } from './schema.ts';

/** What was found on one criterion, as it is kept. */
export interface AssessedCriterionRow {
  /** The row of the rules that was applied. */
  readonly criterionId: string;
  readonly code: string;
  readonly isMet: boolean;
  readonly note: string | null;
  readonly basis: 'RECORD' | 'OFFICER';
  readonly finding: string | null;
}

/** The assessments of Letters of Request, which a purchaser's role cannot read. */
export const letterAssessments = dod.table('letter_assessments', {
  letterNumber: text('letter_number').notNull(),
  assessmentNumber: integer('assessment_number').notNull(),
  assessmentId: text('assessment_id')
    .notNull()
    .generatedAlwaysAs(sql`letter_number || '/' || assessment_number::text`),
  purchaserCode: text('purchaser_code').notNull(),
  implementingAgency: text('implementing_agency').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  letterDatedOn: date('letter_dated_on').notNull(),
  receivedOn: date('received_on').notNull(),
  outcome: text(),
  assessedOn: date('assessed_on'),
  letterVersion: integer('letter_version'),
  criteria: jsonb().$type<readonly AssessedCriterionRow[]>().notNull(),
  informationRequested: text('information_requested'),
  significantChange: text('significant_change'),
  note: text(),
});
