import { boolean, date, integer, text } from 'drizzle-orm/pg-core';
import { statePublished } from './schema.ts';

const country = {
  code: text().notNull(),
  version: integer().notNull(),
  name: text().notNull(),
  kind: text().notNull(),
  region: text(),
  isFictional: boolean('is_fictional').notNull(),
  customerCodes: text('customer_codes').array().notNull(),
};

/** Every version of what State published of a purchaser. */
export const publishedCountryVersions = statePublished.table('country_versions', country);

/** The latest version of each purchaser. */
export const publishedCountries = statePublished.view('countries', country).existing();

const assignment = {
  countryCode: text('country_code').notNull(),
  combatantCommand: text('combatant_command').notNull(),
  effectiveFrom: date('effective_from'),
  effectiveTo: date('effective_to'),
};

/** Every version of a purchaser's assignments to combatant commands. */
export const publishedCombatantCommandVersions = statePublished.table(
  'combatant_command_versions',
  { ...assignment, version: integer().notNull() },
);

/** Which combatant command a purchaser is assigned to, from when to when. */
export const publishedCombatantCommands = statePublished
  .view('combatant_commands', assignment)
  .existing();
