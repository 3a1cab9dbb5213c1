import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createEnvelopeSigner,
  createHttpTransport,
  subgraphUnavailable,
  type Transport,
} from '@concord/kernel';
import { afterEach, describe, expect, it } from 'vitest';
import { createDod } from '../testing/fake-subgraph.ts';
import { createWorld, type FakeWorld } from '../testing/fake-world.ts';

const worlds: FakeWorld[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.stop()));
});
async function open(...options: Parameters<typeof createWorld>): Promise<FakeWorld> {
  const world = await createWorld(...options);
  worlds.push(world);
  return world;
}

describe('the health of a gateway', () => {
  it('is live and ready with the state of each subgraph', async () => {
    const world = await open();
    expect((await world.send('/livez')).status).toBe(200);
    const { status, text } = await world.send('/readyz');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { status: 'ready', subgraphs: { dod: 'reachable', state: 'reachable' } },
    ]);
  });

  it('is ready with one subgraph, and not with none', async () => {
    const one = await open();
    one.state.fail(() => Promise.reject(subgraphUnavailable('state')));
    const { status, text } = await one.send('/readyz');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { status: 'ready', subgraphs: { dod: 'reachable', state: 'unreachable' } },
    ]);
    const none = await open();
    for (const subgraph of [none.dod, none.state]) {
      subgraph.fail(() => Promise.reject(subgraphUnavailable('x')));
    }
    expect((await none.send('/readyz')).status).toBe(503);
    expect(await none.gateway.isReady()).toBe(false);
    expect((await none.send('/livez')).status).toBe(200);
  });

  it('costs a subgraph one question a second, however many ask', async () => {
    const world = await open();
    await Promise.all(Array.from({ length: 20 }, () => world.send('/readyz')));
    expect(world.dod.asked.map(({ request }) => request.query)).toEqual(['{__typename}']);
  });
});

describe('a gateway that stops', () => {
  it('turns red and asks connections to close, but answers until the wait is over', async () => {
    const world = await open({ drainWaitMs: 300 });
    const stopping = world.stop();
    const ready = await world.send('/readyz');
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect(await world.gateway.isReady()).toBe(false);
    const answer = await world.ask('{ cases { totalCount } }');
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    await stopping;
    await expect(world.send('/livez')).rejects.toThrow();
  });

  it('loses no request of clients that keep their connections', async () => {
    const world = await open({ drainWaitMs: 200 });
    let isStopped = false;
    const statuses: number[] = [];
    const client = async () => {
      while (!isStopped) {
        const { status, headers } = await world.ask('{ cases { totalCount } }');
        statuses.push(status);
        if (headers.get('connection') === 'close') {
          return;
        }
      }
    };
    const clients = Array.from({ length: 8 }, client);
    await expect.poll(() => statuses.length).toBeGreaterThan(50);
    await world.stop();
    isStopped = true;
    await Promise.all(clients);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('operations that are warmed', () => {
  it('ask no subgraph and are then answered as ever', async () => {
    const world = await open();
    const document = 'query Review($id: String!) { case(caseId: $id) { review { step } } }';
    const variables = { id: 'BN-B-UAA' };
    await world.gateway.warm([{ name: 'Review', document, variables }]);
    expect([...world.dod.asked, ...world.state.asked]).toEqual([]);
    expect(world.logged).toEqual([]);
    const { data } = await world.ask(document, { variables });
    expect(data).toEqual({ case: { review: { step: 'review of BN-B-UAA' } } });
  });

  it('are named in the log if they do not fit the graph', async () => {
    const world = await open();
    await world.gateway.warm([{ name: 'Old', document: 'query Old { gone }', variables: null }]);
    expect(world.logged[0]).toContain('"operation":"Old"');
  });
});

describe('a supergraph with a subgraph that nobody can reach', () => {
  it('does not start without a transport to it', async () => {
    await expect(createWorld({ transports: { dod: createDod() } })).rejects.toThrow(
      'names the subgraph state, but there is no transport to it',
    );
  });
});

describe('a subgraph over HTTP', () => {
  it('that dies is missed at once, and is back without a restart of the gateway', async () => {
    const first = await listenAt(0, 'first');
    const { port } = first.address() as AddressInfo;
    const { privateKey } = generateKeyPairSync('ed25519');
    const state = createHttpTransport({
      subgraph: 'state',
      url: `http://127.0.0.1:${port}`,
      sign: createEnvelopeSigner(privateKey as never),
      report: () => undefined,
    });
    const world = await open({ transports: { dod: createDod(), state } });
    const query = '{ cases { totalCount } country(code: "BND") { name } }';
    expect((await world.ask(query)).data).toMatchObject({ country: { name: 'first' } });

    await kill(first);
    const startedAt = performance.now();
    const missing = await world.ask(query);
    expect(performance.now() - startedAt).toBeLessThan(200);
    expect(missing.data).toEqual({ cases: { totalCount: 3 }, country: null });
    expect(missing.errors?.[0]).toMatchObject({
      path: ['country'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
    expect(missing.text).not.toMatch(/127\.0\.0\.1|ECONN/);

    const second = await listenAt(port, 'second');
    expect((await world.ask(query)).data).toMatchObject({ country: { name: 'second' } });
    await kill(second);
  });

  it('that is silent costs its deadline and no more', async () => {
    const silent: Transport = {
      execute: createSilent(),
      close: async () => undefined,
    };
    const world = await open({
      transports: { dod: createDod(), state: silent },
      deadlines: { state: { readMs: 50 } },
    });
    const startedAt = performance.now();
    const { data, errors } = await world.ask(
      '{ cases { totalCount } country(code: "BND") { name } }',
    );
    expect(performance.now() - startedAt).toBeLessThan(250);
    expect(data).toEqual({ cases: { totalCount: 3 }, country: null });
    expect(errors?.[0]?.path).toEqual(['country']);
  });
});

/** Never answers, and rejects at the deadline as a transport promises. */
function createSilent(): Transport['execute'] {
  return (_request, _token, deadlineMs) =>
    new Promise((_resolve, reject) => {
      setTimeout(() => reject(subgraphUnavailable('state')), deadlineMs);
    });
}

function listenAt(port: number, name: string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { country: { name } } }));
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function kill(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
