import { type CryptoKey, SignJWT } from 'jose';
import type { Role } from '../viewer/role.ts';

/** Who a development token speaks for. Absent attributes are absent claims. */
export interface Identity {
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly organization?: string;
  readonly country?: string;
  readonly implementingAgencies?: readonly string[];
  readonly combatantCommand?: string;
  readonly committee?: string;
  readonly purpose?: string;
}

/** Where tokens come from, and for whom they are. */
export interface TokenIssuerOptions {
  readonly privateKey: CryptoKey;
  readonly keyId: string;
  readonly issuer: string;
  readonly audience: string;
}

/** A signed token and when it ends. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: string;
}

const lifetimeSeconds = 3600;

/** Signs a token of one hour. For development and tests: in production an identity provider does. */
export async function issueToken(
  { privateKey, keyId, issuer, audience }: TokenIssuerOptions,
  { subject, ...claims }: Identity,
  now: Date = new Date(),
): Promise<IssuedToken> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const expiresAt = issuedAt + lifetimeSeconds;
  const token = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: keyId })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(privateKey);
  return { token, expiresAt: new Date(expiresAt * 1000).toISOString() };
}
