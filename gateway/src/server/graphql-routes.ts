import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler, Router } from 'express';
import type { GatewayContext } from '../federation/gateway-context.ts';
import type { Log } from '../log/log.ts';
import { accessLog } from './access-log.ts';
import { type DoorOptions, openDoor } from './open-door.ts';

/** The graph itself: POST, and GET for reads. */
export function graphqlRoutes(
  server: ApolloServer<GatewayContext>,
  door: DoorOptions,
  log: Log,
): Router {
  const router = Router();
  router.use(
    accessLog(log),
    privateAnswers,
    // A compressed body could grow beyond any limit.
    express.json({ type: isUtf8Json, limit: door.limits.bodyBytes, inflate: false }),
    expressMiddleware(server, { context: ({ req }) => openDoor(req, door) }),
  );
  return router;
}

/** Every answer depends on who asks, and no cache between may keep it. */
const privateAnswers: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'private, no-cache').vary('Authorization').vary('Accept');
  next();
};

/** JSON is in UTF-8 by its standard; the parser would take UTF-7 and UTF-16 too. What is left unread, the server refuses. */
function isUtf8Json(request: IncomingMessage): boolean {
  return /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i.test(
    request.headers['content-type'] ?? '',
  );
}
