import { addDays, invariant } from '@concord/kernel';
import { isInForce } from '../../notification-evaluation/in-force.ts';
import {
  evaluateNotification,
  type NotificationThreshold,
  type Party,
  type ReviewClock,
  statutoryClock,
} from '../../notification-evaluation/index.ts';
import { receiptOf } from '../../notification-evaluation/receipt.ts';
import type { NotificationRecord } from './notification-record.load.ts';

/** The rows of law and memberships that a notification is read by. */
export interface NotificationLaw {
  readonly thresholds: readonly NotificationThreshold[];
  readonly clocks: readonly ReviewClock[];
  /** The memberships of a purchaser; null if it is not known. */
  readonly partyOf: (code: string) => Party | null;
}

/** What follows from a record by law: its clock, its evaluation and the end of its tiered review. */
export function lawfulPartsOf(record: NotificationRecord, law: NotificationLaw) {
  const parties = {
    purchaser: record.purchaserCode === null ? null : law.partyOf(record.purchaserCode),
    participants: [],
  };
  const receipt = receiptOf(record);
  const clock = statutoryClock({ ...record, ...parties }, law.clocks);
  const evaluation =
    receipt === null
      ? null
      : evaluateNotification(
          {
            ...record,
            ...parties,
            asOf: receipt.receivedOn,
            constructionValue: null,
            enhancementCost: null,
            opensSalesTerritory: false,
          },
          law.thresholds,
        );
  return {
    receivedOn: receipt?.receivedOn ?? null,
    receivedNote: record.receivedNote ?? clock?.note ?? receipt?.note ?? null,
    clock,
    evaluation,
    tieredReview: record.tieredReview === null ? null : tieredReviewOf(record.tieredReview, law),
  };
}

/** What follows from a record by law. */
export type LawfulParts = ReturnType<typeof lawfulPartsOf>;

function tieredReviewOf(
  { tier, openedOn, clearedOn }: NonNullable<NotificationRecord['tieredReview']>,
  { clocks }: NotificationLaw,
) {
  const rule = clocks.find((clock) => clock.reviewTier === tier && isInForce(clock, openedOn));
  invariant(rule !== undefined, 'the rows of law hold a clock for every tier of review');
  return {
    tier,
    openedOn,
    clearedOn,
    notionalEndOn: addDays(openedOn, rule.offerDays),
    clockId: rule.id,
  };
}
