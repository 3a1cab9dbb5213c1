import { createHash, randomUUID } from 'node:crypto';
import { type CryptoKey, jwtVerify, SignJWT } from 'jose';

/** The header that carries the envelope. */
export const envelopeHeader = 'concord-envelope';

const issuer = 'concord-gateway';
const type = 'envelope+jwt';
/** Long enough for a slow hop, short enough to be worth nothing when found. */
const lifetimeSeconds = 30;
/** How far the clocks of two machines may be apart. */
const clockToleranceSeconds = 2;
/** An envelope may be seen that much too early and that much too late. */
const rememberedSeconds = lifetimeSeconds + 2 * clockToleranceSeconds;

/** Signs an envelope for one subgraph and one body. */
export type SignEnvelope = (subgraph: string, body: string) => Promise<string>;
/** Whether an envelope was made by the gateway for this subgraph and body, and is seen for the first time. */
export type VerifyEnvelope = (envelope: string | undefined, body: string) => Promise<boolean>;

/** The gateway's side: proves that a request came through it unchanged. */
export function createEnvelopeSigner(privateKey: CryptoKey): SignEnvelope {
  return (subgraph, body) =>
    new SignJWT({ body: digest(body) })
      .setProtectedHeader({ alg: 'EdDSA', typ: type })
      .setIssuer(issuer)
      .setAudience(subgraph)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .sign(privateKey);
}

/** The subgraph's side. Each envelope opens once. */
export function createEnvelopeVerifier(publicKey: CryptoKey, subgraph: string): VerifyEnvelope {
  const isFirst = createReplayGuard();
  return async (envelope, body) => {
    if (envelope === undefined) {
      return false;
    }
    try {
      const { payload } = await jwtVerify(envelope, publicKey, {
        algorithms: ['EdDSA'],
        issuer,
        audience: subgraph,
        typ: type,
        maxTokenAge: lifetimeSeconds,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'iat', 'jti', 'body'],
      });
      return (
        payload.aud === subgraph &&
        payload['body'] === digest(body) &&
        typeof payload.jti === 'string' &&
        isFirst(payload.jti)
      );
    } catch {
      // Whatever is wrong with it, it is not the gateway's.
      return false;
    }
  };
}

/** Remembers identifiers for one to two of their lives, in two generations, so that it never grows without bound. */
function createReplayGuard(): (id: string) => boolean {
  let young = new Set<string>();
  let old = new Set<string>();
  let turnedAtMs = Date.now();
  return (id) => {
    if (Date.now() - turnedAtMs > rememberedSeconds * 1000) {
      old = young;
      young = new Set();
      turnedAtMs = Date.now();
    }
    if (young.has(id) || old.has(id)) {
      return false;
    }
    young.add(id);
    return true;
  };
}

function digest(body: string): string {
  return createHash('sha256').update(body).digest('base64url');
}
