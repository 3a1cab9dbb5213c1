/** The provision of law under which Congress is notified, as in the schema. */
export type NotificationAuthority = 'AECA_36B_1' | 'AECA_36B_5A' | 'AECA_36B_5C';

/** What a threshold is compared with, as in the schema. */
export type NotificationMetric = 'MAJOR_DEFENSE_EQUIPMENT' | 'TOTAL' | 'CONSTRUCTION';

/** Which thresholds apply to a purchaser, as in the schema. */
export type DollarTier = 'NATO_PLUS' | 'OTHER';

/** Which statutory clock applies to a purchaser, as in the schema. */
export type ClockTier = 'NATO_PLUS' | 'OTHER';

/** The tier of the informal review, as in the schema. */
type TieredReviewTier = 'TIER_1_NATO_PLUS_FIVE' | 'TIER_2_OTHER' | 'TIER_3_SENSITIVE';

/** A group of purchasers that a rule of law names, as in the schema. */
export type CountryGroup =
  | 'NATO_MEMBER'
  | 'NATO_ORGANIZATION'
  | 'PLUS_FIVE'
  | 'MAJOR_NON_NATO_ALLY'
  | 'QUALITATIVE_MILITARY_EDGE';

/** From when to when something holds. Both days belong to it; null leaves that side open. */
export interface EffectiveRange {
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** That a purchaser belongs to a group. */
export interface GroupMembership extends EffectiveRange {
  readonly group: CountryGroup;
}

/** A purchaser, participant or principal by its memberships: the whole history, or part of it. */
export interface Party {
  readonly groups: readonly GroupMembership[];
}

/** A threshold as a dated row. The amount is a decimal string of U.S. dollars. */
export interface NotificationThreshold extends EffectiveRange {
  readonly id: string;
  readonly authority: NotificationAuthority;
  readonly metric: NotificationMetric;
  readonly tier: DollarTier;
  readonly amount: string;
}

/** A clock of review as a dated row. One with a `reviewTier` is informal and binds nobody. */
export interface ReviewClock extends EffectiveRange {
  readonly id: string;
  readonly authority: NotificationAuthority | null;
  readonly tier: ClockTier | null;
  readonly reviewTier: TieredReviewTier | null;
  readonly offerDays: number;
  readonly deliveryDays: number | null;
}

/** Values in U.S. dollars as decimal strings. Null: the text gives none. */
export interface StatedValues {
  readonly majorDefenseEquipmentValue: string | null;
  readonly totalValue: string | null;
  readonly constructionValue: string | null;
}

/** Who buys and who takes part. In an agent sale the principals are the purchasers. */
export interface Parties {
  /** Null if the printed purchaser could not be identified. */
  readonly purchaser: Party | null;
  /** The participants of a lead-nation sale; empty for a plain sale. */
  readonly participants: readonly Party[];
}

/** What a notification says, as far as the thresholds ask for it. */
export interface EvaluationInput extends StatedValues, Parties {
  /** The day whose rows and memberships count: the day Congress received the notification. */
  readonly asOf: string;
  readonly authority: NotificationAuthority | null;
  /** What an enhancement of an earlier sale costs. Null for a sale and where nothing is said. */
  readonly enhancementCost: StatedValues | null;
  /** Whether the letter opens a sales territory beyond NATO's members and the five countries. */
  readonly opensSalesTerritory: boolean;
}

/** One value compared with one threshold. */
export interface ThresholdComparison {
  readonly thresholdId: string;
  readonly value: string;
  readonly isMet: boolean;
}

/** A comparison that could be made. */
interface Evaluated {
  readonly asOf: string;
  readonly isEvaluable: true;
  readonly notEvaluableReason: null;
  readonly dollarTier: DollarTier;
  readonly clockTier: ClockTier;
  readonly meetsThreshold: boolean;
  readonly comparisons: readonly ThresholdComparison[];
}

/** A comparison that could not be made, with the reason in a sentence. */
export interface NotEvaluable {
  readonly asOf: string;
  readonly isEvaluable: false;
  readonly notEvaluableReason: string;
  readonly dollarTier: null;
  readonly clockTier: null;
  readonly meetsThreshold: null;
  readonly comparisons: readonly [];
}

/** The comparison of a notification with the thresholds in force on a day. */
export type Evaluation = Evaluated | NotEvaluable;

/** What the statutory clock of a notification follows from. */
export interface ClockInput extends Parties {
  readonly authority: NotificationAuthority | null;
  readonly isEmergency: boolean;
  readonly receivedOnHouse: string | null;
  readonly receivedOnSenate: string | null;
  /** The day of delivery to Congress that the notice prints. */
  readonly deliveredOn: string | null;
}

/** The time Congress has. */
export interface StatutoryClock {
  readonly receivedOn: string;
  readonly receivedOnHouse: string | null;
  readonly receivedOnSenate: string | null;
  readonly note: string | null;
  readonly days: number;
  readonly lastDayOfReview: string;
  readonly earliestOfferOn: string;
  readonly earliestDeliveryOn: string | null;
  readonly tier: ClockTier | null;
  readonly clockId: string;
}
