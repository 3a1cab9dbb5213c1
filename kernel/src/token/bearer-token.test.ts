import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/thrown.ts';
import { readBearerToken } from './bearer-token.ts';

describe('the Authorization header', () => {
  it.each([
    ['that is absent gives no token', undefined, null],
    ['gives its token', 'Bearer a.b-c.d_e', 'a.b-c.d_e'],
    ['names its scheme in any case', 'bearer abc', 'abc'],
  ])('%s', (_what, header, token) => {
    expect(readBearerToken(header)).toBe(token);
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer  abc',
    'Bearer a b',
    'Bearer a, Bearer b',
    'Basic abc',
    'abc',
    'Bearer abc\n',
    'Bearer a\r\nx-role: RSAT',
    ' Bearer abc',
  ])('%j is refused, and is not taken for the public', (header) => {
    expect(codeOf(() => readBearerToken(header))).toBe('UNAUTHENTICATED');
  });
});
