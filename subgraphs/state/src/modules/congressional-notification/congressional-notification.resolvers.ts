import { connectionResolvers, globalId, invariant, readGroups } from '@concord/kernel';
import type { StateContext } from '../../context.ts';
import type { Resolvers } from '../../generated/schema.ts';
import type { ReviewClockModel } from '../notification-rule/notification-rule.model.ts';
import type {
  CongressionalNotificationModel,
  NotificationEvaluationModel,
  StatutoryClockModel,
} from './congressional-notification.model.ts';

export const congressionalNotificationResolvers = {
  Query: {
    congressionalNotification: (_root, { transmittalNumber }, { congressionalNotifications }) =>
      congressionalNotifications.byTransmittalNumber.load(transmittalNumber),
    congressionalNotifications: (_root, args, { congressionalNotifications }) =>
      congressionalNotifications.lists.root(null, args),
  },
  CongressionalNotification: {
    __resolveReference: ({ transmittalNumber }, { congressionalNotifications }) =>
      congressionalNotifications.byTransmittalNumber.load(transmittalNumber),
    id: ({ transmittalNumber }) => globalId('CongressionalNotification', transmittalNumber),
    purchaser: ({ purchaserCode }, _args, { countries }) =>
      purchaserCode === null ? null : countries.byCode.load(purchaserCode),
    items: ({ transmittalNumber }, _args, { congressionalNotifications }) =>
      congressionalNotifications.items.load(transmittalNumber),
    contractors: ({ transmittalNumber }, _args, { congressionalNotifications }) =>
      congressionalNotifications.contractors.load(transmittalNumber),
    implementingAgencies: ({ implementingAgencies }) =>
      implementingAgencies.map((code) => ({ code })),
    amends: ({ amendsTransmittalNumber, amendsNotifiedOn }) =>
      amendsTransmittalNumber === null
        ? null
        : { transmittalNumber: amendsTransmittalNumber, notifiedOn: amendsNotifiedOn },
    clock: clockOf,
    tieredReview: ({ transmittalNumber }, _args, { congressionalNotifications }) =>
      congressionalNotifications.tieredReview.load(transmittalNumber),
    clearance: ({ transmittalNumber }, _args, { notificationClearances }) =>
      notificationClearances.byTransmittalNumber.load(transmittalNumber),
    evaluation: evaluationOf,
    provenance: (notification) => notification,
  },
  NotificationAmendment: {
    notification: ({ transmittalNumber }, _args, { congressionalNotifications }) =>
      congressionalNotifications.byTransmittalNumber.load(transmittalNumber),
  },
  StatutoryClock: {
    rule: ({ clockId }, _args, context) => ruleOf(clockId, context),
  },
  TieredReview: {
    rule: ({ clockId }, _args, context) => ruleOf(clockId, context),
  },
  NotificationEvaluation: {
    comparisons: ({ transmittalNumber }, _args, { congressionalNotifications }) =>
      congressionalNotifications.comparisons.load(transmittalNumber),
  },
  ThresholdComparison: {
    threshold: async ({ thresholdId }, _args, { notificationRules }) => {
      const threshold = await notificationRules.thresholdById.load(thresholdId);
      invariant(threshold !== null, 'a comparison refers to a threshold that exists');
      return threshold;
    },
  },
  CongressionalNotificationConnection: {
    ...connectionResolvers<CongressionalNotificationModel>(),
    aggregate: (connection, { groupBy }) => connection.aggregate(readGroups(groupBy)),
  },
  CongressionalNotificationAggregate: {
    purchaser: ({ purchaserCode }, _args, { countries }) =>
      purchaserCode === null ? null : countries.byCode.load(purchaserCode),
  },
} satisfies Resolvers;

/** Null before formal transmittal, and where the text does not say which clock runs. */
function clockOf(row: CongressionalNotificationModel): StatutoryClockModel | null {
  const { receivedOn, clockId, clockDays, lastDayOfReview, earliestOfferOn } = row;
  if (receivedOn === null || clockId === null) {
    return null;
  }
  invariant(
    clockDays !== null && lastDayOfReview !== null && earliestOfferOn !== null,
    'a notification with a clock has its days',
  );
  return {
    receivedOn,
    receivedOnHouse: row.receivedOnHouse,
    receivedOnSenate: row.receivedOnSenate,
    note: row.receivedNote,
    days: clockDays,
    lastDayOfReview,
    earliestOfferOn,
    earliestDeliveryOn: row.earliestDeliveryOn,
    tier: row.clockTier,
    clockId,
  };
}

function evaluationOf(row: CongressionalNotificationModel): NotificationEvaluationModel | null {
  return row.evaluatedAsOf === null
    ? null
    : {
        transmittalNumber: row.transmittalNumber,
        asOf: row.evaluatedAsOf,
        isEvaluable: row.notEvaluableReason === null,
        notEvaluableReason: row.notEvaluableReason,
        tier: row.dollarTier,
        meetsThreshold: row.meetsThreshold,
      };
}

async function ruleOf(
  clockId: string,
  { notificationRules }: StateContext,
): Promise<ReviewClockModel> {
  const rule = await notificationRules.clockById.load(clockId);
  invariant(rule !== null, 'a clock refers to a row of law that exists');
  return rule;
}
