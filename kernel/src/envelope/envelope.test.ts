import { type CryptoKey, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEnvelopeSigner, createEnvelopeVerifier, type VerifyEnvelope } from './envelope.ts';

const body = '{"query":"{ cases { nodes { caseId } } }"}';
let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let verify: VerifyEnvelope;

beforeAll(async () => {
  keys = await generateKeyPair('EdDSA');
});
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-02T12:00:00.500Z'), toFake: ['Date'] });
  verify = createEnvelopeVerifier(keys.publicKey, 'dod');
});
afterEach(() => {
  vi.useRealTimers();
});

const seal = (subgraph = 'dod', of = body) => createEnvelopeSigner(keys.privateKey)(subgraph, of);
const wait = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

describe('an envelope', () => {
  it('opens once', async () => {
    const envelope = await seal();
    expect(await verify(envelope, body)).toBe(true);
    expect(await verify(envelope, body)).toBe(false);
  });

  it('is different each time, so that one body can be asked twice', async () => {
    expect(await verify(await seal(), body)).toBe(true);
    expect(await verify(await seal(), body)).toBe(true);
  });

  it('does not open for another body, and is not used up by trying', async () => {
    const envelope = await seal();
    expect(await verify(envelope, body.replace('caseId', 'caseID'))).toBe(false);
    expect(await verify(envelope, `${body} `)).toBe(false);
    expect(await verify(envelope, '')).toBe(false);
    expect(await verify(envelope, body)).toBe(true);
  });

  it.each([
    ['of another subgraph', () => seal('state')],
    [
      'of another key',
      async () => createEnvelopeSigner((await generateKeyPair('EdDSA')).privateKey)('dod', body),
    ],
    ['that is absent', () => undefined],
    ['that is empty', () => ''],
    ['given twice', async () => `${await seal()}, ${await seal()}`],
    ['of several subgraphs', () => forge({ aud: ['dod', 'state'] })],
    ['of another issuer', () => forge({ iss: 'somebody' })],
    ['without a body', () => forge({ body: undefined })],
    ['without an identifier', () => forge({ jti: undefined })],
    ['without an end', () => forge({ exp: undefined })],
    ['that ends in an hour', () => forge({ iat: now() - 60, exp: now() + 3600 })],
    ['of the type of a token', () => forge({}, 'at+jwt')],
  ])('%s does not open', async (_what, make) => {
    expect(await verify(await make(), body)).toBe(false);
  });

  it.each([
    [0, true],
    [29, true],
    [31, true],
    [33, false],
    [3600, false],
  ])('after %i seconds: %s', async (seconds, opens) => {
    const envelope = await seal();
    wait(seconds);
    expect(await verify(envelope, body)).toBe(opens);
  });

  it.each([
    [1, true],
    [2, true],
    [3, false],
    [60, false],
  ])('from a clock that is %i seconds ahead: %s', async (seconds, opens) => {
    wait(seconds);
    const envelope = await seal();
    wait(-seconds);
    expect(await verify(envelope, body)).toBe(opens);
  });

  it('is remembered for as long as it could open', async () => {
    for (let second = 0; second < 40; second += 1) {
      // Each envelope is tried again at every moment of its life, across the turns of the memory.
      const envelope = await seal();
      expect(await verify(envelope, body)).toBe(true);
      for (const later of [1, 15, 15, 1]) {
        wait(later);
        expect(await verify(envelope, body)).toBe(false);
      }
      wait(1);
    }
  });

  function now(): number {
    return Math.floor(Date.now() / 1000);
  }

  /** Signed by the gateway's own key. */
  async function forge(claims: Record<string, unknown>, typ = 'envelope+jwt'): Promise<string> {
    const good = JSON.parse(
      Buffer.from((await seal()).split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, unknown>;
    return new SignJWT({ ...good, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ })
      .sign(keys.privateKey);
  }
});
