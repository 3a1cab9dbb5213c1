import type { SubgraphResponse } from '@concord/kernel';
import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphFetch } from './subgraph-fetch.ts';

/** A subgraph takes no more entities than this in one request. */
const entitiesMax = 1000;

/**
 * Asks for many entities in several requests at once, each within what a subgraph takes, and joins the
 * answers as if there had been one. A fetch of fewer is asked as it is.
 */
export async function splitEntities(
  fetch: SubgraphFetch,
  ask: (part: SubgraphFetch) => Promise<SubgraphResponse>,
): Promise<SubgraphResponse> {
  const representations = fetch.variables['representations'];
  if (!Array.isArray(representations) || representations.length <= entitiesMax) {
    return ask(fetch);
  }
  const offsets = Array.from(
    { length: Math.ceil(representations.length / entitiesMax) },
    (_unused, index) => index * entitiesMax,
  );
  const answers = await Promise.all(
    offsets.map(async (offset) => {
      const part = (representations as unknown[]).slice(offset, offset + entitiesMax);
      const variables = { ...fetch.variables, representations: part };
      return shifted(await ask({ ...fetch, variables }), offset, part.length);
    }),
  );
  const errors = answers.flatMap((answer) => answer.errors);
  return {
    data: { _entities: answers.flatMap((answer) => answer.entities) },
    ...(errors.length > 0 && { errors }),
  };
}

/** The entities of one part, null for each where it has none, and its errors at their places in the whole. */
function shifted({ data, errors = [] }: SubgraphResponse, offset: number, length: number) {
  const entities = data?.['_entities'];
  return {
    entities: Array.isArray(entities)
      ? (entities as unknown[])
      : Array.from({ length }, () => null),
    errors: errors.map((error) => moved(error, offset)),
  };
}

function moved(error: GraphQLFormattedError, offset: number): GraphQLFormattedError {
  const [root, index, ...rest] = error.path ?? [];
  return root === '_entities' && typeof index === 'number'
    ? { ...error, path: [root, index + offset, ...rest] }
    : error;
}
