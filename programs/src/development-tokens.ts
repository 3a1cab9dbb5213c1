import { developmentIssuer, type Identity, type IssuedToken, issueToken } from '@concord/kernel';
import type { DevelopmentKeys } from './development-keys.ts';

/** Signs a token of one hour with the development keys. */
export function issueDevelopmentToken(
  keys: DevelopmentKeys,
  audience: string,
  identity: Identity,
): Promise<IssuedToken> {
  return issueToken(
    {
      privateKey: keys.tokenPrivateKey,
      keyId: keys.keyId,
      issuer: developmentIssuer,
      audience,
    },
    identity,
  );
}
