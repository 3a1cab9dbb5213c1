import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGatewayApp } from '@concord/gateway';
import {
  createEnvelopeSigner,
  createHttpTransport,
  createTokenVerifier,
  developmentIssuer,
  type Identity,
  issueToken,
  listen,
  openTokenKeys,
} from '@concord/kernel';
import {
  agencyUrls,
  closeAllPools,
  type DevelopmentKeys,
  loadWorld,
  openAllPools,
  openDevelopmentKeys,
  prepareDatabase,
  readEnvelopeKey,
  type SubgraphProcess,
  startSubgraphProcess,
} from '@concord/programs';
import { readSupergraphSdl, type SubgraphName, subgraphNames } from '@concord/schema';
import { pino } from 'pino';
import { audience } from '../harness/keys.ts';
import { demonstrationDay } from '../harness/world.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

/** What a client gets, and how long that took. */
export interface TimedAnswer {
  readonly status: number;
  readonly text: string;
  readonly tookMs: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The graph as operators run it: a gateway here, each agency in a process of its own. */
export interface AgencyProcesses {
  readonly server: OwnServer;
  /** The number of an agency's process. */
  pidOf(agency: SubgraphName): number;
  /** Starts an agency's program again where it was. */
  restart(agency: SubgraphName): Promise<void>;
  ask(viewer: Identity | null, query: string): Promise<TimedAnswer>;
  /** What `/readyz` says. */
  readiness(): Promise<{ readonly status: number; readonly body: unknown }>;
  close(): Promise<void>;
}

/** Starts everything, with the deadlines of production. The caller must close it. */
export async function startAgencyProcesses(): Promise<AgencyProcesses> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-keys-'));
  const keys = await openDevelopmentKeys(folder, false);
  const server = await startOwnServer();
  await prepareDatabase(server.url);
  const pools = openAllPools((agency) => agencyUrls(server.url, agency), 6);
  await loadWorld(pools, { withDemonstration: true, today: demonstrationDay });
  await closeAllPools(pools);
  const start = (name: SubgraphName, port?: number) => startAgency(name, server, keys, port);
  const [dod, state, partner] = await Promise.all([start('dod'), start('state'), start('partner')]);
  const processes = { dod, state, partner };
  const gateway = await openGateway(keys, processes);
  return {
    server,
    pidOf: (agency) => processes[agency].pid,
    async restart(agency) {
      processes[agency] = await start(agency, processes[agency].port);
    },
    async ask(viewer, query) {
      const token = viewer === null ? null : await sign(keys, viewer);
      return timedPost(`${gateway.url}/graphql`, token, query);
    },
    async readiness() {
      const answer = await fetch(`${gateway.url}/readyz`);
      return { status: answer.status, body: await answer.json() };
    },
    async close() {
      await gateway.stop();
      await Promise.all(subgraphNames.map((name) => processes[name].stop()));
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function startAgency(
  name: SubgraphName,
  server: OwnServer,
  keys: DevelopmentKeys,
  port: number | undefined,
): Promise<SubgraphProcess> {
  return startSubgraphProcess({
    name,
    urls: agencyUrls(server.url, name),
    keys,
    tokenAudience: audience,
    cursorSecret: keys.cursorSecret,
    logLevel: 'silent',
    ...(port !== undefined && { port }),
  });
}

async function openGateway(
  keys: DevelopmentKeys,
  processes: Readonly<Record<SubgraphName, SubgraphProcess>>,
) {
  const sign = createEnvelopeSigner(await readEnvelopeKey(keys));
  const gateway = await createGatewayApp({
    supergraphSdl: readSupergraphSdl(),
    transports: Object.fromEntries(
      subgraphNames.map((subgraph) => [
        subgraph,
        createHttpTransport({
          subgraph,
          url: processes[subgraph].url,
          sign,
          report: () => undefined,
        }),
      ]),
    ),
    verifyToken: await verifierOf(keys),
    log: pino({ level: 'silent' }),
    report: () => undefined,
    drainWaitMs: 0,
  });
  const listening = await listen(gateway.app, 0);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    stop: () => gateway.stop(listening.close),
  };
}

async function verifierOf(keys: DevelopmentKeys) {
  const found = await openTokenKeys({ developmentKeys: keys.tokenKeySetFile, isProduction: false });
  return createTokenVerifier({ ...found, audience });
}

async function sign(keys: DevelopmentKeys, viewer: Identity): Promise<string> {
  const issuer = {
    privateKey: keys.tokenPrivateKey,
    keyId: keys.keyId,
    issuer: developmentIssuer,
    audience,
  };
  return (await issueToken(issuer, viewer)).token;
}

async function timedPost(url: string, token: string | null, query: string): Promise<TimedAnswer> {
  const begun = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const tookMs = performance.now() - begun;
  const { data = null, errors = [] } = JSON.parse(text) as Partial<TimedAnswer>;
  return { status: response.status, text, tookMs, data, errors };
}
