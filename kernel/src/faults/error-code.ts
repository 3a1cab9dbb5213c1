/** The closed list of codes that a client meets in `extensions.code`. */
export const errorCodes = [
  /** The request is not a GraphQL request. */
  'BAD_REQUEST',
  /** An argument or variable has a value that cannot be used; the message says what would be right. */
  'BAD_USER_INPUT',
  /** The document does not parse. */
  'GRAPHQL_PARSE_FAILED',
  /** The document does not fit the graph. */
  'GRAPHQL_VALIDATION_FAILED',
  /** The document holds no operation of that name. */
  'OPERATION_RESOLUTION_FAILURE',
  /** The cursor is not one of this list, filter, order and viewer. */
  'INVALID_CURSOR',
  /** The operation is over a limit; the message gives the limit and the operation's own figure. */
  'LIMIT_EXCEEDED',
  /** The token cannot be used. */
  'UNAUTHENTICATED',
  /** The viewer's roles may not read the field. */
  'FORBIDDEN',
  /** The agency that owns the field cannot be reached; ask again later. */
  'SUBGRAPH_UNAVAILABLE',
  /** The agency that owns the field did not answer in time; ask again later. */
  'SUBGRAPH_TIMEOUT',
  /** A fault of ours. The reference finds it in the log. */
  'INTERNAL',
] as const;

/** One code of the closed list. */
export type ErrorCode = (typeof errorCodes)[number];

/** Whether a value is a code of the closed list. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return (errorCodes as readonly unknown[]).includes(value);
}

/** Whether the same request may succeed if it is sent again. */
export function isRetryable(code: ErrorCode): boolean {
  return code === 'SUBGRAPH_UNAVAILABLE' || code === 'SUBGRAPH_TIMEOUT';
}
