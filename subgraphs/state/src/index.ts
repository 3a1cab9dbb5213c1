export {
  type Article,
  type Certification,
  type CountryCodeOf,
  type ParsedArticles,
  parseArticle,
  parseArticles,
  toNdjsonLine,
} from './congressional-record/index.ts';
export {
  type CountryLookup,
  type CountryTables,
  type CountryTableTexts,
  createCountryLookup,
  readCountryTables,
} from './country-tables/index.ts';
export { loadNotifications } from './modules/congressional-notification/congressional-notification.load.ts';
export {
  type NotificationFact,
  notificationFact,
  readNotificationFact,
} from './modules/congressional-notification/notification-facts.load.ts';
export { loadCountries, loadCountryTables } from './modules/country/country.load.ts';
export {
  type DemonstrationCountry,
  demonstrationCountries,
  loadStateDemonstration,
} from './modules/demonstration/demonstration.load.ts';
export { loadNotificationRules } from './modules/notification-rule/notification-rule.load.ts';
export { readJsonArray, readNdjson } from './modules/outside-data/input-files.load.ts';
export type { InputRecord } from './modules/outside-data/input-record.model.ts';
export {
  loadShippedRules,
  loadShippedStateFacts,
  readShippedStateFacts,
  type ShippedStateFacts,
} from './modules/state-facts/state-facts.load.ts';
export { statePolicy } from './policy/state-policy.ts';
export { createStateSubgraph } from './subgraph.ts';
