import { describe, expect, it } from 'vitest';
import { isBearerToken, readTokenClaims } from './token-claims.ts';

function tokenOf(payload: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `e30.${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.sig`;
}

describe('the claims of a token', () => {
  it('are read, in any script', () => {
    const token = tokenOf({ sub: 'Žofie', roles: ['RSAT'], country: 'BN', exp: 1_900_000_000 });
    expect(readTokenClaims(token)).toEqual({
      subject: 'Žofie',
      roles: ['RSAT'],
      country: 'BN',
      expiresAt: new Date(1_900_000_000_000),
    });
  });

  it('may be missing or of another type', () => {
    const claims = { subject: null, roles: ['A'], country: null, expiresAt: null };
    expect(readTokenClaims(tokenOf({ roles: ['A', 7], exp: 'soon' }))).toEqual(claims);
  });

  it.each(['opaque', 'a.b', 'a.%%%.c', 'a.bm90IGpzb24.c'])('are unknown for %j', (token) => {
    expect(readTokenClaims(token)).toBeNull();
  });
});

describe('a bearer token', () => {
  it.each([
    ['e30.e30.c_-', true],
    ['abc==', true],
    ['two words', false],
    ['line\r\nbreak', false],
    ['', false],
  ])('is %j: %j', (text, expected) => {
    expect(isBearerToken(text)).toBe(expected);
  });
});
