import { Decimal } from 'decimal.js';
import { isInForce } from './in-force.ts';
import type {
  DollarTier,
  Evaluation,
  EvaluationInput,
  NotEvaluable,
  NotificationAuthority,
  NotificationMetric,
  NotificationThreshold,
  StatedValues,
  ThresholdComparison,
} from './notification-evaluation.model.ts';
import { clockTierOn, dollarTierOn } from './tiers.ts';

const metrics: readonly NotificationMetric[] = ['MAJOR_DEFENSE_EQUIPMENT', 'TOTAL', 'CONSTRUCTION'];

/**
 * Compares what a notification says with the thresholds in force on its day. Any one threshold is
 * enough, and a value equal to it meets it. Gives the reason where the text is not enough to tell.
 */
export function evaluateNotification(
  input: EvaluationInput,
  rows: readonly NotificationThreshold[],
): Evaluation {
  const { authority, asOf } = input;
  if (authority === null) {
    return notEvaluable(asOf, 'The notice does not say under which provision it was sent.');
  }
  const dollarTier = dollarTierOn(input, input.opensSalesTerritory, asOf);
  const clockTier = clockTierOn(input, asOf);
  if (dollarTier === null || clockTier === null) {
    return notEvaluable(asOf, 'The purchaser could not be identified.');
  }
  const values = authority === 'AECA_36B_1' ? input : input.enhancementCost;
  if (values === null) {
    return notEvaluable(
      asOf,
      'A report of an enhancement gives the revised total of the sale, not the cost of the enhancement that the thresholds are about.',
    );
  }
  if (values.totalValue === null) {
    return notEvaluable(asOf, 'The notice gives no total value.');
  }
  const thresholds = thresholdsOf(rows, comparedUnder(authority), dollarTier, asOf);
  // Every notice gives a total, so without that threshold an unmet comparison would prove nothing.
  if (!thresholds.some((threshold) => threshold.metric === 'TOTAL')) {
    return notEvaluable(asOf, `No threshold on record was in force on ${asOf}.`);
  }
  const comparisons = thresholds.flatMap((threshold) => compare(threshold, values));
  const meetsThreshold = comparisons.some((comparison) => comparison.isMet);
  if (!meetsThreshold && couldHideEquipment(values, thresholds)) {
    return notEvaluable(
      asOf,
      'The notice gives no value of major defense equipment, and its total is large enough to hold one that meets the threshold.',
    );
  }
  return {
    asOf,
    isEvaluable: true,
    notEvaluableReason: null,
    dollarTier,
    clockTier,
    meetsThreshold,
    comparisons,
  };
}

/**
 * A report under (5)(A) has no threshold of its own: it is for what stays below those of (5)(C), so
 * its cost is compared with them.
 */
function comparedUnder(authority: NotificationAuthority): NotificationAuthority {
  return authority === 'AECA_36B_5A' ? 'AECA_36B_5C' : authority;
}

function thresholdsOf(
  rows: readonly NotificationThreshold[],
  authority: NotificationAuthority,
  tier: DollarTier,
  day: string,
): NotificationThreshold[] {
  return rows
    .filter((row) => row.authority === authority && row.tier === tier && isInForce(row, day))
    .toSorted((a, b) => metrics.indexOf(a.metric) - metrics.indexOf(b.metric));
}

/** One comparison, or none if the text gives no value of that kind. */
function compare(threshold: NotificationThreshold, values: StatedValues): ThresholdComparison[] {
  const stated = statedValue(threshold.metric, values);
  if (stated === null) {
    return [];
  }
  const value = new Decimal(stated);
  return [
    { thresholdId: threshold.id, value: value.toFixed(2), isMet: value.gte(threshold.amount) },
  ];
}

function statedValue(metric: NotificationMetric, values: StatedValues): string | null {
  switch (metric) {
    case 'MAJOR_DEFENSE_EQUIPMENT':
      return values.majorDefenseEquipmentValue;
    case 'TOTAL':
      return values.totalValue;
    case 'CONSTRUCTION':
      return values.constructionValue;
  }
}

/** Without a value of equipment, only a total below its threshold proves that it is below too. */
function couldHideEquipment(
  values: StatedValues,
  thresholds: readonly NotificationThreshold[],
): boolean {
  const { majorDefenseEquipmentValue, totalValue } = values;
  return (
    majorDefenseEquipmentValue === null &&
    totalValue !== null &&
    thresholds.some(
      ({ metric, amount }) =>
        metric === 'MAJOR_DEFENSE_EQUIPMENT' && new Decimal(totalValue).gte(amount),
    )
  );
}

function notEvaluable(asOf: string, notEvaluableReason: string): NotEvaluable {
  return {
    asOf,
    isEvaluable: false,
    notEvaluableReason,
    dollarTier: null,
    clockTier: null,
    meetsThreshold: null,
    comparisons: [],
  };
}
