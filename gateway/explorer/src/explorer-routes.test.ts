import { mkdtempSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorerRoutes } from './explorer-routes.ts';
import type { Identities } from './identities.ts';

const policy =
  "default-src 'none';script-src 'self';worker-src 'self' blob:;style-src 'self' 'unsafe-inline';" +
  "img-src 'self' data: blob:;font-src 'self' data:;connect-src 'self';frame-ancestors 'none';" +
  "base-uri 'none'";
const operations = [
  { name: 'Viewer', role: 'PUBLIC', description: 'Who asks.', document: '{ v }', variables: null },
];
const identities: Identities = {
  list: [{ id: 'rsat', label: 'RSAT', role: 'RSAT', description: 'An analyst.' }],
  issue: async (id) => ({ token: `token-of-${id}`, expiresAt: '2030-01-01T00:00:00.000Z' }),
};

const folder = writeBundle();
let development: Server;
let production: Server;

beforeAll(async () => {
  development = await serve(identities);
  production = await serve(undefined);
});
afterAll(() => {
  development.close();
  production.close();
});

describe('every answer of the explorer', () => {
  it.each([
    ['/', 200],
    ['/explorer/abc/main.js', 200],
    ['/explorer/operations.json', 200],
    ['/explorer/nothing', 404],
    ['/development/identities', 200],
    ['/development/nothing', 404],
  ])('of %s carries the security headers', async (path, status) => {
    const answer = await fetch(`${urlOf(development)}${path}`);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe(policy);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('the page', () => {
  it('is revalidated each time and runs no inline script', async () => {
    const answer = await fetch(`${urlOf(development)}/`);
    const page = await answer.text();
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(page).toContain('src="/explorer/abc/main.js"');
    expect(page).not.toMatch(/<script[^>]*>[^<]|\son\w+=|https?:/);
  });

  it('says how to sign in', async () => {
    expect(await textOf(development, '/')).toContain('content="identities"');
    expect(await textOf(production, '/')).toContain('content="token"');
  });

  it('leaves the other addresses of the gateway alone', async () => {
    const answer = await fetch(`${urlOf(development)}/graphql`, { method: 'POST' });
    expect(await answer.text()).toBe('graph');
    expect(answer.headers.get('content-security-policy')).toBeNull();
  });
});

describe('a file of the bundle', () => {
  it('may be cached for ever', async () => {
    const answer = await fetch(`${urlOf(development)}/explorer/abc/main.js`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch('text/javascript');
  });

  it.each([
    ['br', 'br', 'brotli copy'],
    ['gzip', 'gzip', 'gzip copy'],
    ['identity', null, 'plain copy'],
  ])('is sent to who accepts %s in that form', async (accepted, encoding, body) => {
    const answer = await rawGet(development, '/explorer/abc/main.js', accepted);
    expect(answer.encoding).toBe(encoding);
    expect(answer.vary).toMatch(/accept-encoding/i);
    expect(answer.body).toBe(body);
  });

  it.each([
    '/explorer/abc/../manifest.json',
    '/explorer/abc/..%2f..%2f..%2fetc%2fpasswd',
    '/explorer/abc/%2e%2e/%2e%2e/secret',
    '/explorer/abc/manifest.json',
    '/explorer/other/main.js',
    '/explorer/abc/__proto__',
  ])('is the only thing served: %s is not', async (path) => {
    expect((await rawGet(development, path, 'identity')).status).toBe(404);
  });
});

describe('the identities of development', () => {
  it('are listed, and never cached', async () => {
    const answer = await fetch(`${urlOf(development)}/development/identities`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual(identities.list);
  });

  it('get a token', async () => {
    const answer = await postToken(development, JSON.stringify({ id: 'rsat' }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      token: 'token-of-rsat',
      expiresAt: '2030-01-01T00:00:00.000Z',
    });
  });

  it.each([
    ['an unknown id', '{"id":"king"}', 'There is no identity "king". There are: "rsat".'],
    ['no id', '{}', 'The body must be JSON of the form {"id": "…"}.'],
    ['an id that is no text', '{"id":7}', 'The body must be JSON of the form {"id": "…"}.'],
    ['broken JSON', '{"id"', 'The body could not be read as a small JSON object.'],
  ])('get none for %s, and a sentence why', async (_what, body, message) => {
    const answer = await postToken(development, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ message });
  });

  it('get none from a form, which another site could send', async () => {
    const answer = await postToken(development, '{"id":"rsat"}', 'text/plain');
    expect(answer.status).toBe(400);
  });

  it('are absent in production', async () => {
    const list = await fetch(`${urlOf(production)}/development/identities`);
    const token = await postToken(production, '{"id":"rsat"}');
    expect([list.status, token.status]).toEqual([404, 404]);
  });
});

function writeBundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
  const contents = {
    'main.js': 'plain copy',
    'main.js.br': 'brotli copy',
    'main.js.gz': 'gzip copy',
  };
  const files: Record<string, number> = {};
  for (const [name, content] of Object.entries(contents)) {
    writeFileSync(join(folder, name), content);
    files[name] = content.length;
  }
  const manifest = { version: 'abc', preload: [], files };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

function serve(identities: Identities | undefined): Promise<Server> {
  const app = express();
  app.use(explorerRoutes({ folder, operations, identities }));
  app.post('/graphql', (_request, response) => {
    response.send('graph');
  });
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function textOf(server: Server, path: string): Promise<string> {
  return (await fetch(`${urlOf(server)}${path}`)).text();
}

function postToken(server: Server, body: string, type = 'application/json'): Promise<Response> {
  const headers = { 'content-type': type };
  return fetch(`${urlOf(server)}/development/token`, { method: 'POST', headers, body });
}

interface RawAnswer {
  readonly status: number | undefined;
  readonly encoding: string | null;
  readonly vary: string | undefined;
  readonly body: string;
}

/** Unlike fetch, sends the path as it is and leaves the body as it came. */
function rawGet(server: Server, path: string, acceptEncoding: string): Promise<RawAnswer> {
  const { port } = server.address() as AddressInfo;
  const headers = { 'accept-encoding': acceptEncoding };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          encoding: response.headers['content-encoding'] ?? null,
          vary: response.headers.vary,
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}
