import { distinctAliases } from './alias.load.ts';
import type { CountryRecord } from './country-record.load.ts';

/**
 * What is known of a country after a table was read: the table adds codes, groups, a command and
 * spellings where there were none, and overrides nothing, since tables know years where the record
 * knows days. Merging the same again changes nothing.
 */
export function mergeCountry<Country extends CountryRecord>(held: Country, read: Country): Country {
  const hasCode = new Set(held.customerCodes.map(({ code }) => code));
  const hasGroup = new Set(held.groups.map(({ group }) => group));
  return {
    ...held,
    region: held.region ?? read.region,
    aliases: distinctAliases(held.name, [...held.aliases, read.name, ...read.aliases]),
    customerCodes: [
      ...held.customerCodes,
      ...read.customerCodes.filter(({ code }) => !hasCode.has(code)),
    ],
    groups: [...held.groups, ...read.groups.filter(({ group }) => !hasGroup.has(group))],
    combatantCommands:
      held.combatantCommands.length > 0 ? held.combatantCommands : read.combatantCommands,
  };
}
