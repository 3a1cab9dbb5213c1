export {
  publishedCombatantCommands,
  publishedCombatantCommandVersions,
  publishedCountries,
  publishedCountryVersions,
} from './countries.ts';
export { publishedNotifications, publishedNotificationVersions } from './notifications.ts';
