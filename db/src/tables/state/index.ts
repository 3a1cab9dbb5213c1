export { caseDecisionGrounds, caseDecisions, notificationClearances } from './case-decisions.ts';
export {
  congressionalNotifications,
  notificationContractors,
  notificationItems,
  notificationRecords,
  thresholdComparisons,
  tieredReviews,
} from './congressional-notifications.ts';
export {
  combatantCommandAssignments,
  countries,
  countryGroupMemberships,
  countryRecords,
  customerCodes,
} from './countries.ts';
export { stateEventTables } from './events.ts';
export { notificationThresholds, reviewClocks } from './notification-rules.ts';
