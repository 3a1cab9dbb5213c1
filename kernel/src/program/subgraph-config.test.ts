import { describe, expect, it } from 'vitest';
import { readSubgraphConfig } from './subgraph-config.ts';

describe('the environment of a subgraph', () => {
  const good = {
    PORT: '4001',
    STAFF_DATABASE_URL: 'postgres://staff@127.0.0.1/x',
    PURCHASER_DATABASE_URL: 'postgres://purchaser@127.0.0.1/x',
    ENVELOPE_PUBLIC_KEY: 'envelope.public.json',
    CURSOR_SECRET: 'A'.repeat(43),
  };

  it('listens on loopback unless told otherwise', () => {
    expect(readSubgraphConfig(good)).toMatchObject({ PORT: 4001, HOST: '127.0.0.1' });
  });

  it.each([
    ['CURSOR_SECRET', 'A'.repeat(42)],
    ['CURSOR_SECRET', '!'.repeat(43)],
    ['CURSOR_SECRET', undefined],
    ['PORT', '65536'],
    ['PORT', undefined],
    ['STAFF_DATABASE_URL', 'http://127.0.0.1/'],
    ['DATABASE_CONNECTIONS', '0'],
    ['LOG_LEVEL', 'everything'],
  ])('with %s %j is not complete, and says which', (name, value) => {
    expect(() => readSubgraphConfig({ ...good, [name]: value })).toThrow(name);
  });
});
