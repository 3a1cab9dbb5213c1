export { evaluateNotification } from './evaluate-notification.ts';
export type {
  ClockInput,
  ClockTier,
  CountryGroup,
  DollarTier,
  EffectiveRange,
  Evaluated,
  Evaluation,
  EvaluationInput,
  GroupMembership,
  NotEvaluable,
  NotificationAuthority,
  NotificationMetric,
  NotificationThreshold,
  Parties,
  Party,
  ReviewClock,
  StatedValues,
  StatutoryClock,
  ThresholdComparison,
  TieredReviewTier,
} from './notification-evaluation.model.ts';
export { statutoryClock } from './statutory-clock.ts';
export { clockTierOn, dollarTierOn, groupsOn } from './tiers.ts';
