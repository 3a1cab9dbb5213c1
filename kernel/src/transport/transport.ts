import type { GraphQLFormattedError } from 'graphql';

/** What the gateway asks of a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** What a subgraph answers: fresh plain data, since the gateway writes into it. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * The way from the gateway to one subgraph, in process or over HTTP. Rejects with
 * `SUBGRAPH_TIMEOUT` when the deadline passes and with `SUBGRAPH_UNAVAILABLE` when nobody answers.
 */
export interface Transport {
  /** Asks as the bearer of the viewer's token, which the subgraph verifies again; null is the public. */
  execute(
    request: SubgraphRequest,
    viewerToken: string | null,
    deadlineMs: number,
  ): Promise<SubgraphResponse>;
  /** Lets go of what it holds. */
  close(): Promise<void>;
}
