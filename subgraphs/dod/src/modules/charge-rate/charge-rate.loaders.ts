import type { Database } from '@concord/db';
import { batchByKey, type ListEnvironment } from '@concord/kernel';
import {
  createChargeRateList,
  createPaymentScheduleDateList,
  createTermOfSaleList,
  createWaiverList,
  selectChargeRates,
} from './charge-rate.queries.ts';

/** The charges and terms of one request. */
export function createChargeRateLoaders(database: Database, environment: ListEnvironment) {
  return {
    byId: batchByKey(
      (ids: readonly string[]) => selectChargeRates(database, ids),
      (row) => row.id,
    ),
    rates: createChargeRateList(environment),
    waivers: createWaiverList(environment),
    terms: createTermOfSaleList(environment),
    paymentDates: createPaymentScheduleDateList(environment),
  };
}
