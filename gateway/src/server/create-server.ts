import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { maskFault, type ReportFault } from '@concord/kernel';
import type { Gateway } from '../federation/create-gateway.ts';
import type { GatewayContext } from '../federation/gateway-context.ts';
import { createAliasRule } from '../limits/alias-rule.ts';
import type { Limits } from '../limits/limits.ts';
import type { Log } from '../log/log.ts';
import { serverLog } from '../log/server-log.ts';
import { answerStatus } from './answer-status.ts';
import { operationChecks } from './operation-checks.ts';

/** What the server is made of. */
export interface ServerParts {
  readonly gateway: Gateway;
  readonly supergraphSdl: string;
  readonly limits: Limits;
  readonly report: ReportFault;
  readonly log: Log;
}

/** The GraphQL server. The schema is public, so introspection is on; nothing else tells of the inside. */
export function createServer(parts: ServerParts): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: parts.gateway,
    introspection: true,
    nodeEnv: 'production',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: serverLog(parts.log),
    validationRules: [createAliasRule(parts.supergraphSdl)],
    formatError: (formatted, fault) => maskFault(formatted, fault, parts.report),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationChecks(parts.limits),
      answerStatus(),
    ],
  });
}
