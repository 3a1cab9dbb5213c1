import { invariant } from '@concord/kernel';
import type { StateContext } from '../../context.ts';
import type { ClearNotificationInput, Resolvers, ResolversTypes } from '../../generated/schema.ts';
import { clearNotification } from './notification-clearance.commands.ts';

export const notificationClearanceResolvers = {
  Mutation: {
    clearNotification: (_root, { input }, context) => reviewEnded(input, context),
  },
} satisfies Resolvers;

async function reviewEnded(
  input: ClearNotificationInput,
  { commands, congressionalNotifications, notificationClearances }: StateContext,
): Promise<ResolversTypes['ClearNotificationOutcome']> {
  const answer = await clearNotification(commands, input);
  if (answer.kind === 'refused') {
    return answer.refusal;
  }
  const { transmittalNumber } = input;
  notificationClearances.byTransmittalNumber.clear(transmittalNumber);
  const notification = await congressionalNotifications.byTransmittalNumber.load(transmittalNumber);
  invariant(notification !== null, 'whoever ends a review reads the notification');
  return { __typename: 'NotificationReviewEnded', notification, isReplay: answer.isReplay };
}
