import { readFile } from 'node:fs/promises';
import { type CryptoKey, importJWK, type JWK } from 'jose';

/** Reads the Ed25519 private key of a file that holds one JSON Web Key. Rejects if it holds none. */
export async function readPrivateKey(file: string): Promise<CryptoKey> {
  const key = await importJWK(JSON.parse(await readFile(file, 'utf8')) as JWK, 'EdDSA');
  if (key instanceof Uint8Array || key.type !== 'private') {
    throw new Error(`${file} holds no private key.`);
  }
  return key;
}
