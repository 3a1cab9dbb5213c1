import { boolean, integer, numeric, text } from 'drizzle-orm/pg-core';
import { effectiveColumns, sourceColumns } from './rule-columns.ts';
import { state } from './schema.ts';

/** From which value on Congress is notified. */
export const notificationThresholds = state.table('notification_thresholds', {
  id: text().primaryKey(),
  authority: text().notNull(),
  metric: text().notNull(),
  tier: text().notNull(),
  amount: numeric({ precision: 20, scale: 2 }).notNull(),
  ...effectiveColumns(),
  sourceAuthority: text('source_authority').notNull(),
  ...sourceColumns(),
});

/** How long Congress reviews. */
export const reviewClocks = state.table('review_clocks', {
  id: text().primaryKey(),
  authority: text(),
  tier: text(),
  reviewTier: text('review_tier'),
  offerDays: integer('offer_days').notNull(),
  deliveryDays: integer('delivery_days'),
  unit: text().notNull(),
  isBinding: boolean('is_binding').notNull(),
  ...effectiveColumns(),
  sourceAuthority: text('source_authority').notNull(),
  ...sourceColumns(),
});
