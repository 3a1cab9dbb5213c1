import { createEnvelopeSigner, envelopeHeader, type Identity } from '@concord/kernel';
import type { SubgraphName } from '@concord/schema';
import type { TestGraph } from './graph.ts';

/** An answer byte for byte, with all headers but the date. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A request to the gateway, or to whatever else listens. */
export async function postRaw(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const { date: _date, ...rest } = Object.fromEntries(response.headers);
  return { status: response.status, headers: rest, text: await response.text() };
}

/** Asks the gateway as somebody and keeps every byte. */
export async function askRaw(
  graph: TestGraph,
  viewer: Identity | null,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<RawAnswer> {
  return postRaw(
    `${graph.url}/graphql`,
    JSON.stringify({ query, variables }),
    await authorization(graph, viewer),
  );
}

/** Asks one agency behind the gateway's back, with an envelope as the gateway would make it. */
export async function askSubgraph(
  graph: TestGraph,
  subgraph: SubgraphName,
  viewer: Identity | null,
  request: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> },
): Promise<RawAnswer> {
  const body = JSON.stringify(request);
  const sign = createEnvelopeSigner(graph.keys.envelope.privateKey);
  return postRaw(subgraphUrl(graph, subgraph), body, {
    [envelopeHeader]: await sign(subgraph, body),
    ...(await authorization(graph, viewer)),
  });
}

/** Where an agency answers its gateway; split mode only. */
export function subgraphUrl(graph: TestGraph, subgraph: SubgraphName): string {
  const url = graph.subgraphUrls[subgraph];
  if (url === undefined) {
    throw new Error('The agencies listen in split mode only.');
  }
  return `${url}/graphql`;
}

async function authorization(
  graph: TestGraph,
  viewer: Identity | null,
): Promise<Record<string, string>> {
  return viewer === null ? {} : { authorization: `Bearer ${await graph.keys.sign(viewer)}` };
}
