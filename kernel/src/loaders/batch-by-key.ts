import DataLoader from 'dataloader';

/** Reads by key, all keys of one turn together. Made for one request, never kept. */
export interface Loader<Key, Value> {
  /** What belongs to a key. */
  load(key: Key): Promise<Value>;
  /** Forgets a key, so that a command's change is read again. */
  clear(key: Key): void;
  /** Forgets all keys, where a command's change cannot be told by one. */
  clearAll(): void;
}

/** Batches by key and returns rows in key order, with null where there is no row. */
export function batchByKey<Key, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Loader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = await fetch(keys);
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** Batches by key and returns all rows of each key in the order they were fetched. */
export function batchManyByKey<Key, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Loader<Key, Row[]> {
  return new DataLoader(async (keys) => {
    const rows = await fetch(keys);
    const byKey = new Map<Key, Row[]>();
    for (const row of rows) {
      const list = byKey.get(keyOf(row));
      if (list === undefined) {
        byKey.set(keyOf(row), [row]);
      } else {
        list.push(row);
      }
    }
    return keys.map((key) => byKey.get(key) ?? []);
  });
}
