import { boolean, date, integer, numeric, text, timestamp } from 'drizzle-orm/pg-core';
import { statePublished } from './schema.ts';

const notification = {
  transmittalNumber: text('transmittal_number').notNull(),
  version: integer().notNull(),
  status: text().notNull(),
  purchaserCode: text('purchaser_code'),
  isFictional: boolean('is_fictional').notNull(),
  receivedOn: date('received_on'),
  totalValue: numeric('total_value', { precision: 20, scale: 2 }),
  caseIdentifiers: text('case_identifiers').array().notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string', precision: 3 }),
};

/** Every version of what State published of a notification. */
export const publishedNotificationVersions = statePublished.table(
  'notification_versions',
  notification,
);

/** The latest version of each notification that the reader may see. */
export const publishedNotifications = statePublished.view('notifications', notification).existing();
