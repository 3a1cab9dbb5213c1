import { type ReportFault, requestError, type Transport, type VerifyToken } from '@concord/kernel';
import express, { type Express, type RequestHandler, type Router } from 'express';
import { createGateway } from '../federation/create-gateway.ts';
import type { Deadlines } from '../federation/deadlines.ts';
import { createDocumentCheck } from '../limits/check-document.ts';
import { type Limits, limitsDefault } from '../limits/limits.ts';
import type { Log } from '../log/log.ts';
import { bodyFaults } from './body-faults.ts';
import { createServer } from './create-server.ts';
import { createDrain } from './drain.ts';
import { graphqlRoutes } from './graphql-routes.ts';
import { healthRoutes, isAnyReachable } from './health-routes.ts';
import { createReachability } from './reachability.ts';
import { securityHeaders } from './security-headers.ts';
import { type WarmOperation, warm } from './warm.ts';

/** What makes a gateway. */
export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** One for each subgraph that the supergraph names. The gateway closes them when it stops. */
  readonly transports: Readonly<Record<string, Transport>>;
  readonly verifyToken: VerifyToken;
  readonly log: Log;
  readonly report: ReportFault;
  /** Serves the root of the origin and its own addresses below it. */
  readonly explorer?: Router;
  readonly limits?: Partial<Limits>;
  /** By subgraph; 1 second for reads and 3 for commands unless given. */
  readonly deadlines?: Readonly<Record<string, Partial<Deadlines>>>;
  /** How long readiness is red before anything closes: one probe period and a margin. */
  readonly drainWaitMs?: number;
}

/** A gateway that is ready for a port. */
export interface GatewayApp {
  readonly app: Express;
  /** Whether it should get requests: it does not drain, and at least one subgraph answers. */
  isReady(): Promise<boolean>;
  /** Plans operations before anyone asks them. */
  warm(operations: readonly WarmOperation[]): Promise<void>;
  /**
   * Turns readiness red, waits for balancers to see it, then closes the server that is handed in, and
   * then what the gateway holds. Calling it again waits for the same end.
   */
  stop(closeServer?: () => Promise<void>): Promise<void>;
}

const drainWaitMsDefault = 600;

/** Loads the supergraph and puts the graph, its health and the explorer behind one set of headers. */
export async function createGatewayApp(options: GatewayOptions): Promise<GatewayApp> {
  const { supergraphSdl, transports, verifyToken, log, report } = options;
  const limits = { ...limitsDefault, ...options.limits };
  const gateway = createGateway({
    supergraphSdl,
    transports,
    report,
    log,
    deadlines: options.deadlines ?? {},
  });
  const server = createServer({ gateway, supergraphSdl, limits, report, log });
  await server.start();

  const drain = createDrain(options.drainWaitMs ?? drainWaitMsDefault);
  const reachability = createReachability(transports);
  const door = { verifyToken, limits, checkDocument: createDocumentCheck(limits) };
  const app = express();
  app.disable('x-powered-by').set('query parser', 'simple');
  app.use(securityHeaders(), drain.closeConnections, healthRoutes(drain, reachability));
  app.use('/graphql', graphqlRoutes(server, door, log));
  if (options.explorer !== undefined) {
    app.use(options.explorer);
  }
  app.use(notFound, bodyFaults(report, limits));

  let stopped: Promise<void> | null = null;
  async function stop(closeServer?: () => Promise<void>): Promise<void> {
    await drain.begin();
    await closeServer?.();
    await server.stop();
    await Promise.all(Object.values(transports).map((transport) => transport.close()));
  }
  return {
    app,
    isReady: async () => !drain.isDraining() && isAnyReachable(await reachability()),
    warm: (operations) => warm(server, operations, log),
    stop(closeServer) {
      stopped ??= stop(closeServer);
      return stopped;
    },
  };
}

const notFound: RequestHandler = (_request, response) => {
  const error = requestError('BAD_REQUEST', 'There is nothing at this address.');
  response.status(404).json({ errors: [error] });
};
