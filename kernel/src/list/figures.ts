import type { SQL } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import type { Measures } from './list-source.ts';

/** How an aggregate type is read. */
export interface Figures<Group extends string, Aggregate> {
  /** What each key is in SQL, and its name in the model. */
  readonly keys: Readonly<Record<Group, { readonly name: string; readonly expression: SQL }>>;
  readonly measures: Measures;
  /** A group of nothing, whose keys are null. */
  readonly empty: Aggregate;
}

/**
 * The figures of a list by group. Covers what the list covers, or what `where` says instead. A key
 * that was not grouped by is null.
 */
export async function selectFigures<Group extends string, Aggregate>(
  connection: Connection<unknown>,
  groupBy: readonly Group[],
  { keys, measures, empty }: Figures<Group, Aggregate>,
  where: SQL | undefined,
): Promise<readonly Aggregate[]> {
  const chosen = Object.fromEntries(
    groupBy.map((group) => [keys[group].name, keys[group].expression]),
  );
  const groups = await connection.groups<Partial<Aggregate>>(
    groupBy.join(),
    chosen,
    measures,
    where,
  );
  return groups.map((group) => ({ ...empty, ...group }));
}
