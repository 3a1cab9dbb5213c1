import { makePgArray } from 'drizzle-orm/pg-core';

/** What the driver sends without a conversion that could fail. */
export type WireValue = string | number | boolean | Uint8Array | null;

/**
 * Turns parameters into what the driver sends as it is. A conversion that fails inside the driver
 * fails in the middle of a pipeline, where answers could then be given to the wrong question; here
 * it fails before anything is sent.
 */
export function toWireValues(parameters: readonly unknown[]): WireValue[] {
  if (parameters.length > parametersMax) {
    throw new TypeError(`A statement takes at most ${parametersMax} parameters.`);
  }
  return parameters.map(toWireValue);
}

/** The protocol counts parameters in two bytes, and the driver keeps two of the values for itself. */
const parametersMax = 65_533;

function toWireValue(value: unknown, position: number): WireValue {
  if (isPlain(value)) {
    return value;
  }
  if (typeof value === 'bigint') {
    return String(value);
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (Array.isArray(value)) {
    return makePgArray(value.map(toArrayItem));
  }
  throw new TypeError(
    `Parameter ${position + 1} of a statement is ${value === undefined ? 'undefined' : 'an object'}; pass null, text, a number, a boolean, bytes, a date or an array of these.`,
  );
}

function toArrayItem(item: unknown): unknown {
  return item instanceof Date ? item.toISOString() : item;
}

function isPlain(value: unknown): value is WireValue {
  return (
    value === null ||
    value instanceof Uint8Array ||
    ['string', 'number', 'boolean'].includes(typeof value)
  );
}
