import { Decimal } from 'decimal.js';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badUserInput } from '../faults/request-error.ts';
import { serializeStored } from './stored-value.ts';

/** `numeric(20,2)` holds eighteen digits before the point. There is no negative zero. */
const pattern = /^(?!-0+(?:\.0+)?$)-?\d{1,18}(?:\.\d{1,2})?$/;

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
  serialize: serializeStored('Money', parseMoney),
  parseValue: parseMoney,
  parseLiteral: (node) => parseMoney(valueOfLiteral(node)),
});

function valueOfLiteral(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) {
    return node.value;
  }
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined;
}

function describe(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.slice(0, 40));
  }
  return typeof value === 'number' ? 'a number' : 'something else';
}
