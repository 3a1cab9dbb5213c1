import type { ApolloServer } from '@apollo/server';
import type { GatewayContext } from '../federation/gateway-context.ts';
import type { Log } from '../log/log.ts';

/** An operation to be planned before anyone asks it. */
export interface WarmOperation {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/**
 * Parses, validates and plans operations without asking a subgraph, since a new plan blocks the
 * process for up to 40 ms. Plans are kept by text and operation name, so each is made with and without.
 */
export async function warm(
  server: ApolloServer<GatewayContext>,
  operations: readonly WarmOperation[],
  log: Log,
): Promise<void> {
  for (const { name, document, variables } of operations) {
    for (const operationName of [undefined, name]) {
      const { body } = await server.executeOperation(
        {
          query: document,
          variables: { ...variables },
          ...(operationName !== undefined && { operationName }),
        },
        { contextValue: { viewerToken: null, bodyBytes: 0, isWarmUp: true } },
      );
      if (body.kind === 'single' && body.singleResult.errors !== undefined) {
        log.warn({ operation: name }, 'cannot be warmed');
      }
    }
  }
}
