import { addDays } from '@concord/kernel';
import { isInForce } from './in-force.ts';
import type {
  ClockInput,
  ClockTier,
  NotificationAuthority,
  ReviewClock,
  StatutoryClock,
} from './notification-evaluation.model.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { clockTierOn } from './tiers.ts';

const assumedLonger =
  'The purchaser could not be identified, so the longer period of review is assumed.';

/**
 * The clock of a notification by the row of law in force on the day Congress received it. Null if
 * that day or the provision is not known, or no row was in force.
 */
export function statutoryClock(
  input: ClockInput,
  rows: readonly ReviewClock[],
): StatutoryClock | null {
  const { authority, receivedOnHouse, receivedOnSenate } = input;
  const receipt = receiptOf(input);
  if (authority === null || receipt === null) {
    return null;
  }
  const { receivedOn } = receipt;
  const tier = clockTierOn(input, receivedOn);
  // Nothing may be offered too early because a name could not be read.
  const row = clockOf(rows, authority, tier ?? 'OTHER', receivedOn);
  if (row === null) {
    return null;
  }
  const days = input.isEmergency ? 0 : row.offerDays;
  return {
    receivedOn,
    receivedOnHouse,
    receivedOnSenate,
    note: noteOf(receipt, tier === null && row.tier !== null && days > 0),
    days,
    lastDayOfReview: addDays(receivedOn, days),
    earliestOfferOn: days === 0 ? receivedOn : addDays(receivedOn, days + 1),
    // An emergency waives the review before the offer, not the report before delivery.
    earliestDeliveryOn: row.deliveryDays === null ? null : addDays(receivedOn, row.deliveryDays),
    tier: row.tier === null ? null : tier,
    clockId: row.id,
  };
}

function clockOf(
  rows: readonly ReviewClock[],
  authority: NotificationAuthority,
  tier: ClockTier,
  day: string,
): ReviewClock | null {
  const row = rows.find(
    (candidate) =>
      candidate.authority === authority &&
      candidate.reviewTier === null &&
      (candidate.tier === null || candidate.tier === tier) &&
      isInForce(candidate, day),
  );
  return row ?? null;
}

function noteOf(receipt: Receipt, isLongerAssumed: boolean): string | null {
  const notes = [receipt.note, isLongerAssumed ? assumedLonger : null];
  const told = notes.filter((note) => note !== null);
  return told.length === 0 ? null : told.join(' ');
}
