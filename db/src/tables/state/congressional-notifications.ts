import { boolean, date, integer, jsonb, numeric, text, timestamp } from 'drizzle-orm/pg-core';
import { state } from './schema.ts';

const money = (name: string) => numeric(name, { precision: 20, scale: 2 });

/** Every version of every notification as it was loaded. Append-only. */
export const notificationRecords = state.table('notification_records', {
  transmittalNumber: text('transmittal_number').notNull(),
  version: integer().notNull(),
  content: jsonb().notNull(),
});

/** Notifications to Congress, with their clock and evaluation. */
export const congressionalNotifications = state.table('congressional_notifications', {
  transmittalNumber: text('transmittal_number').primaryKey(),
  version: integer().notNull(),
  authority: text(),
  status: text().notNull(),
  title: text(),
  purchaserCode: text('purchaser_code'),
  purchaserAsPrinted: text('purchaser_as_printed').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  majorDefenseEquipmentValue: money('major_defense_equipment_value'),
  otherValue: money('other_value'),
  totalValue: money('total_value'),
  revisedTotalValue: money('revised_total_value'),
  otherItems: text('other_items').array().notNull(),
  fundingSource: text('funding_source'),
  implementingAgencies: text('implementing_agencies').array().notNull(),
  implementingAgenciesAsPrinted: text('implementing_agencies_as_printed').array().notNull(),
  caseIdentifiers: text('case_identifiers').array().notNull(),
  priorCaseIdentifiers: text('prior_case_identifiers').array().notNull(),
  amendsTransmittalNumber: text('amends_transmittal_number'),
  amendsNotifiedOn: date('amends_notified_on'),
  isEmergency: boolean('is_emergency').notNull(),
  receivedOn: date('received_on'),
  receivedOnHouse: date('received_on_house'),
  receivedOnSenate: date('received_on_senate'),
  receivedNote: text('received_note'),
  clockId: text('clock_id'),
  clockTier: text('clock_tier'),
  clockDays: integer('clock_days'),
  lastDayOfReview: date('last_day_of_review'),
  earliestOfferOn: date('earliest_offer_on'),
  earliestDeliveryOn: date('earliest_delivery_on'),
  evaluatedAsOf: date('evaluated_as_of'),
  notEvaluableReason: text('not_evaluable_reason'),
  dollarTier: text('dollar_tier'),
  meetsThreshold: boolean('meets_threshold'),
  notes: text().array().notNull(),
  source: text().notNull(),
  address: text(),
  retrievedOn: date('retrieved_on'),
  publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string', precision: 3 }),
});

/** The articles of a notification with their quantities, in its order. */
export const notificationItems = state.table('notification_items', {
  transmittalNumber: text('transmittal_number').notNull(),
  position: integer().notNull(),
  quantity: integer(),
  isUpTo: boolean('is_up_to').notNull(),
  description: text().notNull(),
  isMajorDefenseEquipment: boolean('is_major_defense_equipment').notNull(),
});

/** The principal contractors of a notification, in its order. */
export const notificationContractors = state.table('notification_contractors', {
  transmittalNumber: text('transmittal_number').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  location: text(),
});

/** The thresholds a notification was compared with. */
export const thresholdComparisons = state.table('threshold_comparisons', {
  transmittalNumber: text('transmittal_number').notNull(),
  thresholdId: text('threshold_id').notNull(),
  value: money('value').notNull(),
  isMet: boolean('is_met').notNull(),
});

/** Informal reviews by the committees, which a purchaser's role cannot read. */
export const tieredReviews = state.table('tiered_reviews', {
  transmittalNumber: text('transmittal_number').primaryKey(),
  tier: text().notNull(),
  openedOn: date('opened_on').notNull(),
  notionalEndOn: date('notional_end_on').notNull(),
  clearedOn: date('cleared_on'),
  clockId: text('clock_id').notNull(),
});
