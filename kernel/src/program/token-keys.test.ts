import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createTestIssuer } from '../testing/test-keys.ts';
import { developmentIssuer, openTokenKeys } from './token-keys.ts';

describe('the keys of tokens', () => {
  const issuer = 'https://id.example/realm';

  async function keyFile(): Promise<string> {
    const file = join(mkdtempSync(join(tmpdir(), 'concord-')), 'keys.json');
    const { publicText } = await createTestIssuer();
    writeFileSync(file, `{"keys":[${publicText}]}`);
    return file;
  }

  it('are the development keys in development', async () => {
    const developmentKeys = await keyFile();
    const keys = await openTokenKeys({ developmentKeys, isProduction: false });
    expect(keys.issuer).toBe(developmentIssuer);
  });

  it('are the provider’s if its document names it', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockResolvedValue(Response.json({ issuer, jwks_uri: 'https://id.example/keys' }));
    const keys = await openTokenKeys({ oidcIssuer: issuer, isProduction: true });
    expect(keys.issuer).toBe(issuer);
    expect(fetched.mock.calls[0]?.[0]).toBe(`${issuer}/.well-known/openid-configuration`);
    fetched.mockRestore();
  });

  it.each([
    [
      'that names another issuer',
      () => Response.json({ issuer: 'https://evil.example', jwks_uri: 'https://id.example/keys' }),
    ],
    [
      'whose keys are not on https',
      () => Response.json({ issuer, jwks_uri: 'http://id.example/keys' }),
    ],
    ['that is no JSON', () => new Response('<html>')],
  ])('are refused from a document %s', async (_what, answer) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer());
    await expect(openTokenKeys({ oidcIssuer: issuer, isProduction: true })).rejects.toThrow();
    fetched.mockRestore();
  });

  it.each([
    [
      'development keys in production',
      { developmentKeys: 'keys.json', isProduction: true },
      'Production takes no',
    ],
    [
      'both in production',
      { oidcIssuer: issuer, developmentKeys: 'keys.json', isProduction: true },
      'Production takes no',
    ],
    [
      'both in development',
      { oidcIssuer: issuer, developmentKeys: 'keys.json', isProduction: false },
      'not both',
    ],
    ['neither', { isProduction: false }, 'Set OIDC_ISSUER'],
    [
      'a provider without https',
      { oidcIssuer: 'http://id.example', isProduction: false },
      'https only',
    ],
  ])('cannot be %s', async (_what, settings, message) => {
    await expect(openTokenKeys(settings)).rejects.toThrow(message);
  });
});
