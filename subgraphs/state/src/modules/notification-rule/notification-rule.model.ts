import type { Connection } from '@concord/kernel';
import type {
  ClockTier,
  ClockUnit,
  DollarTier,
  NotificationAuthority,
  NotificationMetric,
  TieredReviewTier,
} from '../../generated/schema.ts';

/** A row of law: from when to when it is in force, and where it is written. */
interface RuleModel {
  readonly id: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly sourceAuthority: string;
  readonly citation: string;
  readonly isVerified: boolean;
  readonly verifiedTo: string | null;
}

/** From which value on Congress is notified. */
export interface NotificationThresholdModel extends RuleModel {
  readonly authority: NotificationAuthority;
  readonly metric: NotificationMetric;
  readonly tier: DollarTier;
  readonly amount: string;
}

/** How long Congress reviews. */
export interface ReviewClockModel extends RuleModel {
  readonly authority: NotificationAuthority | null;
  readonly tier: ClockTier | null;
  readonly reviewTier: TieredReviewTier | null;
  readonly offerDays: number;
  readonly deliveryDays: number | null;
  readonly unit: ClockUnit;
  readonly isBinding: boolean;
}

/** A list of thresholds. */
export type NotificationThresholdConnectionModel = Connection<NotificationThresholdModel>;

/** A list of clocks. */
export type ReviewClockConnectionModel = Connection<ReviewClockModel>;

/** Which rows of law: those in force on a day. */
export interface RuleFilter {
  readonly asOf: string;
}
