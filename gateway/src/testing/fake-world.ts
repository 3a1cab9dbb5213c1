import { readFileSync } from 'node:fs';
import { listen, publicViewer, requestError } from '@concord/kernel';
import type { GraphQLFormattedError } from 'graphql';
import type { Log } from '../log/log.ts';
import {
  createGatewayApp,
  type GatewayApp,
  type GatewayOptions,
} from '../server/create-gateway-app.ts';
import { createDod, createState, type FakeSubgraph } from './fake-subgraph.ts';

/** A supergraph of two invented subgraphs, `dod` and `state`. */
export const fakeSupergraphSdl = readFileSync(
  new URL('fake-supergraph.graphql', import.meta.url),
  'utf8',
);

/** What a client reads. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: unknown;
  readonly errors?: GraphQLFormattedError[];
  readonly extensions?: unknown;
}

/** A gateway on a port of its own, before two invented subgraphs. */
export interface FakeWorld {
  readonly url: string;
  readonly gateway: GatewayApp;
  readonly dod: FakeSubgraph;
  readonly state: FakeSubgraph;
  /** What was logged, as text. */
  readonly logged: string[];
  /** Asks by POST. */
  ask(query: string, rest?: Ask): Promise<Answer>;
  /** Sends anything. */
  send(path: string, init?: RequestInit): Promise<Answer>;
  stop(): Promise<void>;
}

/** The parts of a question besides its document. */
interface Ask {
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
}

/** Starts a world. The token `good` is valid, every other is not. */
export async function createWorld(options: Partial<GatewayOptions> = {}): Promise<FakeWorld> {
  const dod = createDod();
  const state = createState();
  const logged: string[] = [];
  const gateway = await createGatewayApp({
    supergraphSdl: fakeSupergraphSdl,
    transports: { dod, state },
    verifyToken,
    log: createFakeLog(logged),
    report: (reference) => logged.push(`fault ${reference}`),
    drainWaitMs: 0,
    ...options,
  });
  const listening = await listen(gateway.app, 0);
  const url = `http://127.0.0.1:${listening.port}`;
  const send = (path: string, init?: RequestInit) => read(fetch(`${url}${path}`, init));
  return {
    url,
    gateway,
    dod,
    state,
    logged,
    send,
    ask: (query, { headers, ...rest } = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...rest }),
      }),
    stop: () => gateway.stop(() => listening.close()),
  };
}

async function verifyToken(token: string | null) {
  if (token !== null && token !== 'good') {
    throw requestError('UNAUTHENTICATED', 'The token is not valid here.');
  }
  return publicViewer;
}

function createFakeLog(logged: string[]): Log {
  const write = (fields: unknown, message: string) => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { info: write, warn: write, error: write };
}

async function read(answering: Promise<Response>): Promise<Answer> {
  const response = await answering;
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    ...(isJson ? (JSON.parse(text) as Record<string, unknown>) : {}),
    status: response.status,
    headers: response.headers,
    text,
  };
}
