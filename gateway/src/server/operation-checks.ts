import type { ApolloServerPlugin } from '@apollo/server';
import { requestError } from '@concord/kernel';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../federation/gateway-context.ts';
import { bodyTooLarge } from '../limits/body-too-large.ts';
import { checkPages } from '../limits/check-pages.ts';
import { checkVariables } from '../limits/check-variables.ts';
import type { Limits } from '../limits/limits.ts';

/** Checks a validated operation, with its variables, before it is planned. */
export function operationChecks(limits: Limits): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, schema, request, contextValue }) {
          if (operation === undefined) {
            throw badRequest(
              requestError(
                'OPERATION_RESOLUTION_FAILURE',
                'The document has no operation of this name, or several and `operationName` names none.',
              ),
            );
          }
          if (operation.operation === 'subscription') {
            throw badRequest(requestError('BAD_REQUEST', 'The graph has no subscriptions.'));
          }
          const variables = request.variables ?? {};
          if (operation.operation === 'query') {
            checkRead(contextValue, variables, limits);
          }
          checkPages({ schema, document, operation, variables }, limits);
        },
      };
    },
  };
}

/** Only when the operation is known can what a command may have more be refused to a read. */
function checkRead(
  { bodyBytes }: GatewayContext,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): void {
  if (bodyBytes > limits.bodyBytes) {
    throw bodyTooLarge({ limit: limits.bodyBytes, actual: bodyBytes }, limits);
  }
  checkVariables(variables, limits, false);
}

/** The server would call it a fault of its own, status 500. */
function badRequest({ message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
}
