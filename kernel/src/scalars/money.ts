import { Decimal } from 'decimal.js';
import { GraphQLScalarType, Kind } from 'graphql';
import { badUserInput } from '../faults/request-error.ts';

/** `numeric(20,2)` holds eighteen digits before the point. */
const pattern = /^-?\d{1,18}(?:\.\d{1,2})?$/;

/**
 * Reads an exact amount of U.S. dollars. Accepts a decimal string of at most eighteen digits and two
 * decimals and gives it with two; refuses everything else, numbers among it.
 */
export function parseMoney(value: unknown): string {
  if (typeof value !== 'string' || !pattern.test(value)) {
    throw badUserInput(
      `Money is a string of U.S. dollars with at most two decimals, such as "12370000.00", but got ${describe(value)}.`,
    );
  }
  return new Decimal(value).toFixed(2);
}

/** The scalar `Money`: `numeric(20,2)` in SQL, a decimal string everywhere else. */
export const moneyScalar = new GraphQLScalarType<string, string>({
  name: 'Money',
  serialize: parseMoney,
  parseValue: parseMoney,
  parseLiteral: (node) =>
    parseMoney(node.kind === Kind.STRING ? node.value : 'value' in node ? Number.NaN : null),
});

function describe(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : `a ${typeof value}`;
}
