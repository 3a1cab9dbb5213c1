/**
 * The SQLSTATE of a database error, or the driver's own code (`CONNECTION_CLOSED`), if it has one.
 * Drizzle wraps the error of a statement but not that of a commit, so the code sits on the error or
 * on its cause. Report this and never the message: drizzle's message holds the values of the row.
 */
export function sqlState(error: unknown): string | undefined {
  return codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined);
}

/** The name of the constraint that a statement would have broken, if the database says one. */
export function brokenConstraint(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return cause instanceof Error &&
    'constraint_name' in cause &&
    typeof cause.constraint_name === 'string'
    ? cause.constraint_name
    : undefined;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
