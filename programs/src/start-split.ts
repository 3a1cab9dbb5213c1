import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createEnvelopeSigner, createHttpTransport } from '@concord/kernel';
import { type SubgraphName, subgraphNames } from '@concord/schema';
import { readEnvelopeKey } from './development-keys.ts';
import { childEnvironment, type Environment, readEnvironment } from './environment.ts';
import { print, run } from './run.ts';
import { openTokens, serveGraph, type Tokens } from './serve-graph.ts';
import {
  closeAllPools,
  openAllPools,
  openWorkDatabase,
  type WorkDatabase,
} from './work-database.ts';
import { loadWorld } from './world.ts';

/** The same graph as four processes: this one is the gateway, and each agency's program runs alone. */
await run(async () => {
  const environment = readEnvironment();
  const tokens = await openTokens(environment);
  await serveGraph(environment, tokens, async () => {
    const database = await openWorkDatabase(environment);
    const pools = openAllPools(database.urlsOf, environment.DATABASE_CONNECTIONS);
    await loadWorld(pools, { withDemonstration: database.isEmbedded });
    await closeAllPools(pools);
    const children = await Promise.all(
      subgraphNames.map((name) => startSubgraph(name, environment, tokens, database)),
    );
    return {
      transports: Object.fromEntries(children.map(({ name, transport }) => [name, transport])),
      async stop() {
        await Promise.all(children.map((child) => child.stop()));
        await database.stop();
      },
    };
  });
});

async function startSubgraph(
  name: SubgraphName,
  environment: Environment,
  { keys, cursorSecret }: Tokens,
  database: WorkDatabase,
) {
  if (keys === null) {
    throw new Error(
      'start:split is for development. In production run gateway/ and subgraphs/* as programs of their own.',
    );
  }
  const port = await findFreePort();
  const { staffUrl, purchaserUrl } = database.urlsOf(name);
  const main = fileURLToPath(new URL(`../../subgraphs/${name}/src/main.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: childEnvironment({
      PORT: String(port),
      STAFF_DATABASE_URL: staffUrl,
      PURCHASER_DATABASE_URL: purchaserUrl,
      DEVELOPMENT_KEYS: keys.tokenKeySetFile,
      TOKEN_AUDIENCE: environment.TOKEN_AUDIENCE,
      ENVELOPE_PUBLIC_KEY: keys.envelopePublicKeyFile,
      CURSOR_SECRET: cursorSecret,
      LOG_LEVEL: environment.LOG_LEVEL,
    }),
  });
  print(`${name} is process ${child.pid} on port ${port}`);
  const transport = createHttpTransport({
    subgraph: name,
    url: `http://127.0.0.1:${port}`,
    sign: createEnvelopeSigner(await readEnvelopeKey(keys)),
    report: (subgraph, fault) => {
      print(`${subgraph}: ${fault instanceof Error ? fault.name : 'fault'}`);
    },
  });
  return {
    name,
    transport,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    },
  };
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
