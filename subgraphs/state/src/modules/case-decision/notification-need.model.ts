import {
  evaluateNotification,
  type NotificationThreshold,
  type Party,
} from '../../notification-evaluation/index.ts';
import type { PublishedCase } from './case-standing.model.ts';

/** The rows of law a document is evaluated by, and its purchaser's memberships. */
export interface DecisionLaw {
  readonly thresholds: readonly NotificationThreshold[];
  /** Null if State has no such purchaser on record. */
  readonly purchaser: Party | null;
}

/** Whether Congress must be notified of a document, or what is lacking to tell. */
export type NotificationNeed =
  | { readonly kind: 'lacks'; readonly lacks: string }
  | {
      readonly kind: 'evaluated';
      readonly isRequired: boolean;
      /** The rows that were compared. */
      readonly thresholdIds: readonly string[];
    };

/**
 * Compares the published values of a document with the thresholds in force on a day, for the tier its
 * purchaser is in that day (SAMM C5.T13). No value is taken to be zero: what is not published cannot be
 * evaluated.
 */
export function notificationNeedOf(
  { caseId, purchaserCode, totalValue, majorDefenseEquipmentValue }: PublishedCase,
  { thresholds, purchaser }: DecisionLaw,
  today: string,
): NotificationNeed {
  if (purchaser === null) {
    return lacks(`State has no purchaser ${purchaserCode} on record, so its tier is not known.`);
  }
  if (totalValue === null || majorDefenseEquipmentValue === null) {
    const missing = totalValue === null ? 'total value' : 'value of major defense equipment';
    return lacks(`The Department of Defense has published no ${missing} of case ${caseId}.`);
  }
  const evaluation = evaluateNotification(
    {
      asOf: today,
      authority: 'AECA_36B_1',
      totalValue,
      majorDefenseEquipmentValue,
      // Not published apart from the total, whose lower threshold counts for construction too.
      constructionValue: null,
      enhancementCost: null,
      purchaser,
      participants: [],
      opensSalesTerritory: false,
    },
    thresholds,
  );
  return evaluation.isEvaluable
    ? {
        kind: 'evaluated',
        isRequired: evaluation.meetsThreshold,
        thresholdIds: evaluation.comparisons.map(({ thresholdId }) => thresholdId),
      }
    : lacks(evaluation.notEvaluableReason);
}

function lacks(sentence: string): NotificationNeed {
  return { kind: 'lacks', lacks: sentence };
}
