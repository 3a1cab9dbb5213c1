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

/** Long enough for every sentence of ours; a client's own value is not sent back to it whole. */
const messageLengthMax = 1000;
/** One word, which tells nothing. */
const referenceShape = /^[\w-]{1,64}$/;
const faultMessage = 'The request failed.';

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
      message: code === 'INTERNAL' ? faultMessage : shortened(formatted.message),
      ...place,
      extensions: { ...publicPart(formatted), retryable: isRetryable(code) },
    };
  }
  const reference = randomUUID();
  report(reference, fault);
  return {
    message: faultMessage,
    ...place,
    extensions: { code: 'INTERNAL', reference, retryable: false },
  };
}

/** A fault that a subgraph has masked already keeps its reference through the gateway. */
function hasReference(formatted: GraphQLFormattedError): boolean {
  const reference = formatted.extensions?.['reference'];
  return typeof reference === 'string' && referenceShape.test(reference);
}

function shortened(message: string): string {
  return message.length > messageLengthMax ? `${message.slice(0, messageLengthMax)}…` : message;
}

/** A structure could carry anything. */
const plain: ReadonlySet<string> = new Set(['string', 'number', 'boolean']);

function publicPart(formatted: GraphQLFormattedError): Record<string, unknown> {
  return Object.fromEntries(
    publicExtensions.flatMap((key) => {
      const value = formatted.extensions?.[key];
      return plain.has(typeof value) ? [[key, value]] : [];
    }),
  );
}
