import express, { type Express, type Request, type Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { envelopeHeader, type VerifyEnvelope } from '../envelope/envelope.ts';
import { readBearerToken } from '../token/bearer-token.ts';
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
}

const bodyLimit = '1mb';
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
  app.disable('x-powered-by');
  app.get('/livez', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get('/readyz', async (_request, response) => {
    const isReady = await options.isReady();
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  app.post(
    '/graphql',
    express.text({ type: () => true, limit: bodyLimit, inflate: false }),
    (request, response) => answer(options, request, response),
  );
  return app;
}

async function answer(
  { subgraph, verifyEnvelope, verifyToken }: SubgraphAppOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const body = typeof request.body === 'string' ? request.body : '';
  if (!(await verifyEnvelope(request.get(envelopeHeader), body))) {
    refuse(response, 401, 'UNAUTHENTICATED', 'This address answers its gateway only.');
    return;
  }
  const read = requestShape.safeParse(parseJson(body));
  if (!read.success) {
    refuse(response, 400, 'BAD_REQUEST', 'The body is not a GraphQL request.');
    return;
  }
  const viewer = await viewerOf(request, verifyToken);
  if (viewer === null) {
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
