import { type Database, isAnyOf } from '@concord/db';
import {
  combatantCommandAssignments,
  countries,
  countryGroupMemberships,
  customerCodes,
} from '@concord/db/state';
import {
  checkFilterSize,
  createOpenList,
  type ListEnvironment,
  type ListSource,
  type OrderTerm,
  selectRows,
} from '@concord/kernel';
import { getTableColumns, sql } from 'drizzle-orm';
import type { CountryFilter, CountryOrder, CountryOrderField } from '../../generated/schema.ts';
import type {
  CombatantCommandAssignmentModel,
  CountryGroupMembershipModel,
  CountryModel,
  CustomerCodeModel,
} from './country.model.ts';
import { countryFilterCondition } from './country-filter.queries.ts';

const { version: _version, ...columns } = getTableColumns(countries);

const source: ListSource = {
  from: countries,
  joins: [],
  columns,
  key: { expression: sql`${countries.code}`, direction: 'ASC', type: 'text', isNullable: false },
};

/** The purchasers with these codes. */
export function selectCountries(
  database: Database,
  codes: readonly string[],
): Promise<CountryModel[]> {
  return selectRows(database, source, isAnyOf(countries.code, codes));
}

/** All memberships of these purchasers, oldest first. */
export async function selectGroupMemberships(
  database: Database,
  codes: readonly string[],
): Promise<CountryGroupMembershipModel[]> {
  const { countryGroup, ...rest } = getTableColumns(countryGroupMemberships);
  const rows = await database
    .select({ group: countryGroup, ...rest })
    .from(countryGroupMemberships)
    .where(isAnyOf(countryGroupMemberships.countryCode, codes))
    .orderBy(
      countryGroupMemberships.countryCode,
      sql`${countryGroupMemberships.effectiveFrom} nulls first`,
      countryGroup,
    );
  return rows as CountryGroupMembershipModel[];
}

/** All customer codes of these purchasers, in the order of the codes. */
export function selectCustomerCodes(
  database: Database,
  codes: readonly string[],
): Promise<CustomerCodeModel[]> {
  return database
    .select()
    .from(customerCodes)
    .where(isAnyOf(customerCodes.countryCode, codes))
    .orderBy(
      customerCodes.countryCode,
      customerCodes.code,
      sql`${customerCodes.effectiveFrom} nulls first`,
    );
}

/** All assignments of these purchasers to combatant commands, oldest first. */
export async function selectCombatantCommands(
  database: Database,
  codes: readonly string[],
): Promise<CombatantCommandAssignmentModel[]> {
  const rows = await database
    .select()
    .from(combatantCommandAssignments)
    .where(isAnyOf(combatantCommandAssignments.countryCode, codes))
    .orderBy(
      combatantCommandAssignments.countryCode,
      sql`${combatantCommandAssignments.effectiveFrom} nulls first`,
    );
  return rows as CombatantCommandAssignmentModel[];
}

/** The list of all purchasers, by their codes unless ordered otherwise. */
export function createCountryList(environment: ListEnvironment, today: string) {
  return createOpenList<CountryModel, CountryFilter, CountryOrder>(environment, {
    name: 'Query.countries',
    source,
    parent: null,
    where(filter) {
      checkFilterSize(filter ?? {});
      return filter === null ? sql`true` : countryFilterCondition(today, filter);
    },
    order: (orderBy) =>
      (orderBy ?? []).map(({ field, direction }) => ({ ...termOf(field), direction })),
  });
}

function termOf(field: CountryOrderField): Omit<OrderTerm, 'direction'> {
  switch (field) {
    case 'CODE':
      return { expression: sql`${countries.code}`, type: 'text', isNullable: false };
    case 'NAME':
      return { expression: sql`${countries.name}`, type: 'text', isNullable: false };
    case 'REGION':
      return { expression: sql`${countries.region}`, type: 'text', isNullable: true };
  }
}
