import { chargeRates, contractAdministrationWaivers } from '@concord/db/dod';
import {
  allOf,
  anyOf,
  booleanCondition,
  choiceCondition,
  dateCondition,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type {
  ChargeRateFilter,
  ContractAdministrationWaiverFilter,
} from '../../generated/schema.ts';

/** What a filter of rates means in SQL. */
export function chargeRateCondition(filter: ChargeRateFilter): SQL {
  const nested = (list: readonly ChargeRateFilter[]) => list.map(chargeRateCondition);
  return allOf<ChargeRateFilter>(filter, {
    charge: (value) => choiceCondition(sql`${chargeRates.charge}`, value),
    effectiveFrom: (value) => dateCondition(sql`${chargeRates.effectiveFrom}`, value),
    effectiveTo: (value) => dateCondition(sql`${chargeRates.effectiveTo}`, value),
    isVerified: (value) => booleanCondition(sql`${chargeRates.isVerified}`, value),
    and: (list) => and(...nested(list)) ?? sql`true`,
    or: (list) => anyOf(nested(list)),
  });
}

/** What a filter of waivers means in SQL. */
export function waiverCondition(filter: ContractAdministrationWaiverFilter): SQL {
  const waivers = contractAdministrationWaivers;
  const nested = (list: readonly ContractAdministrationWaiverFilter[]) => list.map(waiverCondition);
  return allOf<ContractAdministrationWaiverFilter>(filter, {
    customerCode: (value) => textCondition(sql`${waivers.customerCode}`, value),
    program: (value) => textCondition(sql`${waivers.program}`, value),
    component: (value) => choiceCondition(sql`${waivers.component}`, value),
    effectiveFrom: (value) => dateCondition(sql`${waivers.effectiveFrom}`, value),
    effectiveTo: (value) => dateCondition(sql`${waivers.effectiveTo}`, value),
    isVerified: (value) => booleanCondition(sql`${waivers.isVerified}`, value),
    and: (list) => and(...nested(list)) ?? sql`true`,
    or: (list) => anyOf(nested(list)),
  });
}

/** The rows in force on a day, or all if none is given. */
export function inForce(
  table: { readonly effectiveFrom: AnyPgColumn; readonly effectiveTo: AnyPgColumn },
  day: string | null,
): SQL {
  return day === null
    ? sql`true`
    : sql`(${table.effectiveFrom} is null or ${table.effectiveFrom} <= ${day}::date)
      and (${table.effectiveTo} is null or ${table.effectiveTo} >= ${day}::date)`;
}
