import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lostDatabase } from './lost-database.ts';

function withCode(code: string, cause?: unknown): Error {
  return Object.assign(new Error('secret words', { cause }), { code });
}

describe('a fault of the database', () => {
  it.each([
    ['the connection was closed', withCode('CONNECTION_CLOSED'), 'SUBGRAPH_UNAVAILABLE'],
    ['nobody listens', withCode('ECONNREFUSED'), 'SUBGRAPH_UNAVAILABLE'],
    ['the server goes down', withCode('57P01'), 'SUBGRAPH_UNAVAILABLE'],
    ['no connection was free', withCode('POOL_BUSY'), 'SUBGRAPH_UNAVAILABLE'],
    ['the statement took too long', withCode('57014'), 'SUBGRAPH_TIMEOUT'],
    ['a constraint was broken', withCode('23505'), undefined],
    ['something else', new Error('other'), undefined],
    ['no error at all', 'text', undefined],
  ])('%s', (_what, fault, code) => {
    expect(lostDatabase(fault, 'dod')?.extensions['code']).toBe(code);
  });

  it('is seen through what GraphQL and drizzle wrap around it', () => {
    const wrapped = new Error('Failed query: select', { cause: withCode('CONNECTION_ENDED') });
    const fault = new GraphQLError('x', { originalError: wrapped });
    expect(lostDatabase(fault, 'dod')?.toJSON()).toEqual({
      message: 'The Department of Defense cannot be reached at the moment. Ask again.',
      extensions: { agency: 'dod', code: 'SUBGRAPH_UNAVAILABLE', retryable: true },
    });
  });
});
