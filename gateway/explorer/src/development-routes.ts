import { type ErrorRequestHandler, json, Router } from 'express';
import type { Identities } from './identities.ts';

/**
 * Tells who the identities of development are and issues their tokens. The body must be JSON: a
 * page of another origin cannot send that without asking first, and is never allowed to.
 */
export function developmentRoutes({ list, issue }: Identities): Router {
  const router = Router();
  router.use('/development', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/development/identities', (_request, response) => {
    response.json(
      list.map(({ id, label, role, description }) => ({ id, label, role, description })),
    );
  });
  router.post('/development/token', json({ limit: '1kb' }), async (request, response) => {
    const id = idOf(request.body);
    if (id === null) {
      response.status(400).json({ message: 'The body must be JSON of the form {"id": "…"}.' });
      return;
    }
    if (!list.some((identity) => identity.id === id)) {
      const known = list.map((identity) => `"${identity.id}"`).join(', ');
      const message = `There is no identity ${JSON.stringify(id)}. There are: ${known}.`;
      response.status(400).json({ message });
      return;
    }
    const { token, expiresAt } = await issue(id);
    response.json({ token, expiresAt });
  });
  router.use('/development', unreadableBody);
  return router;
}

function idOf(body: unknown): string | null {
  const isObject = typeof body === 'object' && body !== null;
  return isObject && 'id' in body && typeof body.id === 'string' ? body.id : null;
}

/** Answers what the JSON parser refused; any other fault is for the program that mounts us. */
const unreadableBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    response.status(status).json({ message: 'The body could not be read as a small JSON object.' });
    return;
  }
  next(error);
};
