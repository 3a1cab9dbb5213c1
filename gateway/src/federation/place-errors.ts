import type { GraphQLFormattedError } from 'graphql';
import { type FetchPath, selectedPaths } from './selected-paths.ts';
import type { SubgraphFetch } from './subgraph-fetch.ts';

/**
 * Gives every error of a fetch a path that the gateway can turn into one of the client's query. An
 * error that names no field stands for all fields that the fetch selects: each of them is missing.
 */
export function placeErrors(
  errors: readonly GraphQLFormattedError[],
  fetch: SubgraphFetch,
): GraphQLFormattedError[] {
  return errors.flatMap((error) => {
    const { message, extensions = {} } = error;
    const places = placesOf(error.path, fetch);
    return places === null ? [error] : places.map((path) => ({ message, path, extensions }));
  });
}

/** Where else the error belongs, or null if its own path names a field. */
function placesOf(path: FetchPath | undefined, fetch: SubgraphFetch): FetchPath[] | null {
  if (path === undefined || path.length === 0) {
    return selectedPaths(fetch);
  }
  if (path[0] !== '_entities') {
    return null;
  }
  const [, index, field] = path;
  if (typeof index !== 'number') {
    return selectedPaths(fetch);
  }
  return field === undefined ? selectedPaths(fetch, index) : null;
}
