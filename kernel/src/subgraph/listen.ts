import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Express } from 'express';

/** A listening server. */
export interface Listening {
  readonly port: number;
  /**
   * Stops accepting, lets requests under way finish, then closes what is left. With a drain, first goes
   * on answering for so long while every answer tells its client to let go of the connection, so that
   * no request meets a connection that is just being closed.
   */
  close(drainMs?: number): Promise<void>;
}

/** How long requests under way may take once closing has begun. */
const closeGraceMs = 5000;

/** Listens on a port (0 takes a free one) of one address, loopback unless told otherwise. */
export async function listen(app: Express, port: number, host = '127.0.0.1'): Promise<Listening> {
  const underWay = new Set<ServerResponse>();
  let isClosing = false;
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000 },
    (request, response) => {
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
      if (isClosing) {
        letGo(response);
      }
      app(request, response);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close(drainMs = 0) {
      isClosing = true;
      underWay.forEach(letGo);
      await wait(drainMs);
      await close(server);
    },
  };
}

/** The last answer on its connection. Without this a busy connection would never become closed. */
function letGo(response: ServerResponse): void {
  if (!response.headersSent) {
    response.setHeader('connection', 'close');
  }
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
