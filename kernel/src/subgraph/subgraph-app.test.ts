import { generateKeyPair } from 'jose';
import { request as send } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createEnvelopeSigner,
  createEnvelopeVerifier,
  envelopeHeader,
  type SignEnvelope,
} from '../envelope/envelope.ts';
import { createSmallAgency } from '../testing/small-agency.ts';
import { createTestIssuer, type TestIssuer } from '../testing/test-keys.ts';
import { issueToken } from '../token/token-issuer.ts';
import { createTokenVerifier } from '../token/token-verifier.ts';
import type { Subgraph } from './create-subgraph.ts';
import { type Listening, listen } from './listen.ts';
import { createSubgraphApp } from './subgraph-app.ts';

const report = vi.fn();
const isReady = vi.fn<() => Promise<boolean>>();
const verifyToken = vi.fn<(token: string | null) => ReturnType<typeof trusted>>();
let trusted: ReturnType<typeof createTokenVerifier>;
let sign: SignEnvelope;
let issuer: TestIssuer;
let agency: Subgraph;
let listening: Listening;

beforeAll(async () => {
  const keys = await generateKeyPair('EdDSA');
  sign = createEnvelopeSigner(keys.privateKey);
  issuer = await createTestIssuer();
  trusted = createTokenVerifier(issuer);
  agency = await createSmallAgency(report);
  const app = createSubgraphApp({
    subgraph: agency,
    verifyEnvelope: createEnvelopeVerifier(keys.publicKey, 'dod'),
    verifyToken,
    isReady,
    report,
  });
  listening = await listen(app, 0);
});
afterAll(async () => {
  await listening.close();
  await agency.stop();
});
beforeEach(() => {
  report.mockClear();
  verifyToken.mockImplementation(trusted);
  isReady.mockResolvedValue(true);
});

const good = JSON.stringify({ query: '{ case(caseId: "BN-B-UAA") { caseId } }' });

async function post(body: string | Buffer, headers: Record<string, string>, path = '/graphql') {
  const answer = await send(`http://127.0.0.1:${listening.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, headers: answer.headers, text };
}

async function sealed(body: string, subgraph = 'dod') {
  return { [envelopeHeader]: await sign(subgraph, body) };
}

async function bearer() {
  const { token } = await issueToken(issuer, { subject: 'a', roles: ['DSCA_CASE'] });
  return { authorization: `Bearer ${token}` };
}

describe('a request with the gateway’s envelope', () => {
  it('is answered as the viewer of the token', async () => {
    const { status, text, headers } = await post(good, {
      ...(await sealed(good)),
      ...(await bearer()),
    });
    expect([status, text]).toEqual([200, '{"data":{"case":{"caseId":"BN-B-UAA"}}}']);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('and no token is answered as the public, whatever other headers say', async () => {
    const { text } = await post(good, {
      ...(await sealed(good)),
      'x-user': 'admin',
      'x-role': 'DSCA_CASE',
      'x-forwarded-user': 'admin',
      cookie: (await bearer()).authorization,
    });
    expect(JSON.parse(text)).toMatchObject({
      data: { case: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});

describe('the door stays shut', () => {
  const refusal =
    '{"errors":[{"message":"This address answers its gateway only.","extensions":{"code":"UNAUTHENTICATED","retryable":false}}]}';
  const sdl = '{"query":"{ _service { sdl } }"}';
  it.each([
    ['without an envelope', good, async () => bearer()],
    ['for the schema, with a token alone', sdl, async () => bearer()],
    ['with an envelope of another subgraph', good, () => sealed(good, 'state')],
    ['with an envelope of another body', good, () => sealed(sdl)],
    ['with an envelope of one byte less', good, () => sealed(good.slice(0, -1))],
    [
      'with a token for an envelope',
      good,
      async () => ({ [envelopeHeader]: (await bearer()).authorization }),
    ],
    ['without an envelope, for a body that is no JSON', '<html>', async () => ({})],
    ['without an envelope, for a body that is too large', 'x'.repeat(3_200_000), async () => ({})],
  ])('%s', async (_what, body, headers) => {
    const { status, text } = await post(body, await headers());
    expect([status, text]).toEqual([401, refusal]);
  });

  it('for the second use of an envelope', async () => {
    const headers = await sealed(good);
    const first = await post(good, headers);
    const second = await post(good, headers);
    expect([first.status, second.status]).toEqual([200, 401]);
  });

  it.each(['Bearer forged.token.here', 'Basic YTpi', 'Bearer'])(
    'for the gateway too, with the token %j',
    async (authorization) => {
      const { status, text } = await post(good, { ...(await sealed(good)), authorization });
      expect(status).toBe(401);
      expect(text).toContain('The token is not valid here.');
    },
  );
});

describe('a body that the gateway would not send', () => {
  it.each([
    ['no JSON', '{"query":'],
    ['a list', `[${good}]`],
    ['no query', '{}'],
    ['a query that is no text', '{"query":{"a":1}}'],
    ['variables that are no object', '{"query":"{a}","variables":[1]}'],
    ['null', 'null'],
    ['nothing', ''],
  ])('%s is 400', async (_what, body) => {
    const { status, text } = await post(body, await sealed(body));
    expect(status).toBe(400);
    expect(text).toContain('BAD_REQUEST');
  });

  it.each([
    ['too large', 413, 'x'.repeat(3_200_000), {}],
    ['compressed', 415, good, { 'content-encoding': 'gzip' }],
    ['of an unknown encoding', 415, good, { 'content-encoding': 'br, gzip, x' }],
  ])('%s is %i, without a page or a stack', async (_what, expected, body, headers) => {
    const { status, text } = await post(body, { ...(await sealed(body)), ...headers });
    expect(status).toBe(expected);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: 'The body cannot be read.' }] });
  });

  it('in another charset is read as the bytes it is', async () => {
    const { status } = await post(good, {
      ...(await sealed(good)),
      'content-type': 'application/json; charset=utf-7',
    });
    expect(status).toBe(200);
  });
});

describe('what nobody expected', () => {
  it('is a reference, without a page or a stack', async () => {
    verifyToken.mockRejectedValue(new Error('connect ECONNREFUSED 10.0.0.5:443'));
    const { status, text } = await post(good, await sealed(good));
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: 'The request failed.',
          extensions: {
            code: 'INTERNAL',
            reference: expect.any(String) as unknown,
            retryable: false,
          },
        },
      ],
    });
    expect(report).toHaveBeenCalledOnce();
  });

  it.each(['/', '/graphql/x', '/../etc/passwd', '/%'])('at %s is JSON too', async (path) => {
    const { status, text } = await post(good, {}, path);
    expect([400, 404]).toContain(status);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(text).not.toMatch(/node_modules|passwd/);
  });
});

describe('its health', () => {
  it.each([
    ['ready', () => Promise.resolve(true), 200],
    ['not ready', () => Promise.resolve(false), 503],
    ['not ready either', () => Promise.reject(new Error('password of 10.0.0.5')), 503],
  ])('is %s', async (_what, answer, expected) => {
    isReady.mockImplementation(answer);
    const { statusCode, body } = await send(`http://127.0.0.1:${listening.port}/readyz`);
    expect(statusCode).toBe(expected);
    expect(await body.text()).not.toContain('10.0.0.5');
  });

  it('is live', async () => {
    const { statusCode, body } = await send(`http://127.0.0.1:${listening.port}/livez`);
    expect([statusCode, await body.json()]).toEqual([200, { status: 'live' }]);
  });
});
