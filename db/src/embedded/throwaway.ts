import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';

/** A server for tests: quick, since a power cut may lose everything, and gone when it is stopped. */
export async function startThrowawayPostgres(): Promise<EmbeddedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-throwaway-'));
  chmodSync(folder, 0o711); // The server's user must be able to enter; the files protect themselves.
  const server = await startEmbeddedPostgres({ folder, settings: forgetful });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
