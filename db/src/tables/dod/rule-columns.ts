import { boolean, date, text } from 'drizzle-orm/pg-core';

/** From when to when a row holds, both days included, null is open; and where it was read. */
export const datedColumns = () => ({
  effectiveFrom: date('effective_from'),
  effectiveTo: date('effective_to'),
  citation: text().notNull(),
  isVerified: boolean('is_verified').notNull(),
});
