import { HeaderMap } from '@apollo/server';
import { readBearerToken, requestError, type VerifyToken } from '@concord/kernel';
import type { Request } from 'express';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../federation/gateway-context.ts';
import type { CheckDocument } from '../limits/check-document.ts';
import { checkVariables } from '../limits/check-variables.ts';
import type { Limits } from '../limits/limits.ts';
import { bodyBytes } from './read-body.ts';

/** What decides whether a request is let in. */
export interface DoorOptions {
  readonly verifyToken: VerifyToken;
  readonly checkDocument: CheckDocument;
  readonly limits: Limits;
}

/**
 * Makes the context of one HTTP request: verifies the token and refuses what is too large before it is
 * parsed and validated. Of all headers only `Authorization` says who asks.
 */
export async function openDoor(request: Request, options: DoorOptions): Promise<GatewayContext> {
  const viewerToken = await verifiedToken(request, options.verifyToken);
  const { query, variables, extensions } = askedOf(request);
  if (typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions) {
    throw withHttp(
      requestError('BAD_REQUEST', 'There are no persisted queries. Send the document as `query`.'),
      400,
    );
  }
  if (typeof query === 'string') {
    options.checkDocument(query);
  }
  checkVariables(variables, options.limits, viewerToken !== null);
  return { viewerToken, bodyBytes: bodyBytes(request), isWarmUp: false };
}

async function verifiedToken(request: Request, verifyToken: VerifyToken): Promise<string | null> {
  if ((request.headersDistinct['authorization']?.length ?? 0) > 1) {
    throw withHttp(requestError('BAD_REQUEST', 'The Authorization header must come once.'), 400);
  }
  try {
    const token = readBearerToken(request.get('authorization'));
    await verifyToken(token);
    return token;
  } catch (fault) {
    throw fault instanceof GraphQLError
      ? withHttp(fault, 401, [['www-authenticate', 'Bearer error="invalid_token"']])
      : fault;
  }
}

/** What is asked, as far as it can be read; the server refuses the rest. */
interface Asked {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

function askedOf(request: Request): Asked {
  if (request.method !== 'GET') {
    const body: unknown = request.body;
    return typeof body === 'object' && body !== null ? body : {};
  }
  const { query, variables, extensions } = request.query;
  return { query, variables: parseJson(variables), extensions: parseJson(extensions) };
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    // The server says that it is no JSON.
    return undefined;
  }
}

function withHttp(
  error: GraphQLError,
  status: number,
  headers: readonly (readonly [string, string])[] = [],
): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { ...error.extensions, http: { status, headers: new HeaderMap(headers) } },
  });
}
