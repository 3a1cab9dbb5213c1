import { connectionResolvers, globalId } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type {
  NotificationThresholdModel,
  ReviewClockModel,
  RuleFilter,
} from './notification-rule.model.ts';
import { ruleKeyOf } from './rule-id.model.ts';

export const notificationRuleResolvers = {
  Query: {
    notificationThresholds: (_root, { asOf, ...page }, { notificationRules }) =>
      notificationRules.thresholds(null, { ...page, filter: inForceOn(asOf) }),
    reviewClocks: (_root, { asOf, ...page }, { notificationRules }) =>
      notificationRules.clocks(null, { ...page, filter: inForceOn(asOf) }),
  },
  NotificationThreshold: {
    __resolveReference: ({ id }, { notificationRules }) => {
      const key = ruleKeyOf('NotificationThreshold', id);
      return key === null ? null : notificationRules.thresholdById.load(key);
    },
    id: ({ id }) => globalId('NotificationThreshold', id),
    source: (rule) => ({ ...rule, authority: rule.sourceAuthority }),
  },
  NotificationThresholdConnection: connectionResolvers<NotificationThresholdModel>(),
  ReviewClock: {
    __resolveReference: ({ id }, { notificationRules }) => {
      const key = ruleKeyOf('ReviewClock', id);
      return key === null ? null : notificationRules.clockById.load(key);
    },
    id: ({ id }) => globalId('ReviewClock', id),
    source: (rule) => ({ ...rule, authority: rule.sourceAuthority }),
  },
  ReviewClockConnection: connectionResolvers<ReviewClockModel>(),
} satisfies Resolvers;

function inForceOn(day: string | null | undefined): RuleFilter | null {
  return day === null || day === undefined ? null : { asOf: day };
}
