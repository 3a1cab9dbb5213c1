import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { SubgraphName } from '@concord/schema';
import type { DevelopmentKeys } from './development-keys.ts';
import { childEnvironment } from './environment.ts';
import type { WorkDatabase } from './work-database.ts';

/** What the program of one agency is started with. */
export interface SubgraphProcessOptions {
  readonly name: SubgraphName;
  /** The port it had before, so that the gateway finds it again; a free one unless given. */
  readonly port?: number;
  readonly urls: ReturnType<WorkDatabase['urlsOf']>;
  readonly keys: Pick<DevelopmentKeys, 'tokenKeySetFile' | 'envelopePublicKeyFile'>;
  readonly tokenAudience: string;
  /** Base64url. */
  readonly cursorSecret: string;
  readonly logLevel: string;
}

/** One agency's program in a process of its own. */
export interface SubgraphProcess {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const readyWithinMs = 60_000;
const pollMs = 50;

/**
 * Starts the program of one agency with development keys, and waits until it answers. Its log goes to
 * our standard error. Throws a sentence if it ends first.
 */
export async function startSubgraphProcess(
  options: SubgraphProcessOptions,
): Promise<SubgraphProcess> {
  const { name, urls, keys } = options;
  const port = options.port ?? (await findFreePort());
  const main = `subgraphs/${name}/src/main.ts`;
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', main], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    env: childEnvironment({
      PORT: String(port),
      // Only the gateway of this machine asks it, whatever address the gateway itself listens on.
      HOST: '127.0.0.1',
      DATABASE_CONNECTIONS: '10',
      STAFF_DATABASE_URL: urls.staffUrl,
      PURCHASER_DATABASE_URL: urls.purchaserUrl,
      DEVELOPMENT_KEYS: keys.tokenKeySetFile,
      ENVELOPE_PUBLIC_KEY: keys.envelopePublicKeyFile,
      TOKEN_AUDIENCE: options.tokenAudience,
      CURSOR_SECRET: options.cursorSecret,
      LOG_LEVEL: options.logLevel,
    }),
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  // Whatever ends us, no agency's program stays behind.
  const atExit = () => child.kill('SIGTERM');
  process.once('exit', atExit);
  child.once('exit', () => process.off('exit', atExit));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(name, url, hasEnded);
  return {
    pid: child.pid ?? 0,
    port,
    url,
    async stop() {
      if (!hasEnded()) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    },
  };
}

async function untilReady(name: string, url: string, hasEnded: () => boolean): Promise<void> {
  for (const deadline = performance.now() + readyWithinMs; performance.now() < deadline; ) {
    if (hasEnded()) {
      throw new Error(`The program of ${name} ended before it was ready; its log says why.`);
    }
    if (await isReady(url)) {
      return;
    }
    await sleep(pollMs);
  }
  throw new Error(`The program of ${name} was not ready within ${readyWithinMs / 1000} seconds.`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/** A port that was free a moment ago. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('The system gave no free port.');
  }
  return address.port;
}
