import { boolean, date, integer, numeric, text } from 'drizzle-orm/pg-core';
import { moment, money } from './record-columns.ts';
import { partner } from './schema.ts';

const report = {
  reportNumber: text('report_number').notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  version: integer().notNull(),
  status: text().notNull(),
  caseId: text('case_id').notNull(),
  lineNumber: text('line_number').notNull(),
  kind: text().notNull(),
  quantity: numeric({ precision: 18, scale: 4 }),
  claimedValue: money('claimed_value').notNull(),
  discoveredOn: date('discovered_on').notNull(),
  textOfReport: text('text_of_report').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  changedAt: moment('changed_at').notNull(),
};

/** Supply Discrepancy Reports as their senders left them. */
export const discrepancyReports = partner.table('discrepancy_reports', {
  ...report,
  series: text().notNull(),
  ordinal: integer().notNull(),
  answeredVersion: integer('answered_version'),
});

/** Supply Discrepancy Reports beside what was answered, with the status that follows from both. */
export const reports = partner
  .view('reports', {
    ...report,
    step: text().notNull(),
    creditedValue: money('credited_value'),
    explanation: text(),
    answerVersion: integer('answer_version'),
    answeredAt: moment('answered_at'),
  })
  .existing();
