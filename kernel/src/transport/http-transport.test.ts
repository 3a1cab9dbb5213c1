import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { envelopeHeader } from '../envelope/envelope.ts';
import { createHttpTransport } from './http-transport.ts';
import type { Transport } from './transport.ts';

type Answer = (response: ServerResponse, request: IncomingMessage, body: string) => void;

const report = vi.fn();
let server: Server | null = null;
let transport: Transport | null = null;
let sockets = 0;

/** A subgraph that answers as it is told. */
async function open(answer: Answer): Promise<Transport> {
  sockets = 0;
  const fake = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(response, request, Buffer.concat(chunks).toString()));
  });
  fake.on('connection', () => {
    sockets += 1;
  });
  await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
  server = fake;
  const { port } = fake.address() as AddressInfo;
  transport = createHttpTransport({
    subgraph: 'dod',
    url: `http://127.0.0.1:${port}/ignored`,
    sign: (subgraph, body) => Promise.resolve(`envelope of ${subgraph} for ${body.length}`),
    report,
  });
  return transport;
}

/** What the gateway learns: the answer, or the code and message of the error. */
async function ask(way: Transport, deadlineMs = 2000, token: string | null = null) {
  try {
    return await way.execute({ query: '{ a }', variables: { b: 1 } }, token, deadlineMs);
  } catch (fault) {
    return fault instanceof GraphQLError
      ? [fault.extensions['code'], fault.message]
      : `not an error for clients: ${String(fault)}`;
  }
}

const unavailable = [
  'SUBGRAPH_UNAVAILABLE',
  'The Department of Defense cannot be reached at the moment. Ask again.',
];
const timeout = [
  'SUBGRAPH_TIMEOUT',
  'The answer of the Department of Defense did not come in time. Ask again.',
];

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  await transport?.close();
  server = null;
  transport = null;
  report.mockClear();
});

function json(value: unknown): Answer {
  return (response) => response.end(JSON.stringify(value));
}

describe('a subgraph over HTTP', () => {
  it('gets the request, the envelope and the token', async () => {
    const way = await open((response, { headers, method, url }, body) => {
      const { authorization } = headers;
      response.end(
        JSON.stringify({
          data: { body, method, url, authorization, envelope: headers[envelopeHeader] },
        }),
      );
    });
    const body = '{"query":"{ a }","variables":{"b":1}}';
    expect(await ask(way, 2000, 'abc')).toEqual({
      data: {
        body,
        method: 'POST',
        url: '/graphql',
        authorization: 'Bearer abc',
        envelope: `envelope of dod for ${body.length}`,
      },
    });
  });

  it('gets no token of the public', async () => {
    const way = await open((response, { headers }) => {
      response.end(JSON.stringify({ data: { has: 'authorization' in headers } }));
    });
    expect(await ask(way)).toEqual({ data: { has: false } });
  });

  it('may answer with data and errors of the list', async () => {
    const errors = [{ message: 'No.', path: ['a'], extensions: { code: 'FORBIDDEN' } }];
    const way = await open(json({ data: { a: null }, errors, extensions: { sql: 'select' } }));
    expect(await ask(way)).toEqual({ data: { a: null }, errors });
  });

  it('that refuses the token says so', async () => {
    const way = await open((response) => {
      response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end('{}');
    });
    expect(await ask(way)).toEqual(['UNAUTHENTICATED', expect.stringContaining('Sign in again')]);
  });
});

describe('a subgraph that fails is unavailable if it answers', () => {
  const failures: [string, Answer][] = [
    [
      'a page with status 500',
      (response) => response.writeHead(500).end('<html>at 10.0.0.5</html>'),
    ],
    ['401, since it does not know the envelope', (response) => response.writeHead(401).end('{}')],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    ],
    ['data with status 503', (response) => response.writeHead(503).end('{"data":{}}')],
    ['half of an answer', (response) => response.end('{"data":{"a":')],
    [
      'half of what it announced',
      (response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{"data":');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['nothing', (response) => response.end()],
    ['with a closed connection', (response) => response.destroy()],
    ['a text', json('hello')],
    ['a list', json([{ data: {} }])],
    ['null', json(null)],
    ['neither data nor errors', json({})],
    ['data that is a text', json({ data: 'hello' })],
    ['data that is a list', json({ data: [] })],
    ['errors that are no list', json({ errors: { message: 'x' } })],
    ['an empty list of errors', json({ data: {}, errors: [] })],
    ['an error that is null', json({ errors: [null] })],
    ['an error without a code', json({ errors: [{ message: 'at 10.0.0.5' }] })],
    [
      'an error of an unknown code',
      json({ errors: [{ message: 'x', extensions: { code: 'E' } }] }),
    ],
    ['an error without a message', json({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })],
    ['10 MB', json({ data: { a: 'x'.repeat(10 * 1024 * 1024) } })],
    ['10 MB of a page', (response) => response.writeHead(500).end('x'.repeat(10 * 1024 * 1024))],
  ];
  it.each(failures)('%s', async (_what, answer) => {
    expect(await ask(await open(answer))).toEqual(unavailable);
    expect(report).toHaveBeenCalledExactlyOnceWith('dod', expect.anything());
  });

  it('nothing at all, since nobody listens', async () => {
    const way = await open(json({}));
    server?.close();
    expect(await ask(way)).toEqual(unavailable);
  });
});

describe('a subgraph that is slow', () => {
  it('is not waited for beyond the deadline', async () => {
    const way = await open(() => undefined);
    const begun = Date.now();
    expect(await ask(way, 100)).toEqual(timeout);
    expect(Date.now() - begun).toBeLessThan(600);
  });

  it('is not read beyond the deadline either', async () => {
    const way = await open((response) => {
      response.write('{"data":');
    });
    expect(await ask(way, 100)).toEqual(timeout);
  });

  it.each([0, -5, 0.5])('has no time left at %d ms', async (deadlineMs) => {
    const way = await open((response) => void wait(50).then(() => response.end('{"data":{}}')));
    expect(await ask(way, deadlineMs)).toEqual(timeout);
  });

  it('is asked again as if nothing had been', async () => {
    let isHanging = true;
    const way = await open((response) => {
      if (!isHanging) {
        response.end('{"data":{"a":1}}');
      }
    });
    await Promise.all(Array.from({ length: 40 }, () => ask(way, 100)));
    isHanging = false;
    expect(await ask(way)).toEqual({ data: { a: 1 } });
  });
});

describe('connections', () => {
  it('are kept and used again, also after refusals', async () => {
    const way = await open((response) => response.writeHead(503).end('<html>busy</html>'));
    for (let count = 0; count < 50; count += 1) {
      expect(await ask(way)).toEqual(unavailable);
    }
    expect(sockets).toBeLessThanOrEqual(2);
  });

  it('are 32 at most', async () => {
    const way = await open((response) => void wait(20).then(() => response.end('{"data":{}}')));
    await Promise.all(Array.from({ length: 100 }, () => ask(way)));
    expect(sockets).toBeLessThanOrEqual(32);
  });

  it('are refused once it is closed', async () => {
    const way = await open(json({ data: {} }));
    await way.close();
    transport = null;
    expect(await ask(way)).toEqual(unavailable);
  });
});
