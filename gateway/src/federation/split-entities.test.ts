import { describe, expect, it } from 'vitest';
import { splitEntities } from './split-entities.ts';
import type { SubgraphFetch } from './subgraph-fetch.ts';

const query = 'query($representations: [_Any!]!) { _entities(representations: $representations) }';

function fetchOf(count: number): SubgraphFetch {
  const representations = Array.from({ length: count }, (_unused, index) => ({ index }));
  return { query, variables: { representations, first: 5 } };
}

function indexesOf({ variables }: SubgraphFetch): number[] {
  return (variables['representations'] as { index: number }[]).map(({ index }) => index);
}

describe('a fetch of entities', () => {
  it('is one request up to a thousand', async () => {
    const sizes: number[] = [];
    await splitEntities(fetchOf(1000), (part) => {
      sizes.push(indexesOf(part).length);
      return Promise.resolve({ data: { _entities: [] } });
    });
    expect(sizes).toEqual([1000]);
  });

  it('is several beyond, and the answer is in the order that was asked', async () => {
    const parts: SubgraphFetch[] = [];
    const { data, errors } = await splitEntities(fetchOf(2500), (part) => {
      parts.push(part);
      return Promise.resolve({ data: { _entities: indexesOf(part) } });
    });
    expect(parts.map((part) => indexesOf(part).length)).toEqual([1000, 1000, 500]);
    expect(parts.every(({ variables }) => variables['first'] === 5)).toBe(true);
    expect(data).toEqual({ _entities: Array.from({ length: 2500 }, (_unused, index) => index) });
    expect(errors).toBeUndefined();
  });

  it('keeps each error at the entity it is about, and a part without data is null', async () => {
    const { data, errors } = await splitEntities(fetchOf(1002), (part) =>
      Promise.resolve(
        indexesOf(part).includes(1001)
          ? { data: null, errors: [{ message: 'no', path: ['_entities', 1, 'cases'] }] }
          : { data: { _entities: indexesOf(part) } },
      ),
    );
    const first = Array.from({ length: 1000 }, (_unused, index) => index);
    expect(data).toEqual({ _entities: [...first, null, null] });
    expect(errors).toEqual([{ message: 'no', path: ['_entities', 1001, 'cases'] }]);
  });
});
