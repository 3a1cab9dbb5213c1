import { createHash, randomUUID } from 'node:crypto';
import { createEnvelopeSigner, envelopeHeader } from '@concord/kernel';
import { subgraphNames } from '@concord/schema';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { askRaw, postRaw, type RawAnswer, subgraphUrl } from '../harness/raw.ts';
import { viewers } from '../harness/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('split');
});
afterAll(() => graph.close());

const question = JSON.stringify({ query: '{ case(caseId: "BN-B-UAB") { caseId status } }' });
const refusal = JSON.stringify({
  errors: [
    {
      message: 'This address answers its gateway only.',
      extensions: { code: 'UNAUTHENTICATED', retryable: false },
    },
  ],
});

/** Knocks at the Department of Defense with RSAT's token and an envelope, or none. */
async function knock(envelope: string | null, body = question, token?: string): Promise<RawAnswer> {
  const bearer = token ?? (await graph.keys.sign(viewers.rsat));
  return postRaw(subgraphUrl(graph, 'dod'), body, {
    authorization: `Bearer ${bearer}`,
    ...(envelope !== null && { [envelopeHeader]: envelope }),
  });
}

const sign = (subgraph: string, body: string) =>
  createEnvelopeSigner(graph.keys.envelope.privateKey)(subgraph, body);

/** An envelope with the gateway's key but other claims. */
async function signWith(claims: {
  issuer?: string;
  type?: string;
  issuedAtSeconds?: number;
  livesSeconds?: number;
}): Promise<string> {
  const issuedAt = claims.issuedAtSeconds ?? Math.floor(Date.now() / 1000);
  return new SignJWT({ body: createHash('sha256').update(question).digest('base64url') })
    .setProtectedHeader({ alg: 'EdDSA', typ: claims.type ?? 'envelope+jwt' })
    .setIssuer(claims.issuer ?? 'concord-gateway')
    .setAudience('dod')
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (claims.livesSeconds ?? 30))
    .sign(graph.keys.envelope.privateKey);
}

const now = () => Math.floor(Date.now() / 1000);

describe('a subgraph', () => {
  it('answers the gateway’s own envelope', async () => {
    const { status, text } = await knock(await sign('dod', question));
    expect([status, text]).toEqual([
      200,
      '{"data":{"case":{"caseId":"BN-B-UAB","status":"ACCEPTED"}}}',
    ]);
    expect(await knock(await signWith({}))).toMatchObject({ status: 200 });
  });

  it.each<[string, () => Promise<string | null>]>([
    ['no envelope', () => Promise.resolve(null)],
    ['an empty one', () => Promise.resolve('')],
    ['something that is none', () => Promise.resolve('envelope')],
    ['a token in its place', () => graph.keys.sign(viewers.rsat)],
    ['one for another body', () => sign('dod', `${question} `)],
    ['one for another subgraph', () => sign('state', question)],
    [
      'one signed by another key',
      async () =>
        createEnvelopeSigner((await generateKeyPair('EdDSA')).privateKey)('dod', question),
    ],
    ['one of another issuer', () => signWith({ issuer: 'concord' })],
    ['one of another type', () => signWith({ type: 'at+jwt' })],
    ['one that has expired', () => signWith({ issuedAtSeconds: now() - 40 })],
    [
      'one that lives longer than thirty seconds',
      () => signWith({ issuedAtSeconds: now() - 40, livesSeconds: 3600 }),
    ],
    ['one from the future', () => signWith({ issuedAtSeconds: now() + 60 })],
    [
      'one that is signed with the public key as a secret',
      async () => {
        const secret = JSON.stringify(await exportJWK(graph.keys.envelope.publicKey));
        return new SignJWT({ body: 'x' })
          .setProtectedHeader({ alg: 'HS256', typ: 'envelope+jwt' })
          .setAudience('dod')
          .sign(Buffer.from(secret));
      },
    ],
  ])('refuses %s with 401 and no more words', async (_what, envelope) => {
    const { status, text, headers } = await knock(await envelope());
    expect([status, text]).toEqual([401, refusal]);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('opens an envelope once', async () => {
    const envelope = await sign('dod', question);
    expect((await knock(envelope)).status).toBe(200);
    expect(await knock(envelope)).toMatchObject({ status: 401, text: refusal });
  });

  it('opens an envelope once when it comes ten times at once', async () => {
    const envelope = await sign('dod', question);
    const answers = await Promise.all(Array.from({ length: 10 }, () => knock(envelope)));
    const opened = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status, text }) => status === 401 && text === refusal);
    expect([opened.length, refused.length]).toEqual([1, 9]);
  });

  it('refuses a token for another audience, though the envelope is right', async () => {
    const token = await graph.keys.sign(viewers.rsat, 'another-service');
    const { status, text } = await knock(await sign('dod', question), question, token);
    expect(status).toBe(401);
    expect(text).toBe(
      '{"errors":[{"message":"The token is not valid here.","extensions":{"code":"UNAUTHENTICATED","retryable":false}}]}',
    );
  });

  it('refuses a body beyond its limit without a word about itself', async () => {
    const { status, text } = await knock(null, ' '.repeat(2 * 1024 * 1024));
    expect([status, text]).toEqual([401, refusal]);
  });

  it.each(subgraphNames)('%s refuses its own description without an envelope', async (name) => {
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    const token = await graph.keys.sign(viewers.rsat);
    const answer = await postRaw(subgraphUrl(graph, name), body, {
      authorization: `Bearer ${token}`,
    });
    expect([answer.status, answer.text]).toEqual([401, refusal]);
  });
});

