import { invariant } from '@concord/kernel';
import type { ChargeRateModel } from '../charge-rate/charge-rate.model.ts';
import type { RatedLine } from './line-rates.model.ts';
import { lineBase } from './line-sources.model.ts';
import { Decimal, money, readMoney, readQuantity, sumOf, toCents, zero } from './money.model.ts';
import type { NonrecurringWaiver, PricedLine, PriceLineInput } from './price.model.ts';
import { floorOf, shareOf } from './rate-in-force.model.ts';

/** A line with its amounts as exact numbers, each rounded to the cent. */
export interface LineAmounts {
  readonly base: Decimal;
  readonly nonrecurring: Decimal;
  readonly contractAdministration: Decimal;
  readonly value: Decimal;
  readonly packing: Decimal;
  readonly administrative: Decimal;
  readonly transportation: Decimal;
}

/** These grounds leave the unit charge they come with, which is then what is left of the whole. */
const reducingGrounds: ReadonlySet<NonrecurringWaiver> = new Set([
  'AGE_OR_CONDITION_REDUCTION',
  'ESTIMATE_CORRECTION_INCREASE',
]);

/** The amounts of a line with which nothing is wrong. */
export function lineAmounts(rated: RatedLine, isWhollyGrantFinanced: boolean): LineAmounts {
  const { line, administrative, contractAdministration: contract, packing } = rated;
  const base = lineBase(line);
  invariant(base !== null, 'a line is priced after its problems were looked for');
  const nonrecurring = nonrecurringCost(line, isWhollyGrantFinanced);
  const contracted = line.contractValue === null ? base : amountOf(line.contractValue);
  const contractAdministration = toCents(contracted.times(contract?.rate ?? zero));
  const value = sumOf([
    base,
    nonrecurring,
    contractAdministration,
    amountOf(line.storageAmount),
    amountOf(line.otherAboveTheLine),
  ]);
  return {
    base,
    nonrecurring,
    contractAdministration,
    value,
    packing: packingCost(line, packing),
    administrative: administrative === null ? zero : shareOf(value, administrative),
    transportation: amountOf(line.transportationAmount),
  };
}

/** The line as it is shown, with the rows it rests on. */
export function pricedLine(
  { line, administrative, contractAdministration, packing }: RatedLine,
  amounts: LineAmounts,
): PricedLine {
  return {
    lineNumber: line.lineNumber,
    base: money(amounts.base),
    nonrecurring: money(amounts.nonrecurring),
    contractAdministration: money(amounts.contractAdministration),
    value: money(amounts.value),
    packing: money(amounts.packing),
    administrativeRateId: administrative?.id ?? null,
    administrative: money(amounts.administrative),
    transportation: money(amounts.transportation),
    rateIds: [
      ...(administrative === null ? [] : [administrative.id]),
      ...(contractAdministration?.rateIds ?? []),
      ...packing.map(({ id }) => id),
    ],
    waiverIds: contractAdministration?.waiverIds ?? [],
  };
}

function nonrecurringCost(line: PriceLineInput, isWhollyGrantFinanced: boolean): Decimal {
  const { nonrecurringUnitCharge, nonrecurringWaiver } = line;
  const isWaived = nonrecurringWaiver !== null && !reducingGrounds.has(nonrecurringWaiver);
  return isWhollyGrantFinanced || isWaived || !line.isMajorDefenseEquipment
    ? zero
    : toCents(quantityOf(line).times(amountOf(nonrecurringUnitCharge)));
}

/** Each band takes its rate of the part of the unit price that is in it. */
function packingCost(line: PriceLineInput, bands: readonly ChargeRateModel[]): Decimal {
  const price = amountOf(line.unitPrice);
  const forEach = bands.map((band) => {
    const top = band.upToAmount === null ? price : Decimal.min(price, band.upToAmount);
    return Decimal.max(top.minus(floorOf(band)), zero).times(band.value);
  });
  return toCents(sumOf(forEach).times(quantityOf(line)));
}

function quantityOf({ quantity }: PriceLineInput): Decimal {
  return readQuantity(quantity) ?? zero;
}

/** Null is nothing. */
function amountOf(amount: string | null): Decimal {
  return amount === null ? zero : (readMoney(amount) ?? zero);
}
