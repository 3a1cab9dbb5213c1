import { type Decimal, readMoney, readQuantity, toCents } from './money.model.ts';
import type { PriceLineInput } from './price.model.ts';

const procuredSources: ReadonlySet<string> = new Set(['P', 'X']);
const stockSources: ReadonlySet<string> = new Set(['S', 'R', 'E']);

/** Whether contracts supply the line, or a part of it. */
export function isProcured({ sourceCode }: PriceLineInput): boolean {
  return procuredSources.has(sourceCode);
}

/** Whether the line comes from stock and is packed. */
export function isPackedFromStock({ sourceCode, isPacked }: PriceLineInput): boolean {
  return stockSources.has(sourceCode) && isPacked !== false;
}

/** Quantity times unit price, to the cent; null if either cannot be read. */
export function lineBase({ quantity, unitPrice }: PriceLineInput): Decimal | null {
  const [count, price] = [readQuantity(quantity), readMoney(unitPrice)];
  return count === null || price === null ? null : toCents(count.times(price));
}
