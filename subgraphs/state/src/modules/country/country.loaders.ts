import type { Database } from '@concord/db';
import { batchByKey, batchManyByKey, type ListEnvironment } from '@concord/kernel';
import {
  createCountryList,
  selectCombatantCommands,
  selectCountries,
  selectCustomerCodes,
  selectGroupMemberships,
} from './country.queries.ts';

/** The purchasers of one request. What is said of them by dates is read whole, once for all days. */
export function createCountryLoaders(
  database: Database,
  environment: ListEnvironment,
  today: string,
) {
  return {
    today,
    byCode: batchByKey(
      (codes: readonly string[]) => selectCountries(database, codes),
      (row) => row.code,
    ),
    groups: batchManyByKey(
      (codes: readonly string[]) => selectGroupMemberships(database, codes),
      (row) => row.countryCode,
    ),
    customerCodes: batchManyByKey(
      (codes: readonly string[]) => selectCustomerCodes(database, codes),
      (row) => row.countryCode,
    ),
    combatantCommands: batchManyByKey(
      (codes: readonly string[]) => selectCombatantCommands(database, codes),
      (row) => row.countryCode,
    ),
    list: createCountryList(environment, today),
  };
}
