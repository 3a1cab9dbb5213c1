import { connectionResolvers, globalId } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import { isInForce } from '../../notification-evaluation/in-force.ts';
import type { CountryModel } from './country.model.ts';

export const countryResolvers = {
  Query: {
    country: (_root, { code }, { countries }) => countries.byCode.load(code),
    countries: (_root, args, { countries }) => countries.list(null, args),
  },
  Country: {
    __resolveReference: ({ code }, { countries }) => countries.byCode.load(code),
    id: ({ code }) => globalId('Country', code),
    groups: async ({ code }, { asOf }, { countries }) =>
      inForceOn(await countries.groups.load(code), asOf ?? null),
    customerCodes: async ({ code }, { asOf }, { countries }) =>
      inForceOn(await countries.customerCodes.load(code), asOf ?? null),
    combatantCommand: async ({ code }, { asOf }, { countries }) => {
      const assignments = await countries.combatantCommands.load(code);
      return inForceOn(assignments, asOf ?? countries.today).at(-1)?.combatantCommand ?? null;
    },
    congressionalNotifications: ({ code }, args, { congressionalNotifications }) =>
      congressionalNotifications.lists.ofCountry(code, args),
    provenance: (country) => country,
  },
  CountryGroupMembership: { source: (membership) => membership },
  CustomerCode: { source: (customerCode) => customerCode },
  CountryConnection: connectionResolvers<CountryModel>(),
} satisfies Resolvers;

/** Those in force on a day; all of them if none is given. */
function inForceOn<Row extends Parameters<typeof isInForce>[0]>(
  rows: readonly Row[],
  day: string | null,
): readonly Row[] {
  return day === null ? rows : rows.filter((row) => isInForce(row, day));
}
