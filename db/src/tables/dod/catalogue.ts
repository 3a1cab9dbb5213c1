import { sql } from 'drizzle-orm';
import { boolean, text } from 'drizzle-orm/pg-core';
import { datedColumns } from './rule-columns.ts';
import { dod } from './schema.ts';

/** What the first letters of generic codes stand for. */
export const genericCodeFamilies = dod.table('generic_code_families', {
  letter: text().primaryKey(),
  meaning: text().notNull(),
  citation: text().notNull(),
  isVerified: boolean('is_verified').notNull(),
});

/** Generic codes whose deliveries are reported one by one. */
export const reportedGenericCodes = dod.table('reported_generic_codes', {
  id: text().primaryKey(),
  genericCodePattern: text('generic_code_pattern').notNull(),
  exceptedGenericCodes: text('excepted_generic_codes').array().notNull(),
  meaning: text().notNull(),
  ...datedColumns(),
});

/** The articles and services of the catalogue. */
export const maslItems = dod.table('masl_items', {
  maslId: text('masl_id').primaryKey(),
  genericCode: text('generic_code').notNull(),
  maslNumber: text('masl_number'),
  genericCodeFamily: text('generic_code_family')
    .notNull()
    .generatedAlwaysAs(sql`left(generic_code, 1)`),
  description: text().notNull(),
  unitOfIssue: text('unit_of_issue'),
  munitionsListCategory: text('munitions_list_category'),
  isMajorEndItem: boolean('is_major_end_item').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  ...datedColumns(),
});

/** From when to when an item was major defense equipment or significant military equipment. */
export const maslDesignations = dod.table('masl_designations', {
  id: text().primaryKey(),
  maslId: text('masl_id').notNull(),
  designation: text().notNull(),
  basis: text().notNull(),
  ...datedColumns(),
});
