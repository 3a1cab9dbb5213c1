export {
  publishedActsWithoutEffect,
  publishedCases,
  publishedCaseVersions,
  publishedDiscrepancyAnswers,
  publishedDiscrepancyAnswerVersions,
  publishedLetterAnswers,
  publishedLetterAnswerVersions,
  publishedOffers,
  publishedOfferVersions,
} from './case-facts.ts';
export {
  publishedCombatantCommands,
  publishedCombatantCommandVersions,
  publishedCountries,
  publishedCountryVersions,
} from './countries.ts';
export { publishedNotifications, publishedNotificationVersions } from './notifications.ts';
export {
  type PublishedLetterItem,
  publishedDiscrepancyReports,
  publishedDiscrepancyReportVersions,
  publishedLetters,
  publishedLetterVersions,
  publishedLoaResponses,
} from './partner-facts.ts';
export { publishedCaseDecisions, publishedNotificationClearances } from './state-facts.ts';
