import { Router } from 'express';
import type { Drain } from './drain.ts';
import type { Reachability } from './reachability.ts';

/**
 * `/livez` says that the process runs; `/readyz` that it should get requests, and how each subgraph
 * is. One reachable subgraph is enough, since each answers for its own part.
 */
export function healthRoutes(drain: Drain, reachability: () => Promise<Reachability>): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/readyz', async (_request, response) => {
    const subgraphs = await reachability();
    const status = drain.isDraining() ? 'draining' : isAnyReachable(subgraphs) ? 'ready' : 'down';
    response.status(status === 'ready' ? 200 : 503).json({ status, subgraphs });
  });
  return router;
}

/** Whether at least one subgraph answers. */
export function isAnyReachable(subgraphs: Reachability): boolean {
  return Object.values(subgraphs).includes('reachable');
}
