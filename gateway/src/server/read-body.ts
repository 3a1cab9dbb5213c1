import type { IncomingMessage } from 'node:http';
import { readBearerToken, type VerifyToken } from '@concord/kernel';
import express, { type Request, type RequestHandler } from 'express';
import type { Limits } from '../limits/limits.ts';

/** What decides how much is read. */
export interface BodyOptions {
  readonly verifyToken: VerifyToken;
  readonly limits: Limits;
}

const bytesOf = new WeakMap<IncomingMessage, number>();

/**
 * Reads a body of JSON. Everybody may send a small one; more is read only for somebody whose token is
 * valid, which is looked at before a byte of the body.
 */
export function readBody({ verifyToken, limits }: BodyOptions): RequestHandler {
  const readSmall = jsonUpTo(limits.bodyBytes);
  const readLarge = jsonUpTo(limits.commandBodyBytes);
  return async (request, response, next) => {
    const isLarge = maySend(request) > limits.bodyBytes && (await isKnown(request, verifyToken));
    (isLarge ? readLarge : readSmall)(request, response, next);
  };
}

/** How many bytes were read as the body of a request. */
export function bodyBytes(request: IncomingMessage): number {
  return bytesOf.get(request) ?? 0;
}

function jsonUpTo(limit: number): RequestHandler {
  return express.json({
    type: isUtf8Json,
    limit,
    // A compressed body could grow beyond any limit.
    inflate: false,
    verify: (request, _response, body) => bytesOf.set(request, body.length),
  });
}

/** The bytes that are announced; a body that comes in chunks announces none. */
function maySend({ headers }: IncomingMessage): number {
  return headers['transfer-encoding'] === undefined
    ? Number(headers['content-length'] ?? 0)
    : Number.POSITIVE_INFINITY;
}

/** A token that is refused is told so at the door; here it is only worth nothing. */
async function isKnown(request: Request, verifyToken: VerifyToken): Promise<boolean> {
  try {
    const token = readBearerToken(request.get('authorization'));
    await verifyToken(token);
    return token !== null;
  } catch {
    return false;
  }
}

/** JSON is in UTF-8 by its standard; the parser would take UTF-7 and UTF-16 too. What is left unread, the server refuses. */
function isUtf8Json(request: IncomingMessage): boolean {
  return /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i.test(
    request.headers['content-type'] ?? '',
  );
}
