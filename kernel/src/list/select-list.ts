import { and, type SQL, sql } from 'drizzle-orm';
import type { Position } from '../cursor/cursor-seal.ts';
import { requestError } from '../faults/request-error.ts';
import { beyond, orderBy, positionText } from './keyset.ts';
import type { ListDatabase, ListSelection, ListSource, ParentExpression } from './list-source.ts';
import type { PageSize } from './page-arguments.ts';

/** A row with its place in the order. */
export interface PlacedRow<Row> {
  readonly row: Row;
  readonly position: Position;
}

/** Which part of a selection. */
export interface PageRequest extends PageSize {
  readonly after: Position | null;
  readonly before: Position | null;
}

/** How many groups an aggregate may have. */
const groupsMax = 1000;

/** One page and one row more, in the order of the list or, from the back, in its reverse. One statement. */
export async function selectPage<Row>(
  database: ListDatabase,
  selection: ListSelection,
  request: PageRequest,
): Promise<PlacedRow<Row>[]> {
  const rows = await selectFrom(database, selection.source, { position: positionJson(selection) })
    .where(and(selection.where, ...pageConditions(selection, request)))
    .orderBy(...orderBy(selection.terms, request.isBackward))
    .limit(request.limit + 1);
  return rows.map(placed<Row>);
}

/** The same page of each parent, in one statement whatever their number. */
export async function selectPagesByParent<Row>(
  database: ListDatabase,
  selection: ListSelection,
  request: PageRequest,
  parent: ParentExpression,
  parents: readonly string[],
): Promise<Map<string, PlacedRow<Row>[]>> {
  const order = sql.join(orderBy(selection.terms, request.isBackward), sql`, `);
  const ranked = selectFrom(database, selection.source, {
    position: positionJson(selection),
    parent: sql<string>`${parent}`.as('parent_key'),
    rank: sql<number>`row_number() over (partition by ${parent} order by ${order})`.as('row_rank'),
  })
    .where(
      and(
        sql`${parent} = any(${sql.param(parents)})`,
        selection.where,
        ...pageConditions(selection, request),
      ),
    )
    .as('ranked');
  const rows = await database
    .select()
    .from(ranked)
    .where(sql`row_rank <= ${request.limit + 1}`)
    .orderBy(sql`parent_key`, sql`row_rank`);
  return groupByParent(rows as Record<string, unknown>[], placed<Row>);
}

/** The rows of a source that meet a condition, in no order: for loaders by key. One statement. */
export async function selectRows<Row>(
  database: ListDatabase,
  source: ListSource,
  where: SQL,
): Promise<Row[]> {
  return (await selectOnly(database, source, source.columns).where(where)) as Row[];
}

/** How many rows each parent has; a parent without rows is absent. One statement. */
export async function countByParent(
  database: ListDatabase,
  selection: ListSelection,
  parent: ParentExpression,
  parents: readonly string[],
): Promise<Map<string, number>> {
  const rows = await selectOnly(database, selection.source, {
    parent: sql<string>`${parent}`.as('parent_key'),
    count: sql<number>`count(*)::int`.as('row_count'),
  })
    .where(and(sql`${parent} = any(${sql.param(parents)})`, selection.where))
    // By position: a parameter inside the expression would be another parameter here.
    .groupBy(sql.raw('1'));
  return new Map(rows.map((row) => [String(row['parent']), Number(row['count'])]));
}

/** How many rows there are. One statement. */
export async function countAll(database: ListDatabase, selection: ListSelection): Promise<number> {
  const rows = await selectOnly(database, selection.source, {
    count: sql<number>`count(*)::int`.as('row_count'),
  }).where(selection.where);
  return Number(rows[0]?.['count'] ?? 0);
}

/**
 * Figures by group, ordered by the groups' keys. One statement, also for many parents. Refuses more
 * groups than pass instead of leaving some out.
 */
export async function selectGroups<Group>(
  database: ListDatabase,
  selection: ListSelection,
  keys: Readonly<Record<string, SQL>>,
  measures: Readonly<Record<string, SQL.Aliased>>,
  parents: { readonly expression: ParentExpression; readonly keys: readonly string[] } | null,
): Promise<Map<string, Group[]>> {
  const names = Object.keys(keys);
  const aliased = Object.fromEntries(
    names.map((name, index) => [name, (keys[name] ?? sql`null`).as(`group_key_${index}`)]),
  );
  const ownParent = parents?.expression ?? sql`''::text`;
  // Grouping by position keeps a parameter inside an expression one and the same expression.
  const places = sql.raw(['1', ...names.map((_name, index) => String(index + 2))].join(', '));
  const rows = await selectOnly(database, selection.source, {
    parent: sql<string>`${ownParent}`.as('parent_key'),
    ...aliased,
    ...measures,
  })
    .where(
      and(
        parents === null ? undefined : sql`${ownParent} = any(${sql.param(parents.keys)})`,
        selection.where,
      ),
    )
    .groupBy(places)
    .orderBy(places)
    .limit(groupsMax * Math.max(1, parents?.keys.length ?? 1) + 1);
  const groups = groupByParent(rows, ({ parent: _parent, ...group }) => group as Group);
  // One row over the sum of all limits is over the limit of at least one parent.
  if ([...groups.values()].some((ofParent) => ofParent.length > groupsMax)) {
    throw tooManyGroups();
  }
  return groups;
}

function tooManyGroups(): Error {
  return requestError(
    'LIMIT_EXCEEDED',
    `The aggregate has more than ${groupsMax} groups. Narrow the filter, or group by fewer keys.`,
    { limit: groupsMax },
  );
}

function pageConditions(selection: ListSelection, { after, before }: PageRequest): SQL[] {
  return [
    ...(after === null ? [] : [beyond(selection.terms, after, 'after')]),
    ...(before === null ? [] : [beyond(selection.terms, before, 'before')]),
  ];
}

function positionJson({ terms }: ListSelection): SQL.Aliased<Position> {
  return sql<Position>`json_build_array(${sql.join(terms.map(positionText), sql`, `)})`.as(
    'position_texts',
  );
}

function selectFrom(
  database: ListDatabase,
  source: ListSource,
  extra: Record<string, SQL.Aliased>,
) {
  return selectOnly(database, source, { ...source.columns, ...extra });
}

function selectOnly(database: ListDatabase, source: ListSource, columns: ListSource['columns']) {
  let query = database.select(columns).from(source.from).$dynamic();
  for (const { kind, table, on } of source.joins) {
    query = kind === 'inner' ? query.innerJoin(table, on) : query.leftJoin(table, on);
  }
  return query;
}

function placed<Row>(selected: Record<string, unknown>): PlacedRow<Row> {
  const { position, parent: _parent, rank: _rank, ...row } = selected;
  return { row: row as Row, position: position as Position };
}

function groupByParent<Value>(
  rows: readonly Record<string, unknown>[],
  toValue: (row: Record<string, unknown>) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = String(row['parent']);
    const group = groups.get(key) ?? [];
    group.push(toValue(row));
    groups.set(key, group);
  }
  return groups;
}
