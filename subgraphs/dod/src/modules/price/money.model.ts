import { Decimal as Default } from 'decimal.js';

/**
 * Decimals that hold a product of the longest quantity, price and rate exactly: the library's own
 * twenty digits would round an amount before it is rounded to the cent. Half a cent goes up.
 */
export const Decimal = Default.clone({ precision: 80, rounding: Default.ROUND_HALF_UP });

/** An exact number; amounts are in U.S. dollars. */
export type Decimal = Default;

/** Nothing, in dollars. */
export const zero = new Decimal(0);

/** An amount of dollars as text with two decimals, half a cent up. */
export function money(amount: Decimal): string {
  return amount.toFixed(2);
}

/** An amount rounded to the cent, half a cent up. */
export function toCents(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2);
}

/** An amount rounded to the dollar, half a dollar up, as text with two decimals. */
export function wholeDollars(amount: Decimal): string {
  return amount.toDecimalPlaces(0).toFixed(2);
}

/** The sum; zero of nothing. */
export function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), zero);
}

/** Reads dollars of zero or more with at most two decimals and eighteen digits; null if it is not that. */
export function readMoney(text: string): Decimal | null {
  return /^\d{1,18}(?:\.\d{1,2})?$/.test(text) ? new Decimal(text) : null;
}

/** Reads a quantity above zero with at most four decimals; null if it is not that. */
export function readQuantity(quantity: string | number): Decimal | null {
  if (typeof quantity === 'number') {
    return Number.isSafeInteger(quantity) && quantity > 0 ? new Decimal(quantity) : null;
  }
  const isNumber = /^\d{1,14}(?:\.\d{1,4})?$/.test(quantity);
  return isNumber && !/^[0.]+$/.test(quantity) ? new Decimal(quantity) : null;
}

/** Whether an amount fits the eighteen digits before the point that the graph and its tables hold. */
export function isStorable(amount: Decimal): boolean {
  return toCents(amount).lt('1e18');
}
