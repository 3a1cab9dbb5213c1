import { boolean, date, integer, numeric, text, timestamp } from 'drizzle-orm/pg-core';
import { statePublished } from './schema.ts';

const money = (name: string) => numeric(name, { precision: 20, scale: 2 });
const recordedAt = () =>
  timestamp('recorded_at', { withTimezone: true, mode: 'string', precision: 3 }).notNull();

/** What State decided on each case, for the Department of Defense to apply. Staff only. */
export const publishedCaseDecisions = statePublished.table('case_decisions', {
  caseId: text('case_id').notNull(),
  decisionNumber: integer('decision_number').notNull(),
  documentCode: text('document_code'),
  kind: text().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  isNotificationRequired: boolean('is_notification_required'),
  transmittalNumber: text('transmittal_number'),
  conditions: text().array().notNull(),
  reason: text(),
  decidedOn: date('decided_on').notNull(),
  caseVersion: integer('case_version').notNull(),
  totalValue: money('total_value'),
  majorDefenseEquipmentValue: money('major_defense_equipment_value'),
  thresholdIds: text('threshold_ids').array().notNull(),
  stream: text().notNull(),
  sequence: integer().notNull(),
  recordedAt: recordedAt(),
});

/** How the review of each notification by Congress ended. Staff only. */
export const publishedNotificationClearances = statePublished.table('notification_clearances', {
  transmittalNumber: text('transmittal_number').primaryKey(),
  outcome: text().notNull(),
  effectiveOn: date('effective_on').notNull(),
  caseIdentifiers: text('case_identifiers').array().notNull(),
  reason: text(),
  stream: text().notNull(),
  sequence: integer().notNull(),
  recordedAt: recordedAt(),
});
