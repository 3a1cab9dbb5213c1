import type { Charge } from '../../generated/schema.ts';
import type { ChargeRateModel, DatedRow } from '../charge-rate/charge-rate.model.ts';
import { Decimal, toCents } from './money.model.ts';

/** Whether a row is in force on a day. Dates of this form compare as text. */
export function isInForce({ effectiveFrom, effectiveTo }: DatedRow, day: string): boolean {
  return (
    (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day <= effectiveTo)
  );
}

/** The rows of a charge in force on a day, the lowest band first. */
export function bandsInForce(
  rates: readonly ChargeRateModel[],
  charge: Charge,
  day: string,
): ChargeRateModel[] {
  return rates
    .filter((row) => row.charge === charge && isInForce(row, day))
    .toSorted((a, b) => floorOf(a).cmp(floorOf(b)));
}

/** The row of a charge without bands in force on a day; null if there is none. */
export function rateInForce(
  rates: readonly ChargeRateModel[],
  charge: Charge,
  day: string,
): ChargeRateModel | null {
  return bandsInForce(rates, charge, day)[0] ?? null;
}

/** The row in whose band an amount is, on a day; null if there is none. */
export function rateForAmount(
  rates: readonly ChargeRateModel[],
  charge: Charge,
  day: string,
  amount: Decimal,
): ChargeRateModel | null {
  return (
    bandsInForce(rates, charge, day).find(
      (row) =>
        (row.aboveAmount === null || amount.gt(row.aboveAmount)) &&
        (row.upToAmount === null || amount.lte(row.upToAmount)),
    ) ?? null
  );
}

/** The share of an amount that a rate takes, to the cent. */
export function shareOf(amount: Decimal, rate: ChargeRateModel): Decimal {
  return toCents(amount.times(rate.value));
}

/** Where a row's band begins. */
export function floorOf({ aboveAmount }: ChargeRateModel): Decimal {
  return new Decimal(aboveAmount ?? 0);
}
