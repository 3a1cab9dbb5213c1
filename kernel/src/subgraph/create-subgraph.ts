import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { maskFault, type ReportFault } from '../faults/mask-fault.ts';
import { badUserInput } from '../faults/request-error.ts';
import { enforceFieldClasses, type FieldPolicy } from '../policy/enforce-field-classes.ts';
import type { SubgraphRequest, SubgraphResponse } from '../transport/transport.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { createRequestContext, type RequestContext } from './request-context.ts';

/** What makes an agency's program. */
export interface SubgraphOptions<Context extends RequestContext> {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  // The generated resolver types of each agency are checked where they are written.
  readonly resolvers: unknown;
  readonly policy: FieldPolicy;
  /** Adds the agency's loaders to a request's context. */
  createContext(base: RequestContext): Context;
  readonly report: ReportFault;
}

/** An agency's program, without a way in: give it to a transport. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Answers one request as this viewer. Never rejects for a fault of a resolver. */
  execute(request: SubgraphRequest, viewer: Viewer): Promise<SubgraphResponse>;
  stop(): Promise<void>;
}

/** One request may not ask for more entities than this. */
const representationsMax = 1000;

/** Builds the schema, puts the policy before every field and starts the server. */
export async function createSubgraph<Context extends RequestContext>(
  options: SubgraphOptions<Context>,
): Promise<Subgraph> {
  const { name, typeDefs, report } = options;
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: options.resolvers as never }]);
  enforceFieldClasses(schema, options.policy);
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, fault) => maskFault(formatted, fault, report),
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      entityLimit(),
    ],
  });
  await server.start();
  return {
    name,
    schema,
    stop: () => server.stop(),
    async execute(request, viewer) {
      const context = options.createContext(createRequestContext(viewer));
      const response = await server.executeOperation(toServerRequest(request), {
        contextValue: context,
      });
      return response.body.kind === 'single'
        ? withDenials(response.body.singleResult, context)
        : { errors: [{ message: 'Incremental delivery is not supported.' }] };
    },
  };
}

function toServerRequest({ query, operationName, variables }: SubgraphRequest) {
  return {
    query,
    ...(operationName !== undefined && { operationName }),
    ...(variables !== undefined && { variables: { ...variables } }),
  };
}

function withDenials(
  {
    data,
    errors,
  }: { data?: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] },
  context: RequestContext,
): SubgraphResponse {
  const all = [...(errors ?? []), ...context.denials.errors()];
  return { ...(data !== undefined && { data }), ...(all.length > 0 && { errors: all }) };
}

function entityLimit<Context extends RequestContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request }) {
      const representations = request.variables?.['representations'];
      const count = Array.isArray(representations) ? representations.length : 0;
      if (count > representationsMax) {
        throw badUserInput(
          `The request asks for ${count} entities. At most ${representationsMax} pass; ask for smaller pages.`,
        );
      }
    },
  };
}
