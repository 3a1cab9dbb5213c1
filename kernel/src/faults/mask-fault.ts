import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { isErrorCode, isRetryable } from './error-code.ts';

/** Told of each fault under the reference that the client gets. */
export type ReportFault = (reference: string, fault: unknown) => void;

/** What may leave in `extensions`; all else, such as stack, host or service name, stays inside. */
const publicExtensions = [
  'code',
  'retryable',
  'reference',
  'dataClass',
  'occurrences',
  'limit',
  'actual',
  'agency',
] as const;

/**
 * Lets errors of the closed list pass, stripped to their public parts, and replaces every other one
 * with a reference that an operator can find in the log.
 */
export function maskFault(
  formatted: GraphQLFormattedError,
  fault: unknown,
  report: ReportFault,
): GraphQLFormattedError {
  const place = {
    // The path stays, so that a client can still tell which fields are missing.
    ...(formatted.path !== undefined && { path: formatted.path }),
    ...(formatted.locations !== undefined && { locations: formatted.locations }),
  };
  const code = formatted.extensions?.['code'];
  if (isErrorCode(code) && (code !== 'INTERNAL' || hasReference(formatted))) {
    return {
      message: formatted.message,
      ...place,
      extensions: { ...publicPart(formatted), retryable: isRetryable(code) },
    };
  }
  const reference = randomUUID();
  report(reference, fault);
  return {
    message: 'The request failed.',
    ...place,
    extensions: { code: 'INTERNAL', reference, retryable: false },
  };
}

/** A fault that a subgraph has masked already keeps its reference through the gateway. */
function hasReference(formatted: GraphQLFormattedError): boolean {
  return typeof formatted.extensions?.['reference'] === 'string';
}

function publicPart(formatted: GraphQLFormattedError): Record<string, unknown> {
  return Object.fromEntries(
    publicExtensions.flatMap((key) => {
      const value = formatted.extensions?.[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
