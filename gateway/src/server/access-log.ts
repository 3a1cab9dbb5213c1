import type { Request, RequestHandler } from 'express';
import type { Log } from '../log/log.ts';

/** One line for each request to the graph: what was asked by name, and how it went; no document, variables or token. */
export function accessLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      log.info(
        {
          method: request.method,
          operation: operationNameOf(request),
          status: response.writableFinished ? response.statusCode : null,
          durationMs: Math.round(performance.now() - startedAt),
        },
        'request',
      );
    });
    next();
  };
}

/** A client may write anything there, so only a name is kept. */
function operationNameOf(request: Request): string | null {
  const body: unknown = request.method === 'GET' ? request.query : request.body;
  const name =
    typeof body === 'object' && body !== null && 'operationName' in body
      ? body.operationName
      : null;
  return typeof name === 'string' && /^\w{1,100}$/.test(name) ? name : null;
}