describe('the gateway', () => {
  const ask = (headers: Record<string, string>) =>
    postRaw(`${graph.url}/graphql`, question, headers);

  it('refuses a token for another audience', async () => {
    const token = await graph.keys.sign(viewers.rsat, 'another-service');
    const { status, text } = await ask({ authorization: `Bearer ${token}` });
    expect(status).toBe(401);
    expect(text).not.toContain('BN-B-UAB');
  });

  it('gives a client’s own headers no effect', async () => {
    const plain = await ask({});
    const rsat = await graph.keys.sign(viewers.rsat);
    const dressedUp = await ask({
      [envelopeHeader]: await sign('dod', question),
      'x-user': 'rsat.officer',
      'x-forwarded-user': 'rsat.officer',
      'x-role': 'RSAT',
      'x-roles': '["RSAT"]',
      'x-partner': 'QXB',
      'x-authorization': `Bearer ${rsat}`,
      'proxy-authorization': `Bearer ${rsat}`,
      'concord-token': rsat,
      cookie: `authorization=${rsat}; token=${rsat}`,
      'x-forwarded-for': '127.0.0.1',
      'x-original-url': '/readyz',
      'x-http-method-override': 'DELETE',
    });
    expect(dressedUp).toEqual(plain);
    expect(plain.text).toContain('FORBIDDEN');
  });

  it.each([
    ['a token in the address', (token: string) => `?access_token=${token}&authorization=${token}`],
    ['a viewer in the address', () => '?role=RSAT&country=QXB'],
  ])('does not read %s', async (_what, search) => {
    const token = await graph.keys.sign(viewers.rsat);
    const { text } = await postRaw(`${graph.url}/graphql${search(token)}`, question);
    expect(text).toBe((await ask({})).text);
  });

  it.each([
    ['_service', '{ _service { sdl } }'],
    [
      '_entities',
      '{ _entities(representations: [{__typename: "Case", caseId: "BN-B-UAB"}]) { __typename } }',
    ],
    ['the classes of fields', '{ __type(name: "DataClass") { name } _service { sdl } }'],
  ])('knows no %s', async (_what, query) => {
    for (const viewer of [viewers.public, viewers.rsat]) {
      const { status, text } = await askRaw(graph, viewer, query);
      expect(status).toBe(400);
      expect(text).not.toMatch(/sdl:|@dataClass|ACCEPTED/);
    }
  });

  it('shows no federation and no class in its own introspection', async () => {
    const { text } = await askRaw(
      graph,
      viewers.rsat,
      '{ __schema { types { name } directives { name } queryType { fields { name } } } dataClass: __type(name: "DataClass") { name } }',
    );
    expect(text).toContain('CongressionalNotification');
    expect(text).toContain('"dataClass":null');
    expect(text).not.toMatch(/_Entity|_Any|_Service|"dataClass"}|"DataClass"|join__|"link/);
  });
});
