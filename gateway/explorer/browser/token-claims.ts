/** What a token says about its bearer. Read for display only; the server alone believes it. */
export interface TokenClaims {
  readonly subject: string | null;
  readonly roles: readonly string[];
  readonly country: string | null;
  readonly expiresAt: Date | null;
}

/** Whether a text can be a bearer token at all (RFC 6750), and so stand in a header. */
export function isBearerToken(text: string): boolean {
  return /^[\w.~+/-]+=*$/.test(text);
}

/** Reads the claims of a JWT without verifying it, or null if the text is no JWT. */
export function readTokenClaims(token: string): TokenClaims | null {
  const payload = decodePayload(token);
  if (payload === null) {
    return null;
  }
  const { sub, roles, country, exp } = payload;
  return {
    subject: typeof sub === 'string' ? sub : null,
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    country: typeof country === 'string' ? country : null,
    expiresAt: typeof exp === 'number' ? new Date(exp * 1000) : null,
  };
}

function decodePayload(token: string): Record<string, unknown> | null {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) {
    return null;
  }
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
