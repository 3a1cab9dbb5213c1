import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../federation/gateway-context.ts';

/** Refusals of a well-formed request, which the older media type reports with status 200. */
const wellFormed: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
];

/**
 * Sets the status of an answer without data as the GraphQL-over-HTTP specification asks: a request
 * error is 400, except for a client that accepts `application/json` by name and not the media type of
 * GraphQL, which gets 200; a fault of ours is 500. A limit is 400 for everyone, so that nobody misses it.
 */
export function answerStatus(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response: { body, http } }) {
          if (body.kind === 'single' && body.singleResult.data === undefined) {
            const code = body.singleResult.errors?.[0]?.extensions?.['code'];
            http.status = statusOf(code, request.http?.headers.get('accept')) ?? http.status ?? 400;
          }
        },
      };
    },
  };
}

/** The status for a code, or null for one that brought its own. */
function statusOf(code: unknown, accept: string | undefined): number | null {
  if (code === 'INTERNAL') {
    return 500;
  }
  if (!wellFormed.includes(code)) {
    return null;
  }
  return isOlderClient(accept ?? '') ? 200 : 400;
}

function isOlderClient(accept: string): boolean {
  return (
    accept.includes('application/json') && !accept.includes('application/graphql-response+json')
  );
}
