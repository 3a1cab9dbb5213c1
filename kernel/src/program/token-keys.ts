import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';

/** The issuer of development tokens; no provider on the network has this name. */
export const developmentIssuer = 'concord-development';

/** Whose tokens a program takes. Exactly one of the two is given. */
export interface TokenKeySettings {
  /** The identity provider's issuer address; its keys are found by OpenID Connect discovery. */
  readonly oidcIssuer?: string | undefined;
  /** A file with the public development keys as a JSON Web Key Set. */
  readonly developmentKeys?: string | undefined;
  readonly isProduction: boolean;
}

/** Where to find the keys of an issuer. */
export interface TokenKeys {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

const discoveryTimeoutMs = 5000;
const discovered = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https$/ }) });

/**
 * Opens the keys that tokens are verified with. Throws a sentence if production would take development
 * keys, if no issuer is named, or if the provider's own document names another issuer.
 */
export async function openTokenKeys(settings: TokenKeySettings): Promise<TokenKeys> {
  const { oidcIssuer, developmentKeys, isProduction } = settings;
  if (isProduction && (oidcIssuer === undefined || developmentKeys !== undefined)) {
    throw new Error(
      'Production takes no development keys. Set OIDC_ISSUER to the identity provider.',
    );
  }
  if (oidcIssuer !== undefined && developmentKeys !== undefined) {
    throw new Error('Set one of OIDC_ISSUER and DEVELOPMENT_KEYS, not both.');
  }
  if (oidcIssuer !== undefined) {
    return discover(oidcIssuer);
  }
  if (developmentKeys === undefined) {
    throw new Error('Set OIDC_ISSUER, or DEVELOPMENT_KEYS to a file of public development keys.');
  }
  const keySet = JSON.parse(readFileSync(developmentKeys, 'utf8')) as JSONWebKeySet;
  return { issuer: developmentIssuer, keys: createLocalJWKSet(keySet) };
}

async function discover(issuer: string): Promise<TokenKeys> {
  if (!issuer.startsWith('https://')) {
    throw new Error(`OIDC_ISSUER is ${issuer}, but keys are fetched by https only.`);
  }
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = discovered.parse(await fetchJson(address));
  if (document.issuer !== issuer) {
    throw new Error(`OIDC_ISSUER is ${issuer}, but its document names ${document.issuer}.`);
  }
  return { issuer, keys: createRemoteJWKSet(new URL(document.jwks_uri)) };
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(discoveryTimeoutMs),
    });
    return await answer.json();
  } catch (cause) {
    throw new Error(`The identity provider's document at ${address} cannot be read.`, { cause });
  }
}
