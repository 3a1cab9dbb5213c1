import { describe, expect, it } from 'vitest';
import { firstConnection } from './first-connection.ts';

const node = { id: 1 };

describe('the first connection', () => {
  it.each([
    ['by nodes', { cases: { nodes: [node] } }, 'cases'],
    ['by edges', { cases: { edges: [{ node }] } }, 'cases'],
    ['nested in an object', { viewer: { cases: { nodes: [node] } } }, 'cases'],
    ['nested in a list', { viewers: [{ cases: { nodes: [node] } }] }, 'cases'],
    ['nearest to the root', { a: { b: { nodes: [{}] } }, c: { nodes: [node] } }, 'c'],
    ['that is not empty', { a: { nodes: [] }, b: { nodes: [node] } }, 'b'],
  ])('is found %s', (_where, data, name) => {
    expect(firstConnection(data)).toEqual({ name, nodes: [node] });
  });

  it.each([[null], [undefined], [{}], [{ cases: { nodes: [] } }], [{ case: { id: 1 } }]])(
    'is absent from %j',
    (data) => {
      expect(firstConnection(data)).toBeNull();
    },
  );
});
