import {
  type CountryLookup,
  createCountryLookup,
  readShippedStateFacts,
} from '@concord/subgraph-state';

/** Finds purchasers by the names that documents print, among the countries that the project ships. */
export function shippedCountryLookup(): CountryLookup {
  const countries = readShippedStateFacts().countries.map(({ value }) => value);
  return createCountryLookup(countries as Parameters<typeof createCountryLookup>[0]);
}
