import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { lostDatabase } from '../faults/lost-database.ts';
import { maskFault } from '../faults/mask-fault.ts';
import { invariant } from '../invariant.ts';
import { enforceFieldClasses, type FieldPolicy } from '../policy/enforce-field-classes.ts';
import type { SubgraphRequest, SubgraphResponse } from '../transport/transport.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { guardEntities } from './guard-entities.ts';
import { guardTexts } from './guard-texts.ts';
import { createRequestContext, type RequestContext } from './request-context.ts';
import { accessOf, type Watch } from './watch.ts';

/** What makes an agency's program. */
export interface SubgraphOptions<Context extends RequestContext> {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  // The generated resolver types of each agency are checked where they are written.
  readonly resolvers: unknown;
  readonly policy: FieldPolicy;
  /** Adds the agency's loaders to a request's context. */
  createContext(base: RequestContext): Context;
  readonly watch: Watch;
}

/** An agency's program, without a way in: give it to a transport. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Answers one request as this viewer. Never rejects: a fault is masked and reported. */
  execute(request: SubgraphRequest, viewer: Viewer): Promise<SubgraphResponse>;
  stop(): Promise<void>;
}

/** Builds the schema, puts the policy before every field and starts the server. */
export async function createSubgraph<Context extends RequestContext>(
  options: SubgraphOptions<Context>,
): Promise<Subgraph> {
  const { name, typeDefs, policy, watch } = options;
  const { report } = watch;
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: options.resolvers as never }]);
  guardEntities(schema);
  guardTexts(schema);
  enforceFieldClasses(schema, policy);
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    nodeEnv: 'production',
    logger: silent,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, fault) =>
      maskFault(withLoss(withOwnCode(formatted, fault), fault, options), fault, report),
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return {
    name,
    schema,
    stop: () => server.stop(),
    async execute(request, viewer) {
      try {
        const context = options.createContext(createRequestContext(viewer));
        const { body } = await server.executeOperation(toServerRequest(request), {
          contextValue: context,
        });
        invariant(body.kind === 'single', 'the schema has no incremental delivery');
        const access = accessOf(name, context, policy);
        if (access !== null) {
          watch.recordAccess(access);
        }
        return withDenials(body.singleResult, context);
      } catch (fault) {
        return { errors: [maskFault({ message: '' }, fault, report)] };
      }
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
  const { denials } = context;
  const others = errors?.filter((error) => !denials.covers(error)) ?? [];
  const all = [...others, ...denials.errors()];
  return { ...(data !== undefined && { data }), ...(all.length > 0 && { errors: all }) };
}

/** A value written into the document and one in a variable are refused with the same code. */
function withOwnCode(formatted: GraphQLFormattedError, fault: unknown): GraphQLFormattedError {
  const origin = fault instanceof GraphQLError ? fault.originalError : undefined;
  const isRefusedLiteral =
    origin instanceof GraphQLError && origin.extensions['code'] === 'BAD_USER_INPUT';
  return isRefusedLiteral
    ? { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } }
    : formatted;
}

/** A lost database is reported like any fault, but the client may ask again. */
function withLoss(
  formatted: GraphQLFormattedError,
  fault: unknown,
  { name, watch }: Pick<SubgraphOptions<never>, 'name' | 'watch'>,
): GraphQLFormattedError {
  const loss = lostDatabase(fault, name);
  if (loss === null) {
    return formatted;
  }
  watch.report(name, fault);
  return { ...formatted, message: loss.message, extensions: loss.extensions };
}

/** The server would write to the console; what went wrong reaches `report`. */
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
