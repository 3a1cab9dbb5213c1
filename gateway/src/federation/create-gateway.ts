import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { ReportFault, Transport } from '@concord/kernel';
import type { Log } from '../log/log.ts';
import { serverLog } from '../log/server-log.ts';
import { type AnswersSoFar, createAnswersSoFar } from './answers-so-far.ts';
import { clientAnswer } from './client-answer.ts';
import { type Deadlines, deadlineOf } from './deadlines.ts';
import type { GatewayContext } from './gateway-context.ts';
import { introspect, isIntrospection } from './introspection.ts';
import { fetchFromSubgraph } from './subgraph-fetch.ts';

/** The part of Apollo's server that plans and joins. */
export type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** What the gateway joins, and the ways there. */
export interface GatewayParts {
  readonly supergraphSdl: string;
  /** One for each subgraph that the supergraph names. */
  readonly transports: Readonly<Record<string, Transport>>;
  readonly deadlines: Readonly<Record<string, Partial<Deadlines>>>;
  readonly report: ReportFault;
  readonly log: Log;
}

/**
 * The only file that knows `@apollo/gateway`, which is licensed under Elastic-2.0: any Federation 2
 * router can take its place. Loading rejects if the supergraph names a subgraph without a transport.
 */
export function createGateway(parts: GatewayParts): Gateway {
  // Telemetry is on unless the variable says otherwise when the gateway is constructed.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const answers = createAnswersSoFar();
  const gateway = new ApolloGateway({
    supergraphSdl: parts.supergraphSdl,
    buildService: ({ name }) => createSource(name, parts, answers),
    logger: serverLog(parts.log),
    __exposeQueryPlanExperimental: false,
    telemetry: { recordExceptions: false },
  });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      return {
        executor: async (asked) => {
          const { schema, document, operation, request } = asked;
          const question = { schema, document, operation, variables: request.variables ?? {} };
          if (isIntrospection(question)) {
            return introspect(question);
          }
          const result = await executor(asked);
          return contextOf(asked.context).isWarmUp
            ? { data: null }
            : clientAnswer(result, question);
        },
      };
    },
  };
}

function createSource(
  name: string,
  { transports, deadlines, report }: GatewayParts,
  answers: AnswersSoFar,
): GraphQLDataSource {
  const transport = transports[name];
  if (transport === undefined) {
    throw new Error(`The supergraph names the subgraph ${name}, but there is no transport to it.`);
  }
  return {
    async process(options) {
      const { viewerToken, isWarmUp } = contextOf(options.context);
      if (isWarmUp || !('incomingRequestContext' in options)) {
        return { data: null };
      }
      const { query, operationName, variables = {} } = options.request;
      const asked = options.incomingRequestContext;
      const fetch = { query: query ?? '', operationName, variables };
      const response = await fetchFromSubgraph(fetch, {
        transport,
        viewerToken,
        deadlineMs: deadlineOf(deadlines[name], asked.operation.operation, variables),
        report,
      });
      return answers.note(asked, response, fetch, options.pathInIncomingRequest ?? []);
    },
  };
}

/** The server hands its context through the gateway untyped. */
function contextOf(context: Readonly<Record<string, unknown>>): GatewayContext {
  return context as unknown as GatewayContext;
}
