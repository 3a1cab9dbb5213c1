import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@concord/db';

/** A PostgreSQL that one test file may kill. */
export interface OwnServer {
  /** The administrator's address, the same after a restart. */
  readonly url: string;
  /** Kills the server without a word to anybody, as a power cut would. */
  kill(): void;
  /** Starts it again on what it left. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server in a folder of its own. The caller must stop it. */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-faults-'));
  chmodSync(folder, 0o711); // The server's user must be able to enter.
  const start = () => startEmbeddedPostgres({ folder, settings: { synchronous_commit: 'off' } });
  let server: EmbeddedPostgres = await start();
  return {
    url: server.url,
    kill() {
      const pidFile = join(folder, 'postgres-18', 'data', 'postmaster.pid');
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    },
    async restart() {
      server = await start();
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
