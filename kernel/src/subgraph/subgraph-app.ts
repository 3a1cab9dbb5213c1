import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { envelopeHeader, type VerifyEnvelope } from '../envelope/envelope.ts';
import { maskFault, type ReportFault } from '../faults/mask-fault.ts';
import { invalidTokenChallenge, readBearerToken } from '../token/bearer-token.ts';
import type { VerifyToken } from '../token/token-verifier.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Subgraph } from './create-subgraph.ts';

/** What lets a request in. */
export interface SubgraphAppOptions {
  readonly subgraph: Subgraph;
  readonly verifyEnvelope: VerifyEnvelope;
  readonly verifyToken: VerifyToken;
  /** Whether its database answers. */
  readonly isReady: () => Promise<boolean>;
  /** Told of what nobody expected; the answer carries its reference only. */
  readonly report: ReportFault;
}

/** The largest request that the gateway lets in, with room for how it words it. */
const bodyLimit = '3mb';
const gatewayOnly = 'This address answers its gateway only.';
const requestShape = z.object({
  query: z.string(),
  operationName: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).optional(),
});

/**
 * The HTTP side of a subgraph. Only the gateway gets in: without its envelope for exactly this body
 * the answer is 401 and says no more.
 */
export function createSubgraphApp(options: SubgraphAppOptions): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.get('/livez', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get('/readyz', async (_request, response) => {
    const isReady = await options.isReady().catch(() => false);
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  app.post(
    '/graphql',
    refuseWithoutEnvelope,
    express.raw({ type: () => true, limit: bodyLimit, inflate: false }),
    (request, response) => answer(options, request, response),
  );
  app.use((_request, response) => {
    refuse(response, 404, 'BAD_REQUEST', 'There is nothing at this address.');
  });
  app.use(answerFault(options.report));
  return app;
}

/** Says no before a byte of the body is read. */
const refuseWithoutEnvelope: RequestHandler = (request, response, next) => {
  if (request.get(envelopeHeader) === undefined) {
    refuse(response, 401, 'UNAUTHENTICATED', gatewayOnly);
  } else {
    next();
  }
};

async function answer(
  { subgraph, verifyEnvelope, verifyToken }: SubgraphAppOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  if (!(await verifyEnvelope(request.get(envelopeHeader), body))) {
    refuse(response, 401, 'UNAUTHENTICATED', gatewayOnly);
    return;
  }
  const read = requestShape.safeParse(parseJson(body));
  if (!read.success) {
    refuse(response, 400, 'BAD_REQUEST', 'The body is not a GraphQL request.');
    return;
  }
  const viewer = await viewerOf(request, verifyToken);
  if (viewer === null) {
    // Tells the gateway that it is the token and not its envelope.
    response.set('www-authenticate', invalidTokenChallenge);
    refuse(response, 401, 'UNAUTHENTICATED', 'The token is not valid here.');
    return;
  }
  response.json(await subgraph.execute(read.data, viewer));
}

/** The viewer of the bearer token, or null if the token is refused. */
async function viewerOf(request: Request, verifyToken: VerifyToken): Promise<Viewer | null> {
  try {
    return await verifyToken(readBearerToken(request.get('authorization')));
  } catch (fault) {
    if (fault instanceof GraphQLError) {
      return null;
    }
    throw fault;
  }
}

/** Without it, Express would answer with a page that holds the stack. */
function answerFault(report: ReportFault): ErrorRequestHandler {
  // Express knows a fault's handler by its four parameters.
  return (fault: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(fault);
      return;
    }
    const status = statusOf(fault);
    if (status < 500) {
      refuse(response, status, 'BAD_REQUEST', 'The body cannot be read.');
      return;
    }
    response.status(500).json({ errors: [maskFault({ message: '' }, fault, report)] });
  };
}

/** The status that the body's reader gave it; 500 for a fault of ours. */
function statusOf(fault: unknown): number {
  const status = fault instanceof Error && 'status' in fault ? fault.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function refuse(response: Response, status: number, code: string, message: string): void {
  const error: GraphQLFormattedError = { message, extensions: { code, retryable: false } };
  response.status(status).json({ errors: [error] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON is not a request, which the shape check says.
    return null;
  }
}
