import { type RequestHandler, Router } from 'express';
import { developmentRoutes } from './development-routes.ts';
import type { ExampleOperation } from './example-operation.ts';
import { explorerPage } from './explorer-page.ts';
import { fileRoutes } from './file-routes.ts';
import type { Identities } from './identities.ts';
import { readManifest } from './manifest.ts';
import { securityHeaders } from './security-headers.ts';

/** What the explorer serves, and to whom a visitor may turn. */
export interface ExplorerSettings {
  /** The folder that `buildExplorer` returned. */
  readonly folder: string;
  readonly operations: readonly ExampleOperation[];
  /** Only in development. Without it the page offers a field for a token instead of a menu. */
  readonly identities?: Identities | undefined;
}

/**
 * The explorer as a router for the root of the gateway's own origin: its page, its files, its
 * example operations and, in development, tokens. It leaves every other address alone.
 */
export function explorerRoutes({ folder, operations, identities }: ExplorerSettings): Router {
  const manifest = readManifest(folder);
  const page = explorerPage(manifest, identities === undefined ? 'token' : 'identities');
  const headers = securityHeaders();
  const router = Router();

  router.get('/', headers, (_request, response) => {
    response.set('cache-control', 'no-cache').type('html').send(page);
  });
  router.use(['/explorer', '/development'], headers);
  router.get('/explorer/operations.json', (_request, response) => {
    response.set('cache-control', 'no-cache').json(operations);
  });
  router.use(fileRoutes(folder, manifest));
  if (identities !== undefined) {
    router.use(developmentRoutes(identities));
  }
  router.use(['/explorer', '/development'], notFound);
  return router;
}

const notFound: RequestHandler = (_request, response) => {
  response.status(404).json({ message: 'There is nothing at this address.' });
};
