import type { Connection } from '@concord/kernel';
import type {
  ClockTier,
  CongressionalNotificationGroup,
  DollarTier,
  NotificationAuthority,
  NotificationStatus,
  Region,
  TieredReviewTier,
} from '../../generated/schema.ts';

/** A notification to Congress, with its clock and evaluation. */
export interface CongressionalNotificationModel {
  readonly transmittalNumber: string;
  readonly version: number;
  readonly authority: NotificationAuthority | null;
  readonly status: NotificationStatus;
  readonly title: string | null;
  readonly purchaserCode: string | null;
  readonly purchaserAsPrinted: string;
  readonly isFictional: boolean;
  readonly majorDefenseEquipmentValue: string | null;
  readonly otherValue: string | null;
  readonly totalValue: string | null;
  readonly revisedTotalValue: string | null;
  readonly otherItems: readonly string[];
  readonly fundingSource: string | null;
  readonly implementingAgencies: readonly string[];
  readonly implementingAgenciesAsPrinted: readonly string[];
  readonly caseIdentifiers: readonly string[];
  readonly priorCaseIdentifiers: readonly string[];
  readonly amendsTransmittalNumber: string | null;
  readonly amendsNotifiedOn: string | null;
  readonly isEmergency: boolean;
  /** Null until formal transmittal: until then the notification is a draft. */
  readonly receivedOn: string | null;
  readonly receivedOnHouse: string | null;
  readonly receivedOnSenate: string | null;
  readonly receivedNote: string | null;
  /** When it became public, or null while it is not. */
  readonly publishedAt: string | null;
  readonly clockId: string | null;
  readonly clockTier: ClockTier | null;
  readonly clockDays: number | null;
  readonly lastDayOfReview: string | null;
  readonly earliestOfferOn: string | null;
  readonly earliestDeliveryOn: string | null;
  readonly evaluatedAsOf: string | null;
  readonly notEvaluableReason: string | null;
  readonly dollarTier: DollarTier | null;
  readonly meetsThreshold: boolean | null;
  readonly notes: readonly string[];
  readonly source: string;
  readonly address: string | null;
  readonly retrievedOn: string | null;
  /** Whether the public may read it. */
  readonly isPublished: boolean;
}

/** An article of a notification. */
export interface NotificationItemModel {
  readonly transmittalNumber: string;
  readonly quantity: number | null;
  readonly isUpTo: boolean;
  readonly description: string;
  readonly isMajorDefenseEquipment: boolean;
}

/** A principal contractor of a notification. */
export interface NotificationContractorModel {
  readonly transmittalNumber: string;
  readonly name: string;
  readonly location: string | null;
}

/** One value of a notification compared with one threshold. */
export interface ThresholdComparisonModel {
  readonly transmittalNumber: string;
  readonly thresholdId: string;
  readonly value: string;
  readonly isMet: boolean;
}

/** The informal review of a notification. */
export interface TieredReviewModel {
  readonly transmittalNumber: string;
  readonly tier: TieredReviewTier;
  readonly openedOn: string;
  readonly notionalEndOn: string;
  readonly clearedOn: string | null;
  readonly clockId: string;
}

/** The notification that one amends, as it names it. */
export interface NotificationAmendmentModel {
  readonly transmittalNumber: string;
  readonly notifiedOn: string | null;
}

/** The statutory clock of a notification. */
export interface StatutoryClockModel {
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

/** The comparison of a notification with the thresholds. */
export interface NotificationEvaluationModel {
  readonly transmittalNumber: string;
  readonly asOf: string;
  readonly isEvaluable: boolean;
  readonly notEvaluableReason: string | null;
  readonly tier: DollarTier | null;
  readonly meetsThreshold: boolean | null;
}

/** Figures of one group of notifications. A key that was not grouped by is null. */
export interface CongressionalNotificationAggregateModel {
  readonly year: number | null;
  readonly fiscalYear: number | null;
  readonly purchaserCode: string | null;
  readonly region: Region | null;
  readonly implementingAgencies: readonly string[] | null;
  readonly authority: NotificationAuthority | null;
  readonly count: number;
  readonly countWithoutTotal: number;
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
  readonly smallestTotalValue: string | null;
  readonly largestTotalValue: string | null;
}

/** A list of notifications with its figures. */
export interface CongressionalNotificationConnectionModel
  extends Connection<CongressionalNotificationModel> {
  aggregate(
    groupBy: readonly CongressionalNotificationGroup[],
  ): Promise<readonly CongressionalNotificationAggregateModel[]>;
}
