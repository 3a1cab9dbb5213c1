import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port of 127.0.0.1 that is free now: the wanted one if possible. Else one below 32768, where the
 * system takes none for outgoing connections, so that it is still free a moment later; any, if a few
 * tries there fail.
 */
export async function freePort(wanted: number | null): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const isFirst = attempt === 0 && wanted !== null;
    const port = await tryPort(isFirst ? wanted : randomInt(20_000, 32_000));
    if (port !== null) {
      return port;
    }
  }
  const port = await tryPort(0);
  if (port === null) {
    throw new Error('There is no free port on 127.0.0.1.');
  }
  return port;
}

function tryPort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : null;
      server.close(() => resolve(port));
    });
  });
}
