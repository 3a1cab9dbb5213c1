import type { SubgraphResponse } from '@concord/kernel';
import type { GraphQLFormattedError } from 'graphql';
import { entityIndexes, type PlanPath } from './entity-indexes.ts';
import type { SubgraphFetch } from './subgraph-fetch.ts';

type Fields = Record<string, unknown>;

/** What subgraphs answered to each operation under way, by which errors find their entities. */
export interface AnswersSoFar {
  /** Notes a response and returns it with each error at the place of its entity. */
  note(
    operation: object,
    response: SubgraphResponse,
    fetch: SubgraphFetch,
    path: PlanPath,
  ): SubgraphResponse;
}

/**
 * Keeps the answers of root fetches while their operation lives. The gateway merges what follows into
 * these very objects, so they hold the whole answer so far.
 */
export function createAnswersSoFar(): AnswersSoFar {
  const answers = new WeakMap<object, Fields[]>();
  return {
    note(operation, response, { variables }, path) {
      const representations: unknown = variables['representations'];
      const known = answers.get(operation) ?? [];
      if (!Array.isArray(representations)) {
        answers.set(operation, [...known, response.data ?? {}]);
        return response;
      }
      if (response.errors === undefined) {
        return response;
      }
      const indexes = entityIndexes(known, path, representations as Fields[]);
      return { ...response, errors: response.errors.map((error) => move(error, indexes)) };
    },
  };
}

function move(
  error: GraphQLFormattedError,
  indexes: readonly (number | null)[],
): GraphQLFormattedError {
  const [root, index, ...rest] = error.path ?? [];
  const place = typeof index === 'number' ? indexes[index] : undefined;
  return root === undefined || place === undefined || place === null
    ? error
    : { ...error, path: [root, place, ...rest] };
}
