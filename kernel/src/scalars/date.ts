import { GraphQLScalarType, Kind } from 'graphql';
import { badUserInput } from '../faults/request-error.ts';
import { serializeStored } from './stored-value.ts';

/** Years outside these are typing errors, not dates of a sale. */
const pattern = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads a calendar date `YYYY-MM-DD` that exists, from 1900 to 2199. Refuses everything else. */
export function parseDate(value: unknown): string {
  if (typeof value !== 'string' || !pattern.test(value) || !exists(value)) {
    const got = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : 'something else';
    throw badUserInput(`Date is a calendar date such as "2026-03-02", but got ${got}.`);
  }
  return value;
}

/** The scalar `Date`. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: serializeStored('Date', parseDate),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
});

/** A month has fewer days than the pattern allows; JavaScript rolls 30 February over or gives up. */
function exists(date: string): boolean {
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}
