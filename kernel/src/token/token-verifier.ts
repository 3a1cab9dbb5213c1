import { createHash } from 'node:crypto';
import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { requestError } from '../faults/request-error.ts';
import { publicViewer, type Viewer } from '../viewer/viewer.ts';
import { viewerOfClaims } from './claims.ts';

/** How tokens are recognised. */
export interface TokenVerifierOptions {
  /** Finds the issuer's public key by the header's `kid`, and by nothing else the header says. */
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  /** The moment, for tests. */
  readonly now?: () => Date;
}

/** Verifies a bearer token; no token is the public viewer. Rejects with `UNAUTHENTICATED`. */
export type VerifyToken = (token: string | null) => Promise<Viewer>;

/** Asymmetric signatures only: a public key can then never be taken for a secret. */
const algorithms = ['EdDSA', 'ES256', 'RS256', 'PS256'];
const cacheSizeMax = 1000;
const tokenLengthMax = 8192;
/** However late its `exp`, a token is worth nothing after this. */
const lifetimeSecondsMax = 3600;

interface Remembered {
  readonly viewer: Viewer;
  readonly expiresAtMs: number;
}

/**
 * Makes the verifier of one program. Verified tokens are remembered, by their digest, until they
 * expire. A token lives at most an hour.
 */
export function createTokenVerifier(options: TokenVerifierOptions): VerifyToken {
  const cache = new Map<string, Remembered>();
  const now = options.now ?? (() => new Date());
  return async (token) => {
    if (token === null) {
      return publicViewer;
    }
    if (token.length > tokenLengthMax) {
      throw unauthenticated();
    }
    const digest = createHash('sha256').update(token).digest('base64url');
    const known = cache.get(digest);
    if (known !== undefined && known.expiresAtMs > now().getTime()) {
      return known.viewer;
    }
    cache.delete(digest);
    const fresh = await verify(token, options, now());
    remember(cache, digest, fresh);
    return fresh.viewer;
  };
}

async function verify(
  token: string,
  { keys, issuer, audience }: TokenVerifierOptions,
  currentDate: Date,
): Promise<Remembered> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms,
    issuer,
    audience,
    currentDate,
    typ: 'at+jwt',
    maxTokenAge: lifetimeSecondsMax,
    requiredClaims: ['exp', 'iat', 'sub'],
  }).catch((cause: unknown) => {
    throw unauthenticated(cause);
  });
  const viewer = viewerOfClaims(payload);
  // A list of audiences would let a token of another service in.
  if (viewer === null || payload.aud !== audience) {
    throw unauthenticated();
  }
  return { viewer, expiresAtMs: endOf(payload) * 1000 };
}

/** When the token ends: by its own word, or an hour after it was issued if that is sooner. */
function endOf({ exp = 0, iat = 0 }: JWTPayload): number {
  return Math.min(exp, iat + lifetimeSecondsMax);
}

function remember(cache: Map<string, Remembered>, digest: string, fresh: Remembered): void {
  if (cache.size >= cacheSizeMax) {
    const oldest = cache.keys().next();
    if (oldest.done !== true) {
      cache.delete(oldest.value);
    }
  }
  cache.set(digest, fresh);
}

/** One message for every reason, so that a forger learns nothing. */
export function unauthenticated(cause?: unknown): Error {
  const error = requestError(
    'UNAUTHENTICATED',
    'The token is not valid here. Sign in again, or send none to read what is public.',
  );
  error.cause = cause;
  return error;
}
