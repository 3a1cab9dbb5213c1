export { type CountryLookup, createCountryLookup, type NamedCountry } from './country-name.load.ts';
export type { CountryRecord } from './country-record.load.ts';
export {
  type CountryTables,
  type CountryTableTexts,
  readCountryTables,
} from './country-tables.load.ts';
export { mergeCountry } from './merge-country.load.ts';
export { nameKey } from './name-key.load.ts';
