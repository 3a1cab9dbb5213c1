import { extname } from 'node:path';
import { type Request, type Response, Router } from 'express';
import { addressOf } from './explorer-page.ts';
import type { Manifest } from './manifest.ts';

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Serves the files that the manifest names, and so cannot be led to any other. */
export function fileRoutes(folder: string, manifest: Manifest): Router {
  const router = Router();
  const names = new Set(Object.keys(manifest.files));
  router.get(`${addressOf(manifest)}/:name`, (request, response, next) => {
    const { name } = request.params;
    if (!names.has(name)) {
      next();
      return;
    }
    const suffix = negotiate(request, response, name, names);
    response.type(extname(name));
    // Without a callback a failure goes to next(), also that of a client which hangs up.
    response.sendFile(`${name}${suffix}`, { root: folder, immutable: true, maxAge: '1y' });
  });
  return router;
}

/** Chooses the smallest copy that the client can read and names its encoding in the answer. */
function negotiate(
  request: Request,
  response: Response,
  name: string,
  names: ReadonlySet<string>,
): string {
  const available = encodings.filter(({ suffix }) => names.has(name + suffix));
  if (available.length === 0) {
    return '';
  }
  response.vary('accept-encoding');
  const accepted = request.acceptsEncodings(available.map((encoding) => encoding.name));
  const chosen = available.find((encoding) => encoding.name === accepted);
  if (chosen === undefined) {
    return '';
  }
  response.set('content-encoding', chosen.name);
  return chosen.suffix;
}
