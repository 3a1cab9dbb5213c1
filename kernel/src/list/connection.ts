import DataLoader from 'dataloader';
import type { SQL } from 'drizzle-orm';
import type { CursorSeal } from '../cursor/cursor-seal.ts';
import { invariant } from '../invariant.ts';
import { type Viewer, viewerScope } from '../viewer/viewer.ts';
import type { OrderTerm } from './keyset.ts';
import type { ListDatabase, ListSelection, ListSource, ParentExpression } from './list-source.ts';
import {
  checkOrderSize,
  type PageArguments,
  type PageSize,
  readPageSize,
} from './page-arguments.ts';
import {
  countAll,
  countByParent,
  type PageRequest,
  type PlacedRow,
  selectGroups,
  selectPage,
  selectPagesByParent,
} from './select-list.ts';

/** The arguments of every list. */
export interface ListArguments<Filter, Order> extends PageArguments {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly Order[] | null;
}

/** One list of the graph: what it selects for which arguments, as this viewer. */
export interface ListDefinition<Filter, Order> {
  /** Names the list in its cursors, such as `Query.cases`. */
  readonly name: string;
  readonly source: ListSource;
  /** The parent a row belongs to, or null for a root list. */
  readonly parent: ParentExpression | null;
  /** The viewer's rows that the filter lets through. */
  where(filter: Filter | null): SQL;
  /** The order's terms without the key. */
  order(orderBy: readonly Order[] | null): readonly OrderTerm[];
}

/** A page with its neighbours. */
export interface Page<Row> {
  readonly rows: readonly { readonly row: Row; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A list asked for. Nothing is read until one of these is called, and each only once. */
export interface Connection<Row> {
  page(): Promise<Page<Row>>;
  totalCount(): Promise<number>;
  /** Figures over all matching rows, by the given keys. Names the figures in `signature`. */
  groups<Group>(
    signature: string,
    keys: Readonly<Record<string, SQL>>,
    measures: Readonly<Record<string, SQL.Aliased>>,
    where?: SQL,
  ): Promise<Group[]>;
}

/** Opens a list for a parent, or for none at the root. Refuses arguments that cannot be used. */
export type OpenList<Row, Filter, Order> = (
  parent: string | null,
  args: ListArguments<Filter, Order>,
) => Connection<Row>;

/** What lists of one request share. */
export interface ListEnvironment {
  readonly database: ListDatabase;
  readonly viewer: Viewer;
  readonly cursors: CursorSeal;
}

/**
 * Makes the opener of one list for one request. The same list of many parents with the same arguments
 * is one statement.
 */
export function createOpenList<Row, Filter, Order>(
  environment: ListEnvironment,
  definition: ListDefinition<Filter, Order>,
): OpenList<Row, Filter, Order> {
  const batches = new Map<string, DataLoader<string, unknown>>();
  return (parent, args) => {
    invariant(
      (parent === null) === (definition.parent === null),
      'a list is opened for a parent exactly if it has one',
    );
    const filter = args.filter ?? null;
    const orderBy = args.orderBy ?? null;
    checkOrderSize(orderBy ?? []);
    const selection: ListSelection = {
      source: definition.source,
      where: definition.where(filter),
      terms: [...definition.order(orderBy), definition.source.key],
    };
    const listKey = JSON.stringify([definition.name, filter, orderBy]);
    const binding = JSON.stringify([
      listKey,
      parent,
      viewerScope(environment.viewer),
      // A release that orders differently does not read on in the old order.
      selection.terms.map(({ type, direction }) => [type, direction]),
    ]);
    const request = readPage(environment.cursors, binding, args);

    /** Runs for all parents asked for in this turn, or once if there is no parent. */
    function batched<Value>(
      what: string,
      run: (parents: readonly string[] | null) => Promise<(key: string) => Value>,
    ): Promise<Value> {
      const key = JSON.stringify([what, listKey]);
      const loader =
        batches.get(key) ??
        new DataLoader<string, unknown>(async (keys) =>
          keys.map(await run(definition.parent === null ? null : keys)),
        );
      batches.set(key, loader);
      return loader.load(parent ?? '') as Promise<Value>;
    }

    const { database } = environment;
    return {
      page: () =>
        batched(JSON.stringify(['page', request]), async (parents) => {
          const rows = await readRows<Row>(
            database,
            selection,
            request,
            definition.parent,
            parents,
          );
          return (key) => rows(key);
        }).then((rows) => toPage(rows, request, environment.cursors, binding)),
      totalCount: () =>
        batched('count', async (parents) => {
          if (parents === null || definition.parent === null) {
            const count = await countAll(database, selection);
            return () => count;
          }
          const counts = await countByParent(database, selection, definition.parent, parents);
          return (key) => counts.get(key) ?? 0;
        }),
      groups: (signature, keys, measures, where) =>
        batched(JSON.stringify(['groups', signature]), async (parents) => {
          const grouped = where === undefined ? selection : { ...selection, where };
          const parentsOf =
            parents === null || definition.parent === null
              ? null
              : { expression: definition.parent, keys: parents };
          const groups = await selectGroups(database, grouped, keys, measures, parentsOf);
          return (key) => groups.get(key) ?? [];
        }) as Promise<never[]>,
    };
  };
}

async function readRows<Row>(
  database: ListDatabase,
  selection: ListSelection,
  request: PageRequest,
  parent: ParentExpression | null,
  parents: readonly string[] | null,
): Promise<(key: string) => readonly PlacedRow<Row>[]> {
  if (parents === null || parent === null) {
    const rows = await selectPage<Row>(database, selection, request);
    return () => rows;
  }
  const rows = await selectPagesByParent<Row>(database, selection, request, parent, parents);
  return (key) => rows.get(key) ?? [];
}

function readPage(cursors: CursorSeal, binding: string, args: PageArguments): PageRequest {
  const size: PageSize = readPageSize(args);
  const open = (cursor: string | null | undefined) =>
    cursor === null || cursor === undefined ? null : cursors.open(cursor, binding);
  return { ...size, after: open(args.after), before: open(args.before) };
}

function toPage<Row>(
  selected: readonly PlacedRow<Row>[],
  request: PageRequest,
  cursors: CursorSeal,
  binding: string,
): Page<Row> {
  const hasMore = selected.length > request.limit;
  const page = selected.slice(0, request.limit);
  const inOrder = request.isBackward ? page.reverse() : page;
  return {
    rows: inOrder.map(({ row, position }) => ({ row, cursor: cursors.seal(position, binding) })),
    hasNextPage: request.isBackward ? request.before !== null : hasMore,
    hasPreviousPage: request.isBackward ? hasMore : request.after !== null,
  };
}
