import { sql } from 'drizzle-orm';
import { boolean, date, integer, numeric, text, timestamp } from 'drizzle-orm/pg-core';
import { state } from './schema.ts';

const money = (name: string) => numeric(name, { precision: 20, scale: 2 });
const recordedAt = () =>
  timestamp('recorded_at', { withTimezone: true, mode: 'string', precision: 3 }).notNull();

/** What State decided on cases, as far as a purchaser may come to read it. Append-only. */
export const caseDecisions = state.table('case_decisions', {
  caseId: text('case_id').notNull(),
  decisionNumber: integer('decision_number').notNull(),
  /** Both as one text, such as `BN-B-VAC/1`. */
  decisionId: text('decision_id')
    .notNull()
    .generatedAlwaysAs(sql`case_id || '/' || decision_number::text`),
  kind: text().notNull(),
  documentCode: text('document_code'),
  purchaserCode: text('purchaser_code').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  decidedOn: date('decided_on').notNull(),
  recordedAt: recordedAt(),
});

/** What a decision was made on, which a purchaser's role cannot read. Append-only. */
export const caseDecisionGrounds = state.table('case_decision_grounds', {
  caseId: text('case_id').notNull(),
  decisionNumber: integer('decision_number').notNull(),
  caseVersion: integer('case_version').notNull(),
  totalValue: money('total_value'),
  majorDefenseEquipmentValue: money('major_defense_equipment_value'),
  isNotificationRequired: boolean('is_notification_required'),
  thresholdIds: text('threshold_ids').array().notNull(),
  transmittalNumber: text('transmittal_number'),
  conditions: text().array().notNull(),
  reason: text(),
});

/** How the review of a notification by Congress ended, which a purchaser's role cannot read. Append-only. */
export const notificationClearances = state.table('notification_clearances', {
  transmittalNumber: text('transmittal_number').primaryKey(),
  outcome: text().notNull(),
  effectiveOn: date('effective_on').notNull(),
  notificationVersion: integer('notification_version').notNull(),
  reason: text(),
  recordedAt: recordedAt(),
});
