import { boolean, date, text } from 'drizzle-orm/pg-core';
import { partner } from './schema.ts';

/** Where notifications were printed. */
export const publications = partner.table('publications', {
  transmittalNumber: text('transmittal_number').primaryKey(),
  citation: text().notNull(),
  printedOn: date('printed_on'),
  address: text(),
  isFictional: boolean('is_fictional').notNull(),
});
