/** One operation as it would be posted. */
export interface PostedOperation {
  readonly document: string;
  /** The variables as JSON text; what cannot be read as JSON is left out. */
  readonly variables: string | null;
}

/**
 * The operation as a command for a POSIX shell. A token is named as `$CONCORD_TOKEN`, never
 * written out, so that the command can be kept and passed on.
 */
export function curlOf(operation: PostedOperation, origin: string, isSignedIn: boolean): string {
  const variables = parseVariables(operation.variables);
  const body = JSON.stringify({
    query: operation.document,
    ...(variables !== null && { variables }),
  });
  return [
    `curl ${quote(`${origin}/graphql`)}`,
    `--header ${quote('content-type: application/json')}`,
    ...(isSignedIn ? ['--header "authorization: Bearer $CONCORD_TOKEN"'] : []),
    `--data-raw ${quote(body)}`,
  ].join(' \\\n  ');
}

/** Inside single quotes a shell reads nothing but the end of them. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function parseVariables(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
