import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Stops accepting, lets requests under way finish, then closes what is left. */
  close(): Promise<void>;
}

/** How long requests under way may take once closing has begun. */
const closeGraceMs = 5000;

/** Listens on a port (0 takes a free one) of one address, loopback unless told otherwise. */
export async function listen(app: Express, port: number, host = '127.0.0.1'): Promise<Listening> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), closeGraceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
