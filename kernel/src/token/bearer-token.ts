import { requestError } from '../faults/request-error.ts';

/** What `WWW-Authenticate` says when the token is refused. */
export const invalidTokenChallenge = 'Bearer error="invalid_token"';

/** The token of an `Authorization` header; null if there is none. Refuses any other scheme. */
export function readBearerToken(header: string | undefined): string | null {
  if (header === undefined) {
    return null;
  }
  const match = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header);
  if (match?.[1] === undefined) {
    throw requestError(
      'UNAUTHENTICATED',
      'The Authorization header must be "Bearer" and one token.',
    );
  }
  return match[1];
}
