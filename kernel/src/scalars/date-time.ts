import { GraphQLScalarType, Kind } from 'graphql';
import { badUserInput } from '../faults/request-error.ts';
import { serializeStored } from './stored-value.ts';

/** Years outside these are typing errors. */
const pattern = /^(?:19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

/** Reads a moment by RFC 3339 in UTC. Refuses offsets, so that there is one way to write each moment. */
export function parseDateTime(value: unknown): string {
  if (typeof value === 'string' && pattern.test(value)) {
    const moment = new Date(value);
    if (!Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value.slice(0, 19))) {
      return moment.toISOString();
    }
  }
  throw badUserInput('DateTime is a moment in UTC such as "2026-03-02T14:05:00.000Z".');
}

/** The scalar `DateTime`. */
export const dateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: serializeStored('DateTime', parseDateTime),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : null),
});
