import type { ChargeRules } from '../charge-rate/charge-rate.model.ts';
import { type AllowedSources, inputProblems } from './input-problems.model.ts';
import { findLineRates, type RatedLine } from './line-rates.model.ts';
import { Decimal, isStorable, money, sumOf, wholeDollars } from './money.model.ts';
import type { PricedDocument, PriceInput, PriceTotals } from './price.model.ts';
import { type LineAmounts, lineAmounts, pricedLine } from './price-line.model.ts';
import { done, type Outcome, refused } from './problem.model.ts';

/**
 * Prices a document by the rows in force on its day; a line that was accepted before keeps its rate
 * of the administrative surcharge. Every amount of a line is rounded half up to the cent, so that
 * lines and totals agree. Says all that is wrong with the input instead of throwing.
 */
export function priceDocument(
  input: PriceInput,
  rules: ChargeRules,
  allowedSources: AllowedSources,
): Outcome<PricedDocument> {
  const problems = inputProblems(input, allowedSources);
  const rated = findLineRates(input, rules);
  if (rated.value === null || problems.length > 0) {
    return refused(...problems, ...rated.problems);
  }
  const parts = rated.value.map((line) => ({
    rated: line,
    amounts: lineAmounts(line, input.isWhollyGrantFinanced),
  }));
  const totals = totalsOf(
    parts.map(({ amounts }) => amounts),
    new Decimal(input.otherCharges ?? 0),
  );
  if (!isStorable(totals.total)) {
    const message = 'The total has more than eighteen digits before the point.';
    return refused({ path: ['lines'], message });
  }
  return done(documentOf(parts, totals));
}

interface Part {
  readonly rated: RatedLine;
  readonly amounts: LineAmounts;
}
type ExactTotals = Readonly<Record<keyof PriceTotals, Decimal>>;

function totalsOf(lines: readonly LineAmounts[], other: Decimal): ExactTotals {
  const net = sumOf(lines.map(({ value }) => value));
  const packing = sumOf(lines.map((line) => line.packing));
  const administrative = sumOf(lines.map((line) => line.administrative));
  const transportation = sumOf(lines.map((line) => line.transportation));
  const total = sumOf([net, packing, administrative, transportation, other]);
  return { net, packing, administrative, transportation, other, total };
}

function documentOf(parts: readonly Part[], totals: ExactTotals): PricedDocument {
  const lines = parts.map(({ rated, amounts }) => pricedLine(rated, amounts));
  const equipment = parts.filter(({ rated }) => rated.line.isMajorDefenseEquipment);
  const newLines = parts.filter(({ rated }) => rated.line.firstAcceptedOn === null);
  return {
    lines,
    totals: shown(totals, money),
    wholeDollars: shown(totals, wholeDollars),
    majorDefenseEquipmentValue: money(sumOf(equipment.map(({ amounts }) => amounts.value))),
    newNonrecurring: money(sumOf(newLines.map(({ amounts }) => amounts.nonrecurring))),
    rateIds: distinct(lines.flatMap(({ rateIds }) => rateIds)),
    waiverIds: distinct(lines.flatMap(({ waiverIds }) => waiverIds)),
  };
}

function shown(totals: ExactTotals, show: (amount: Decimal) => string): PriceTotals {
  return {
    net: show(totals.net),
    packing: show(totals.packing),
    administrative: show(totals.administrative),
    transportation: show(totals.transportation),
    other: show(totals.other),
    total: show(totals.total),
  };
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
