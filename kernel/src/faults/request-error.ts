import { GraphQLError } from 'graphql';
import { type ErrorCode, isRetryable } from './error-code.ts';

/**
 * An error that a client may read: one plain sentence that says what was wrong and what would be
 * right, naming no table, host or person.
 */
export function requestError(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { ...details, code, retryable: isRetryable(code) },
  });
}

/** An argument that cannot be used. */
export function badUserInput(message: string): GraphQLError {
  return requestError('BAD_USER_INPUT', message);
}
