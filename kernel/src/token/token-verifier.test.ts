import { createHmac } from 'node:crypto';
import { type CryptoKey, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { armyManager, createTestIssuer, type TestIssuer } from '../testing/test-keys.ts';
import { rejectedCodeOf } from '../testing/thrown.ts';
import { publicViewer } from '../viewer/viewer.ts';
import { issueToken } from './token-issuer.ts';
import { createTokenVerifier, type VerifyToken } from './token-verifier.ts';

const noon = new Date('2026-11-02T12:00:00Z');
const noonSeconds = noon.getTime() / 1000;
const goodHeader = { alg: 'EdDSA', typ: 'at+jwt', kid: 'one' };
const goodClaims = {
  sub: 'army.case',
  roles: ['IA_CM'],
  iss: 'https://id.example',
  aud: 'concord',
  iat: noonSeconds,
  exp: noonSeconds + 3600,
};

let issuer: TestIssuer;
let verifyToken: VerifyToken;
beforeAll(async () => {
  issuer = await createTestIssuer();
  verifyToken = createTokenVerifier({ ...issuer, now: () => noon });
});

/** Signs whatever is given with our own key, or with another's. */
function sign(
  claims: Record<string, unknown>,
  header: JWTHeaderParameters = goodHeader,
  key: CryptoKey = issuer.privateKey,
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

describe('a token', () => {
  it('that is ours tells who asks', async () => {
    const { token } = await issueToken(issuer, armyManager, noon);
    expect(await verifyToken(token)).toEqual({
      ...publicViewer,
      subject: 'army.case',
      roles: ['IA_CM'],
      organization: 'USASAC',
      implementingAgencies: ['B'],
    });
  });

  it('that is not there is the public', async () => {
    expect(await verifyToken(null)).toBe(publicViewer);
  });
});

describe('a forged token is refused', () => {
  const forgeries: [string, () => Promise<string> | string][] = [
    ['with no algorithm', () => `${encode({ ...goodHeader, alg: 'none' })}.${encode(goodClaims)}.`],
    ['with no algorithm and a signature', () => unsigned('none', 'AAAA')],
    ['with None in capitals', () => unsigned('NONE', '')],
    ['signed with the public key as a secret', () => hmac('HS256', 'sha256')],
    ['signed with the public key as a long secret', () => hmac('HS512', 'sha512')],
    ['signed with another key', async () => sign(goodClaims, goodHeader, await strangersKey())],
    ['with an unknown key id', () => sign(goodClaims, { ...goodHeader, kid: 'two' })],
    ['with a path for a key id', () => sign(goodClaims, { ...goodHeader, kid: '../../one' })],
    ['with SQL for a key id', () => sign(goodClaims, { ...goodHeader, kid: "' or 1=1 --" })],
    ['with 10 kB of key id', () => sign(goodClaims, { ...goodHeader, kid: 'x'.repeat(10_000) })],
    ['with an unknown critical header', () => critical()],
    ['with its signature stripped', async () => (await sign(goodClaims)).replace(/[^.]+$/, '')],
    ['without its signature part', async () => (await sign(goodClaims)).replace(/\.[^.]+$/, '')],
    ['with its signature padded', async () => `${await sign(goodClaims)}A`],
    ['with the signature of another', () => swapped()],
    ['encrypted', async () => `${await sign(goodClaims)}.AAAA.BBBB`],
    ['of 100 kB', async () => `${await sign(goodClaims)}${'A'.repeat(100_000)}`],
    ['of nothing', () => ''],
    ['of dots', () => '..'],
  ];

  it.each(forgeries)('%s', async (_what, forge) => {
    expect(await rejectedCodeOf(verifyToken(await forge()))).toBe('UNAUTHENTICATED');
  });

  it.each(['jku', 'x5u', 'jwk'])(
    'that brings its key by %s, and nothing is fetched',
    async (by) => {
      const stranger = await generateKeyPair('EdDSA', { extractable: true });
      const brought = by === 'jwk' ? { kty: 'OKP', crv: 'Ed25519', x: 'A' } : 'http://127.0.0.1:9/';
      const token = await sign(goodClaims, { ...goodHeader, [by]: brought }, stranger.privateKey);
      expect(await rejectedCodeOf(verifyToken(token))).toBe('UNAUTHENTICATED');
    },
  );

  it('with one message, whatever is wrong', async () => {
    const messages = await Promise.all(
      [sign({ ...goodClaims, aud: 'other' }), sign({ ...goodClaims, roles: [] }), '..'].map(
        async (token) => verifyToken(await token).catch(String),
      ),
    );
    expect(new Set(messages).size).toBe(1);
  });

  function unsigned(alg: string, signature: string): string {
    return `${encode({ ...goodHeader, alg })}.${encode(goodClaims)}.${signature}`;
  }
  function hmac(alg: string, hash: string): string {
    const content = `${encode({ ...goodHeader, alg })}.${encode(goodClaims)}`;
    const signature = createHmac(hash, issuer.publicText).update(content).digest('base64url');
    return `${content}.${signature}`;
  }
  async function strangersKey(): Promise<CryptoKey> {
    return (await generateKeyPair('EdDSA')).privateKey;
  }
  async function critical(): Promise<string> {
    const good = await sign(goodClaims);
    const header = encode({ ...goodHeader, crit: ['policy'], policy: 'open' });
    return good.replace(/^[^.]+/, header);
  }
  async function swapped(): Promise<string> {
    const [mine, other] = await Promise.all([
      sign(goodClaims),
      sign({ ...goodClaims, sub: 'another' }),
    ]);
    return mine.replace(/[^.]+$/, other.split('.')[2] ?? '');
  }
});

describe('a token that our key signed is refused', () => {
  const wrong: [string, Record<string, unknown>][] = [
    ['of another issuer', { iss: 'https://evil.example' }],
    ['of our issuer with a slash', { iss: 'https://id.example/' }],
    ['of our issuer in capitals', { iss: 'https://ID.example' }],
    ['of several issuers', { iss: ['https://id.example'] }],
    ['of no issuer', { iss: undefined }],
    ['for another audience', { aud: 'concord-partner' }],
    ['for no audience', { aud: undefined }],
    ['for a list of audiences', { aud: ['concord', 'other'] }],
    ['for a list of ours alone', { aud: ['concord'] }],
    ['that has expired', { exp: noonSeconds - 1 }],
    ['that expires at this second', { exp: noonSeconds }],
    ['that never expires', { exp: undefined }],
    ['that expires at a text', { exp: String(noonSeconds + 60) }],
    ['issued in 1970', { iat: 0, exp: noonSeconds + 60 }],
    ['issued more than an hour ago', { iat: noonSeconds - 3601, exp: noonSeconds + 60 }],
    ['issued in the future', { iat: noonSeconds + 60 }],
    ['never issued', { iat: undefined }],
    ['issued at a text', { iat: String(noonSeconds) }],
    ['not yet valid', { nbf: noonSeconds + 60 }],
    ['of nobody', { sub: undefined }],
    ['of an empty name', { sub: '' }],
    ['of several people', { sub: ['a', 'b'] }],
    ['of no role', { roles: [] }],
    ['without roles', { roles: undefined }],
    ['with a role that is no list', { roles: 'IA_CM' }],
    ['with an unknown role', { roles: ['IA_CM', 'ADMIN'] }],
    ['with a role in lower case', { roles: ['ia_cm'] }],
    ['with a role of look-alike letters', { roles: ['ІА_СМ'] }],
    ['with the role of no token', { roles: ['PUBLIC'] }],
    ['with the role of no token beside another', { roles: ['P_PROC', 'PUBLIC'] }],
    ['with a nested role', { roles: [['IA_CM']] }],
    ['of two countries', { country: ['QXB', 'QXN'] }],
    ['of no country, said so', { country: null }],
    ['of an empty country', { country: '' }],
    ['of a country in lower case', { country: 'qxb' }],
    ['of every country', { country: '*' }],
    ['of a country and more', { country: "QXB' or true" }],
    ['of every agency', { implementingAgencies: ['%'] }],
    ['of an agency that is no list', { implementingAgencies: 'B' }],
    ['of an empty purpose', { purpose: '' }],
    ['of a purpose that is no text', { purpose: { audit: true } }],
    ['of an empty committee', { committee: '' }],
    ['of a command that is a list', { combatantCommand: ['CENTCOM'] }],
  ];

  it.each(wrong)('%s', async (_what, claims) => {
    const token = await sign({ ...goodClaims, ...claims });
    expect(await rejectedCodeOf(verifyToken(token))).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['an identity token', 'JWT'],
    ['an envelope', 'envelope+jwt'],
    ['of no type', undefined],
  ])('%s', async (_what, typ) => {
    const { typ: _at, ...untyped } = goodHeader;
    const header = typ === undefined ? untyped : { ...untyped, typ };
    expect(await rejectedCodeOf(verifyToken(await sign(goodClaims, header)))).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('a token seen before', () => {
  async function openAt(exp: number) {
    let seconds = noonSeconds;
    let lookups = 0;
    const verify = createTokenVerifier({
      ...issuer,
      keys(...found) {
        lookups += 1;
        return issuer.keys(...found);
      },
      now: () => new Date(seconds * 1000),
    });
    const token = await sign({ ...goodClaims, exp });
    return {
      lookups: () => lookups,
      ask(after: number) {
        seconds = noonSeconds + after;
        return rejectedCodeOf(verify(token));
      },
    };
  }

  it('is not verified again while it lives', async () => {
    const { ask, lookups } = await openAt(noonSeconds + 60);
    expect([await ask(0), await ask(59), lookups()]).toEqual([
      'nothing thrown',
      'nothing thrown',
      1,
    ]);
  });

  it('is refused from the second it expires', async () => {
    const { ask } = await openAt(noonSeconds + 60);
    expect([await ask(0), await ask(60)]).toEqual(['nothing thrown', 'UNAUTHENTICATED']);
  });

  it('lives an hour at most, however late it says it expires', async () => {
    const { ask } = await openAt(noonSeconds + 10 * 365 * 86_400);
    expect([await ask(0), await ask(3599), await ask(3601)]).toEqual([
      'nothing thrown',
      'nothing thrown',
      'UNAUTHENTICATED',
    ]);
  });

  it('is forgotten when a thousand others came after it', async () => {
    let lookups = 0;
    const verify = createTokenVerifier({
      ...issuer,
      keys(...found) {
        lookups += 1;
        return issuer.keys(...found);
      },
      now: () => noon,
    });
    const first = await sign(goodClaims);
    await verify(first);
    for (let index = 0; index < 1000; index += 1) {
      await verify(await sign({ ...goodClaims, sub: `person ${index}` }));
    }
    await verify(first);
    expect(lookups).toBe(1002);
  });

  it('is not remembered when it was refused', async () => {
    const other = await sign({ ...goodClaims, aud: 'other' });
    expect(await rejectedCodeOf(verifyToken(other))).toBe('UNAUTHENTICATED');
    expect(await rejectedCodeOf(verifyToken(other))).toBe('UNAUTHENTICATED');
  });
});
