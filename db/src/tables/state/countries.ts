import { boolean, date, integer, jsonb, text } from 'drizzle-orm/pg-core';
import { effectiveColumns, sourceColumns } from './rule-columns.ts';
import { state } from './schema.ts';

/** Every version of every purchaser as it was loaded. Append-only. */
export const countryRecords = state.table('country_records', {
  code: text().notNull(),
  version: integer().notNull(),
  content: jsonb().notNull(),
});

/** Countries and organizations that can purchase. */
export const countries = state.table('countries', {
  code: text().primaryKey(),
  version: integer().notNull(),
  kind: text().notNull(),
  name: text().notNull(),
  isFictional: boolean('is_fictional').notNull(),
  region: text(),
  aliases: text().array().notNull(),
  source: text().notNull(),
  address: text(),
  retrievedOn: date('retrieved_on'),
});

const assignment = () => ({
  countryCode: text('country_code').notNull(),
  ...effectiveColumns(),
  authority: text().notNull(),
  ...sourceColumns(),
});

/** The two characters that stand for a purchaser at the front of case identifiers. */
export const customerCodes = state.table('customer_codes', {
  code: text().notNull(),
  ...assignment(),
});

/** Which groups of the law a purchaser belongs to. */
export const countryGroupMemberships = state.table('country_group_memberships', {
  countryGroup: text('country_group').notNull(),
  ...assignment(),
});

/** Which combatant command's area of responsibility a country is in. */
export const combatantCommandAssignments = state.table('combatant_command_assignments', {
  combatantCommand: text('combatant_command').notNull(),
  ...assignment(),
});
