import { GraphQLError } from 'graphql';
import { type ClientOperation, type ClientPath, clientPath } from './client-path.ts';

/** Errors of which one for each selected field is enough: the first path stands for all rows. */
const oncePerField: ReadonlySet<unknown> = new Set([
  'FORBIDDEN',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
]);

/**
 * The errors of all fetches as the client should read them: each with a path of its own query, and
 * one for each selected field where the rows of a list failed alike.
 */
export function clientErrors(
  errors: readonly GraphQLError[],
  client: ClientOperation,
): GraphQLError[] {
  const kept = new Map<unknown, GraphQLError>();
  for (const error of errors) {
    const placed = place(error, client);
    const key = oncePerField.has(placed.extensions['code']) ? keyOf(placed) : placed;
    const known = kept.get(key);
    kept.set(key, known === undefined ? placed : withOccurrencesOf(known, placed));
  }
  return [...kept.values()];
}

/** Takes the path and all but the name of the service, which is nobody's business. */
function place(error: GraphQLError, client: ClientOperation): GraphQLError {
  const { serviceName: _, ...extensions } = error.extensions;
  return rebuild(
    error,
    error.path === undefined ? undefined : clientPath(error.path, client),
    extensions,
  );
}

function withOccurrencesOf(first: GraphQLError, next: GraphQLError): GraphQLError {
  const occurrences = [first, next].map((error): unknown => error.extensions['occurrences']);
  return occurrences.every((count) => typeof count === 'number')
    ? rebuild(first, first.path, {
        ...first.extensions,
        occurrences: occurrences.reduce((sum, count) => sum + count),
      })
    : first;
}

function keyOf({ message, path, extensions }: GraphQLError): string {
  const selected = path?.filter((step) => typeof step === 'string');
  return JSON.stringify([extensions['code'], message, selected]);
}

function rebuild(
  error: GraphQLError,
  path: ClientPath | undefined,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: path ?? null,
    originalError: error,
    extensions: { ...extensions },
  });
}
