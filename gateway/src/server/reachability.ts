import type { Transport } from '@concord/kernel';

/** Whether each subgraph answers at the moment. */
export type Reachability = Readonly<Record<string, 'reachable' | 'unreachable'>>;

const probeDeadlineMs = 500;
/** Probes are many and come from anywhere: the subgraphs are asked once a second at most. */
const rememberedMs = 1000;

/** Asks every subgraph for the least it can answer, as the public. */
export function createReachability(
  transports: Readonly<Record<string, Transport>>,
): () => Promise<Reachability> {
  let last: { readonly atMs: number; readonly answer: Promise<Reachability> } | null = null;
  return () => {
    if (last === null || Date.now() - last.atMs > rememberedMs) {
      last = { atMs: Date.now(), answer: probeAll(transports) };
    }
    return last.answer;
  };
}

async function probeAll(transports: Readonly<Record<string, Transport>>): Promise<Reachability> {
  const states = await Promise.all(
    Object.entries(transports).map(async ([name, transport]) => [name, await probe(transport)]),
  );
  return Object.fromEntries(states) as Reachability;
}

async function probe(transport: Transport): Promise<'reachable' | 'unreachable'> {
  try {
    const { data } = await transport.execute({ query: '{__typename}' }, null, probeDeadlineMs);
    return data === undefined || data === null ? 'unreachable' : 'reachable';
  } catch {
    // Why is in the log of the transport.
    return 'unreachable';
  }
}
