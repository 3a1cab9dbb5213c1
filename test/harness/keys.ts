import {
  createTokenVerifier,
  developmentIssuer,
  type Identity,
  issueToken,
  type VerifyToken,
} from '@concord/kernel';
import { type CryptoKey, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';

/** Whom the tests' tokens are for. */
export const audience = 'concord';

/** Keys of one test file: who signs tokens and envelopes, and who verifies them. */
export interface TestKeys {
  readonly verifyToken: VerifyToken;
  readonly envelope: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
  /** A token of an hour, for our audience unless another is named. */
  sign(identity: Identity, forAudience?: string): Promise<string>;
}

/** Makes fresh keys. */
export async function createTestKeys(): Promise<TestKeys> {
  const token = await generateKeyPair('EdDSA', { extractable: true });
  const publicJwk = { ...(await exportJWK(token.publicKey)), kid: 'test', alg: 'EdDSA' };
  return {
    verifyToken: createTokenVerifier({
      keys: createLocalJWKSet({ keys: [publicJwk] }),
      issuer: developmentIssuer,
      audience,
    }),
    envelope: await generateKeyPair('EdDSA', { extractable: true }),
    async sign(identity, forAudience = audience) {
      const issuer = {
        privateKey: token.privateKey,
        keyId: 'test',
        issuer: developmentIssuer,
        audience: forAudience,
      };
      return (await issueToken(issuer, identity)).token;
    },
  };
}
