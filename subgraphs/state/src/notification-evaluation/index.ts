export { evaluateNotification } from './evaluate-notification.ts';
export type {
  ClockInput,
  CountryGroup,
  EvaluationInput,
  GroupMembership,
  NotificationThreshold,
  Party,
  ReviewClock,
} from './notification-evaluation.model.ts';
export { statutoryClock } from './statutory-clock.ts';
export { groupsOn } from './tiers.ts';
