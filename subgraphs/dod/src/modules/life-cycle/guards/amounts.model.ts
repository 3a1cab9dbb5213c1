import { Decimal } from '../../price/money.model.ts';

/** Whether one amount of dollars, or quantity, is above another. */
export function isAbove(one: string, other: string): boolean {
  return new Decimal(one).gt(other);
}

/** The exact sum of amounts, with two decimals. */
export function sumOfMoney(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2);
}

/** The exact difference of two amounts, with two decimals. */
export function differenceOfMoney(one: string, other: string): string {
  return new Decimal(one).minus(other).toFixed(2);
}

/** An amount as a sentence names it, such as $1,599,046.67. */
export function inDollars(amount: string): string {
  const [dollars = '', cents] = new Decimal(amount).toFixed(2).split('.');
  return `$${dollars.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
}

/** Whether an amount is nothing. */
export function isZero(amount: string): boolean {
  return new Decimal(amount).isZero();
}
