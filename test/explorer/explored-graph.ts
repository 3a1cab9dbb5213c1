import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGatewayApp } from '@concord/gateway';
import { createTokenVerifier, listen, openTokenKeys } from '@concord/kernel';
import {
  createInProcessTransports,
  createSubgraphs,
  openDevelopmentKeys,
  openExplorer,
} from '@concord/programs';
import { readSupergraphSdl } from '@concord/schema';
import { pino } from 'pino';
import { openTestDatabase } from '../harness/database.ts';
import { audience } from '../harness/keys.ts';
import { demonstrationMoment } from '../harness/world.ts';

/** Where bundles stay from run to run. */
export const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** The real graph with the explorer at its root, as `start` serves it. */
export interface ExploredGraph {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the graph over a database of its own. The caller must close it. */
export async function openExploredGraph(): Promise<ExploredGraph> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-explorer-'));
  const database = await openTestDatabase();
  const keys = await openDevelopmentKeys(folder, false);
  const known = await openTokenKeys({ developmentKeys: keys.tokenKeySetFile, isProduction: false });
  const verifyToken = createTokenVerifier({ ...known, audience });
  const faults: unknown[] = [];
  const report = (_reference: string, fault: unknown) => faults.push(fault);
  const subgraphs = await createSubgraphs({
    pools: database.pools,
    cursorSecret: keys.cursorSecret,
    watch: { report, recordAccess: () => undefined },
    now: () => demonstrationMoment,
    servicePauseMs: null,
  });
  const gateway = await createGatewayApp({
    supergraphSdl: readSupergraphSdl(),
    transports: createInProcessTransports(subgraphs, verifyToken),
    verifyToken,
    log: pino({ level: 'silent' }),
    report,
    explorer: await openExplorer(keys, { DATA_DIR: cacheFolder, TOKEN_AUDIENCE: audience }),
    drainWaitMs: 0,
  });
  const listening = await listen(gateway.app, 0);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    async close() {
      await gateway.stop(listening.close);
      await database.close();
      rmSync(folder, { recursive: true });
      if (faults.length > 0) {
        throw new Error(`${faults.length} masked faults`, { cause: faults[0] });
      }
    },
  };
}
