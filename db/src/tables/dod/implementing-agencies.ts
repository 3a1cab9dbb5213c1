import { boolean, date, text } from 'drizzle-orm/pg-core';
import { dod } from './schema.ts';

/** The letters in case identifiers and the agencies they stand for. */
export const implementingAgencies = dod.table('implementing_agencies', {
  code: text().primaryKey(),
  name: text().notNull(),
  effectiveFrom: date('effective_from'),
  effectiveTo: date('effective_to'),
  citation: text().notNull(),
  isVerified: boolean('is_verified').notNull(),
});
