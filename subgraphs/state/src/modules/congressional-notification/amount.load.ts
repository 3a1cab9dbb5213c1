import { Decimal } from 'decimal.js';

/** An amount that can be held to the cent, or a note on why it is left out. */
export interface AmountReading {
  readonly amount: string | null;
  readonly notes: readonly string[];
}

/** Reads a printed amount of U.S. dollars. What does not fit cents is left out and noted, not rounded. */
export function readAmount(what: string, printed: string | null): AmountReading {
  if (printed === null) {
    return { amount: null, notes: [] };
  }
  if (!/^\d{1,18}(?:\.\d+)?$/.test(printed)) {
    return leftOut(what, printed, 'is not an amount that can be held');
  }
  const amount = new Decimal(printed);
  return amount.decimalPlaces() <= 2
    ? { amount: amount.toFixed(2), notes: [] }
    : leftOut(what, printed, 'is no whole number of cents');
}

function leftOut(what: string, printed: string, why: string): AmountReading {
  return {
    amount: null,
    notes: [`The ${what} reads "${printed.slice(0, 40)}", which ${why}; it is left out.`],
  };
}
