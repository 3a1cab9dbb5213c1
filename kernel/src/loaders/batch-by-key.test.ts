import { describe, expect, it } from 'vitest';
import { batchByKey, batchManyByKey } from './batch-by-key.ts';

interface Row {
  readonly key: string;
  readonly value: number;
}

function noted(rows: readonly Row[]) {
  const fetched: (readonly string[])[] = [];
  return {
    fetched,
    fetch(keys: readonly string[]) {
      fetched.push(keys);
      return Promise.resolve(rows.filter(({ key }) => keys.includes(key)));
    },
  };
}
const rows = [
  { key: 'b', value: 1 },
  { key: 'a', value: 2 },
  { key: 'b', value: 3 },
];

describe('loading by key', () => {
  it('fetches the keys of one turn at once, each once, and null is a row that is not there', async () => {
    const { fetch, fetched } = noted(rows.slice(0, 2));
    const loader = batchByKey(fetch, ({ key }) => key);
    expect(await Promise.all(['a', 'z', 'b', 'a'].map((key) => loader.load(key)))).toEqual([
      { key: 'a', value: 2 },
      null,
      { key: 'b', value: 1 },
      { key: 'a', value: 2 },
    ]);
    expect(fetched).toEqual([['a', 'z', 'b']]);
  });

  it('gives all rows of a key in the order they came', async () => {
    const loader = batchManyByKey(noted(rows).fetch, ({ key }) => key);
    const [ofA, ofB, ofNone] = await Promise.all(['a', 'b', 'z'].map((key) => loader.load(key)));
    expect(ofA?.map(({ value }) => value)).toEqual([2]);
    expect(ofB?.map(({ value }) => value)).toEqual([1, 3]);
    expect(ofNone).toEqual([]);
  });
});
