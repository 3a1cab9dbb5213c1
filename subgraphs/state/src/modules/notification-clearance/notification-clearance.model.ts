import type {
  NotificationAuthority,
  NotificationClearanceOutcome,
} from '../../generated/schema.ts';

/** How the review of a notification ended. */
export interface NotificationClearanceModel {
  readonly transmittalNumber: string;
  readonly outcome: NotificationClearanceOutcome;
  readonly effectiveOn: string;
  readonly reason: string | null;
}

/** A notification as a clearance asks for it. */
export interface ReviewedNotification {
  readonly transmittalNumber: string;
  readonly version: number;
  readonly status: string;
  readonly authority: NotificationAuthority | null;
  readonly purchaserCode: string | null;
  readonly caseIdentifiers: readonly string[];
  readonly isEmergency: boolean;
  readonly receivedOn: string | null;
  readonly lastDayOfReview: string | null;
  readonly earliestOfferOn: string | null;
}

/** Why a review cannot be ended so, in one sentence: for its status, or for a guard that does not hold. */
export type Hindrance =
  | { readonly kind: 'impossible'; readonly because: string }
  | {
      readonly kind: 'unmet';
      readonly name: string;
      readonly lacks: string;
      readonly citation: string;
    };

/** What stands against ending a review so on a day; null if nothing does. */
export function hindranceOf(
  notification: ReviewedNotification,
  outcome: NotificationClearanceOutcome,
  today: string,
): Hindrance | null {
  const { transmittalNumber, status } = notification;
  switch (status) {
    case 'JOINT_RESOLUTION_ENACTED':
      return outcome === 'BLOCKED'
        ? null
        : impossible(
            `A joint resolution was enacted against notification ${transmittalNumber}; it can only be BLOCKED.`,
          );
    case 'TRANSMITTED':
      return outcome === 'BLOCKED'
        ? {
            kind: 'unmet',
            name: 'JOINT_RESOLUTION_ENACTED',
            lacks: `No joint resolution against notification ${transmittalNumber} is on record.`,
            citation: '22 U.S.C. 2776(b)(1)-(3); SAMM C5.5.6.4.3',
          }
        : periodHindrance(notification, today);
    case 'WITHDRAWN':
      return impossible(`Notification ${transmittalNumber} was withdrawn.`);
    default:
      return impossible(
        `Notification ${transmittalNumber} is ${status}; Congress has not received it, so no review can end.`,
      );
  }
}

/** The first day on which Congress no longer stands against the offer; null if it is not known. */
function firstClearDay(notification: ReviewedNotification): string | null {
  const { authority, isEmergency, receivedOn, earliestOfferOn } = notification;
  // Neither is reviewed before the offer; the report's wait of 45 days is before delivery.
  return isEmergency || authority === 'AECA_36B_5A' ? receivedOn : earliestOfferOn;
}

function periodHindrance(notification: ReviewedNotification, today: string): Hindrance | null {
  const { transmittalNumber, lastDayOfReview } = notification;
  const first = firstClearDay(notification);
  if (first !== null && first <= today) {
    return null;
  }
  return {
    kind: 'unmet',
    name: 'REVIEW_PERIOD_OVER',
    lacks:
      first === null
        ? `The days of the review of notification ${transmittalNumber} are not known, since its clock is not.`
        : `The review of notification ${transmittalNumber} by Congress ends on ${lastDayOfReview ?? first}; it can be cleared from ${first} on, and today is ${today}.`,
    citation: '22 U.S.C. 2776(b)(1); SAMM C5.5.6.4.1-5, C5.T17',
  };
}

function impossible(because: string): Hindrance {
  return { kind: 'impossible', because };
}
