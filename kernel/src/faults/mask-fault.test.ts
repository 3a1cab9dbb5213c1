import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { errorCodes, isRetryable } from './error-code.ts';
import { maskFault } from './mask-fault.ts';
import { requestError } from './request-error.ts';

const secret = 'relation "dod.cases" does not exist at 10.0.0.5:5432';

function mask(formatted: GraphQLFormattedError) {
  const report = vi.fn();
  return { masked: maskFault(formatted, new Error(secret), report), report };
}

describe('an error of the closed list', () => {
  it.each(errorCodes.filter((code) => code !== 'INTERNAL'))('%s passes', (code) => {
    const { masked, report } = mask({ message: 'A sentence.', extensions: { code } });
    expect(masked).toEqual({
      message: 'A sentence.',
      extensions: { code, retryable: isRetryable(code) },
    });
    expect(report).not.toHaveBeenCalled();
  });

  it('keeps its path, its place and its public details only', () => {
    const { masked } = mask({
      message: 'A sentence.',
      path: ['cases', 0, 'status'],
      locations: [{ line: 1, column: 2 }],
      extensions: {
        code: 'FORBIDDEN',
        dataClass: 'LOA_TOTALS',
        occurrences: 3,
        limit: 100,
        actual: 200,
        agency: { host: '10.0.0.5' },
        retryable: true,
        stacktrace: [secret],
        exception: { secret },
        serviceName: 'dod',
        http: { status: 500 },
        sql: 'select 1',
      },
    });
    expect(masked).toEqual({
      message: 'A sentence.',
      path: ['cases', 0, 'status'],
      locations: [{ line: 1, column: 2 }],
      extensions: {
        code: 'FORBIDDEN',
        dataClass: 'LOA_TOTALS',
        occurrences: 3,
        limit: 100,
        actual: 200,
        retryable: false,
      },
    });
  });

  it('does not send a long value of the client back to it', () => {
    const { masked } = mask({
      message: `Variable "$x" got invalid value "${'A'.repeat(1_000_000)}"`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(masked.message.length).toBeLessThan(1100);
  });
});

describe('every other error', () => {
  const others: [string, GraphQLFormattedError][] = [
    ['of no code', { message: secret }],
    ['of an unknown code', { message: secret, extensions: { code: 'ECONNREFUSED' } }],
    ['of the database', { message: secret, extensions: { code: '42P01' } }],
    ['of the server', { message: secret, extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    ['of a code in lower case', { message: secret, extensions: { code: 'forbidden' } }],
    ['of several codes', { message: secret, extensions: { code: ['FORBIDDEN'] } }],
    ['of ours without a reference', { message: secret, extensions: { code: 'INTERNAL' } }],
    [
      'of ours with a text for a reference',
      { message: secret, extensions: { code: 'INTERNAL', reference: secret } },
    ],
  ];

  it.each(others)('%s is replaced by a reference', (_what, formatted) => {
    const { masked, report } = mask({ ...formatted, path: ['case'] });
    const reference = masked.extensions?.['reference'];
    expect(masked).toEqual({
      message: 'The request failed.',
      path: ['case'],
      extensions: { code: 'INTERNAL', reference, retryable: false },
    });
    expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(report).toHaveBeenCalledExactlyOnceWith(reference, expect.any(Error));
  });

  it('that a subgraph has masked keeps its reference and nothing else', () => {
    const { masked, report } = mask({
      message: secret,
      extensions: { code: 'INTERNAL', reference: 'r-1', retryable: true },
    });
    expect(masked).toEqual({
      message: 'The request failed.',
      extensions: { code: 'INTERNAL', reference: 'r-1', retryable: false },
    });
    expect(report).not.toHaveBeenCalled();
  });
});

describe('an error made for a client', () => {
  it('has a code of the list, which details cannot change', () => {
    const error = requestError('FORBIDDEN', 'No.', { code: 'OTHER', retryable: true, limit: 1 });
    expect(error).toBeInstanceOf(GraphQLError);
    expect(error.extensions).toEqual({ code: 'FORBIDDEN', retryable: false, limit: 1 });
  });
});
