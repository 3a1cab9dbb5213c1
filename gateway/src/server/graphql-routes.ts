import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { type RequestHandler, Router } from 'express';
import type { GatewayContext } from '../federation/gateway-context.ts';
import type { Log } from '../log/log.ts';
import { accessLog } from './access-log.ts';
import { type DoorOptions, openDoor } from './open-door.ts';
import { readBody } from './read-body.ts';

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
    readBody(door),
    expressMiddleware(server, { context: ({ req }) => openDoor(req, door) }),
  );
  return router;
}

/** Every answer depends on who asks, and no cache between may keep it. */
const privateAnswers: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'private, no-cache').vary('Authorization').vary('Accept');
  next();
};
