import { createGatewayApp } from '@concord/gateway';
import {
  type Access,
  createEnvelopeSigner,
  createEnvelopeVerifier,
  createHttpTransport,
  createSubgraphApp,
  type Identity,
  type Listening,
  listen,
  type ReportFault,
  type Subgraph,
  type Transport,
} from '@concord/kernel';
import {
  createInProcessTransports,
  createSubgraphs,
  type InProcessSubgraphs,
} from '@concord/programs';
import { readSupergraphSdl, type SubgraphName, subgraphNames } from '@concord/schema';
import { pino } from 'pino';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { createTestKeys, type TestKeys } from './keys.ts';
import { demonstrationMoment } from './world.ts';

/** The two ways to run. */
export const modes = ['single', 'split'] as const;
/** In one process, or each agency behind HTTP. */
export type Mode = (typeof modes)[number];

/** What a client gets. */
export interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The whole graph behind a port, over a database of its own. */
export interface TestGraph {
  readonly url: string;
  readonly database: TestDatabase;
  readonly keys: TestKeys;
  /** Who was denied what and who opened what is sensitive, in order. */
  readonly accesses: readonly Access[];
  readonly subgraphs: InProcessSubgraphs;
  /** Where each agency listens; empty in single mode. */
  readonly subgraphUrls: Readonly<Partial<Record<SubgraphName, string>>>;
  /** Asks through the gateway, as somebody or as the public. */
  ask(
    viewer: Identity | null,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** What a test may want otherwise. */
export interface TestGraphOptions {
  /** When commands are given; at the demonstration's moment unless told. */
  readonly storyTime?: () => Date;
  /** Whether the statements of the agencies are kept, as they are unless told; not for thousands of commands. */
  readonly recordsStatements?: boolean;
}

/** Starts the graph. The caller must close it. */
export async function openTestGraph(
  mode: Mode,
  { storyTime = () => demonstrationMoment, recordsStatements = true }: TestGraphOptions = {},
): Promise<TestGraph> {
  const database = await openTestDatabase(recordsStatements);
  const keys = await createTestKeys();
  const faults: unknown[] = [];
  const accesses: Access[] = [];
  const report: ReportFault = (_reference, fault) => faults.push(fault);
  const subgraphs = await createSubgraphs({
    pools: database.pools,
    cursorSecret: Buffer.alloc(32, 7).toString('base64url'),
    watch: { report, recordAccess: (access) => accesses.push(access) },
    now: storyTime,
    servicePauseMs: null,
    storyTime,
  });
  const way =
    mode === 'single'
      ? { transports: createInProcessTransports(subgraphs, keys.verifyToken), servers: {} }
      : await overHttp(subgraphs, keys, report);
  const gateway = await createGatewayApp({
    supergraphSdl: readSupergraphSdl(),
    transports: way.transports,
    verifyToken: keys.verifyToken,
    log: pino({ level: 'silent' }),
    report,
    deadlines: Object.fromEntries(subgraphNames.map((name) => [name, { readMs: 5000 }])),
    drainWaitMs: 0,
  });
  const listening = await listen(gateway.app, 0);
  const url = `http://127.0.0.1:${listening.port}`;
  const servers = Object.entries(way.servers) as [SubgraphName, Listening][];
  return {
    url,
    database,
    keys,
    accesses,
    subgraphs,
    subgraphUrls: Object.fromEntries(
      servers.map(([name, { port }]) => [name, `http://127.0.0.1:${port}`]),
    ),
    async ask(viewer, query, variables) {
      const token = viewer === null ? null : await keys.sign(viewer);
      return post(`${url}/graphql`, token, { query, variables });
    },
    async close() {
      await gateway.stop(listening.close);
      await Promise.all(servers.map(([, server]) => server.close()));
      await database.close();
      if (faults.length > 0) {
        throw new Error(`${faults.length} masked faults, the first: ${describe(faults[0])}`);
      }
    },
  };
}

/** Posts a GraphQL request as a script would. */
export async function post(url: string, token: string | null, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Omit<Answer, 'status'>;
  return { status: response.status, ...answer };
}

async function overHttp(
  subgraphs: Readonly<Record<SubgraphName, Subgraph>>,
  keys: TestKeys,
  report: ReportFault,
) {
  const servers: Partial<Record<SubgraphName, Listening>> = {};
  const transports: Record<string, Transport> = {};
  for (const name of subgraphNames) {
    const app = createSubgraphApp({
      subgraph: subgraphs[name],
      verifyEnvelope: createEnvelopeVerifier(keys.envelope.publicKey, name),
      verifyToken: keys.verifyToken,
      isReady: () => Promise.resolve(true),
      report,
    });
    const server = await listen(app, 0);
    servers[name] = server;
    transports[name] = createHttpTransport({
      subgraph: name,
      url: `http://127.0.0.1:${server.port}`,
      sign: createEnvelopeSigner(keys.envelope.privateKey),
      report: () => undefined,
    });
  }
  return { transports, servers };
}

function describe(fault: unknown): string {
  return fault instanceof Error ? `${fault.stack}\n${describe(fault.cause)}` : String(fault);
}
