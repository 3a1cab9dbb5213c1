import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';

/** The files of the development keys, and what the issuer and the gateway keep to themselves. */
export interface DevelopmentKeys {
  readonly keyId: string;
  readonly tokenPrivateKey: CryptoKey;
  /** Public keys of tokens, as a JSON Web Key Set. */
  readonly tokenKeySetFile: string;
  readonly envelopePrivateKeyFile: string;
  readonly envelopePublicKeyFile: string;
  /** 32 random bytes, base64url. */
  readonly cursorSecret: string;
}

const secretShape = z.object({ secret: z.string().min(43) });
const keyId = 'development';

/**
 * The keys of this data folder, made at the first start and readable by their owner only. Two programs
 * that start at once get the same keys. Throws in production, which has an identity provider.
 */
export async function openDevelopmentKeys(
  dataFolder: string,
  isProduction: boolean,
): Promise<DevelopmentKeys> {
  if (isProduction) {
    throw new Error('Production makes no development keys. Set OIDC_ISSUER, or unset NODE_ENV.');
  }
  const folder = join(dataFolder, 'keys');
  // The data folder itself stays open: a server that runs as another user keeps its files there.
  mkdirSync(dataFolder, { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const token = await openKeyPair(folder, 'token');
  const envelope = await openKeyPair(folder, 'envelope');
  const tokenKeySetFile = join(folder, 'token.public.json');
  const publicToken = { ...withoutPrivatePart(token), kid: keyId, alg: 'EdDSA', use: 'sig' };
  createOnce(tokenKeySetFile, () => JSON.stringify({ keys: [publicToken] }));
  const envelopePublicKeyFile = join(folder, 'envelope.public.json');
  createOnce(envelopePublicKeyFile, () => JSON.stringify(withoutPrivatePart(envelope)));
  const cursorFile = join(folder, 'cursor.json');
  createOnce(cursorFile, () => JSON.stringify({ secret: randomBytes(32).toString('base64url') }));
  return {
    keyId,
    tokenPrivateKey: (await importJWK(token, 'EdDSA')) as CryptoKey,
    tokenKeySetFile,
    envelopePrivateKeyFile: join(folder, 'envelope.private.json'),
    envelopePublicKeyFile,
    cursorSecret: secretShape.parse(JSON.parse(readFileSync(cursorFile, 'utf8'))).secret,
  };
}

async function openKeyPair(folder: string, name: string): Promise<JWK> {
  const file = join(folder, `${name}.private.json`);
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const key = JSON.stringify(await exportJWK(privateKey));
    createOnce(file, () => key);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK;
}

/** Writes a file whole, or leaves the one that is there: linking fails if another was first. */
function createOnce(file: string, content: () => string): void {
  if (existsSync(file)) {
    return;
  }
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content(), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (fault) {
    if (!existsSync(file)) {
      throw fault;
    }
  } finally {
    rmSync(draft);
  }
}

function withoutPrivatePart({ d: _secret, ...publicPart }: JWK): JWK {
  return publicPart;
}

/** The private key of the gateway's envelopes. */
export async function readEnvelopeKey(keys: DevelopmentKeys): Promise<CryptoKey> {
  const jwk = JSON.parse(readFileSync(keys.envelopePrivateKeyFile, 'utf8')) as JWK;
  return (await importJWK(jwk, 'EdDSA')) as CryptoKey;
}
