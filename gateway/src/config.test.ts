import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const complete = {
  SUBGRAPH_DOD_URL: 'http://127.0.0.1:4001',
  SUBGRAPH_STATE_URL: 'http://127.0.0.1:4002',
  SUBGRAPH_PARTNER_URL: 'http://127.0.0.1:4003',
  OIDC_ISSUER: 'https://login.example',
  ENVELOPE_PRIVATE_KEY: '/keys/envelope.jwk',
};

describe('the environment of the gateway', () => {
  it('is read with defaults', () => {
    expect(readConfig(complete)).toEqual({
      host: '127.0.0.1',
      port: 4000,
      subgraphUrls: {
        dod: 'http://127.0.0.1:4001',
        state: 'http://127.0.0.1:4002',
        partner: 'http://127.0.0.1:4003',
      },
      tokens: {
        oidcIssuer: 'https://login.example',
        developmentKeys: undefined,
        isProduction: false,
        audience: 'concord',
      },
      envelopePrivateKey: '/keys/envelope.jwk',
      drainWaitMs: 600,
      logLevel: 'info',
    });
  });

  it('is refused with one message that names every bad variable', () => {
    expect(() =>
      readConfig({ ...complete, PORT: 'high', SUBGRAPH_DOD_URL: 'nowhere', TOKEN_AUDIENCE: '' }),
    ).toThrow(
      [
        'The gateway cannot start with this environment:',
        '- PORT: must be a whole number',
        '- SUBGRAPH_DOD_URL: must be a URL such as http://127.0.0.1:4001',
        '- TOKEN_AUDIENCE: is empty',
      ].join('\n'),
    );
  });

  it('is refused with development keys in production', () => {
    const development = { ...complete, DEVELOPMENT_KEYS: '/keys.json', NODE_ENV: 'production' };
    expect(() => readConfig(development)).toThrow('DEVELOPMENT_KEYS: must not be set');
  });

  it('names one source of tokens', () => {
    const { OIDC_ISSUER: _, ...none } = complete;
    const development = { ...none, DEVELOPMENT_KEYS: '/keys.json' };
    expect(readConfig(development).tokens.developmentKeys).toBe('/keys.json');
    expect(() => readConfig(none)).toThrow('OIDC_ISSUER: must be set');
    expect(() => readConfig({ ...complete, ...development })).toThrow('and not both');
  });
});
