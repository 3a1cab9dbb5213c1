import {
  combatantCommandAssignments,
  countries,
  countryGroupMemberships,
  customerCodes,
} from '@concord/db/state';
import { allOf, anyOf, booleanCondition, choiceCondition, textCondition } from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { CountryFilter } from '../../generated/schema.ts';

/** What a filter of countries means in SQL, on a day. */
export function countryFilterCondition(today: string, filter: CountryFilter): SQL {
  const nested = (list: readonly CountryFilter[]) =>
    list.map((one) => countryFilterCondition(today, one));
  return allOf<CountryFilter>(filter, {
    code: (value) => textCondition(sql`${countries.code}`, value),
    name: (value) => textCondition(sql`${countries.name}`, value),
    region: (value) => choiceCondition(sql`${countries.region}`, value),
    group: (value) =>
      assigned(
        countryGroupMemberships,
        choiceCondition(sql`${countryGroupMemberships.countryGroup}`, value),
        today,
      ),
    combatantCommand: (value) =>
      assigned(
        combatantCommandAssignments,
        choiceCondition(sql`${combatantCommandAssignments.combatantCommand}`, value),
        today,
      ),
    customerCode: (value) =>
      assigned(customerCodes, textCondition(sql`${customerCodes.code}`, value), today),
    isFictional: (value) => booleanCondition(sql`${countries.isFictional}`, value),
    and: (list) => and(...nested(list)) ?? sql`true`,
    or: (list) => anyOf(nested(list)),
  });
}

/** That something is said of the country on a day. */
function assigned(
  table: typeof countryGroupMemberships | typeof combatantCommandAssignments | typeof customerCodes,
  what: SQL,
  today: string,
): SQL {
  return sql`exists (select from ${table}
    where ${table.countryCode} = ${countries.code} and ${what}
      and (${table.effectiveFrom} is null or ${table.effectiveFrom} <= ${today}::date)
      and (${table.effectiveTo} is null or ${table.effectiveTo} >= ${today}::date))`;
}
