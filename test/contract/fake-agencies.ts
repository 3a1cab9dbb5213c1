import { createGatewayApp } from '@concord/gateway';
import { listen, publicViewer, type Transport } from '@concord/kernel';
import { readSupergraphSdl, subgraphNames } from '@concord/schema';
import { pino } from 'pino';
import type { Answer } from '../harness/graph.ts';

/** A gateway over the real supergraph whose agencies answer nothing, and note that they were asked. */
export interface FakeAgencies {
  readonly url: string;
  /** The questions that reached an agency. */
  readonly asked: string[];
  ask(query: string, rest?: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens the gateway. The caller must close it. */
export async function openFakeAgencies(): Promise<FakeAgencies> {
  const asked: string[] = [];
  const silent: Transport = {
    execute: ({ query }) => {
      asked.push(query);
      return Promise.resolve({ data: {} });
    },
    close: () => Promise.resolve(),
  };
  const gateway = await createGatewayApp({
    supergraphSdl: readSupergraphSdl(),
    transports: Object.fromEntries(subgraphNames.map((name) => [name, silent])),
    verifyToken: () => Promise.resolve(publicViewer),
    log: pino({ level: 'silent' }),
    report: () => undefined,
    drainWaitMs: 0,
  });
  const listening = await listen(gateway.app, 0);
  const url = `http://127.0.0.1:${listening.port}/graphql`;
  return {
    url,
    asked,
    async ask(query, rest) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, ...rest }),
      });
      const answer = (await response.json()) as Omit<Answer, 'status'>;
      return { status: response.status, ...answer };
    },
    close: () => gateway.stop(listening.close),
  };
}
