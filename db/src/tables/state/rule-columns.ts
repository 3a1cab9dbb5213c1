import { boolean, date, text } from 'drizzle-orm/pg-core';

/** From when to when a row of law or a fact holds; both days included, null is open. */
export const effectiveColumns = () => ({
  effectiveFrom: date('effective_from'),
  effectiveTo: date('effective_to'),
});

/** Where a rule or a fact was read, and how far it was checked. */
export const sourceColumns = () => ({
  citation: text().notNull(),
  isVerified: boolean('is_verified').notNull(),
  verifiedTo: date('verified_to'),
});
