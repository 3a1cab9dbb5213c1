import {
  type CryptoKey,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTVerifyGetKey,
} from 'jose';
import type { Identity } from '../token/token-issuer.ts';

/** An issuer with one key pair. */
export interface TestIssuer {
  readonly privateKey: CryptoKey;
  /** The public key as text, which an attacker may know. */
  readonly publicText: string;
  readonly keys: JWTVerifyGetKey;
  readonly keyId: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Makes an issuer with a fresh key. */
export async function createTestIssuer(): Promise<TestIssuer> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'EdDSA' };
  return {
    privateKey: pair.privateKey,
    publicText: JSON.stringify(jwk),
    keys: createLocalJWKSet({ keys: [jwk] }),
    keyId: 'one',
    issuer: 'https://id.example',
    audience: 'concord',
  };
}

/** The case manager of the Army's command. */
export const armyManager: Identity = {
  subject: 'army.case',
  roles: ['IA_CM'],
  organization: 'USASAC',
  implementingAgencies: ['B'],
};
