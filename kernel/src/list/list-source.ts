import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgDatabase, PgQueryResultHKT, PgTable, PgView } from 'drizzle-orm/pg-core';
import type { OrderTerm } from './keyset.ts';

/** A database, or one that speaks as a viewer. */
export type ListDatabase = PgDatabase<PgQueryResultHKT, Record<string, unknown>>;

/** Where the rows of a list come from. */
export interface ListSource {
  readonly from: PgTable | PgView;
  /** Tables a filter, an order or a parent needs. An inner join must not multiply rows of one parent. */
  readonly joins: readonly {
    readonly kind: 'inner' | 'left';
    readonly table: PgTable | PgView;
    readonly on: SQL;
  }[];
  /** The columns of a row, by the names of the model. */
  readonly columns: Readonly<Record<string, PgColumn | SQL.Aliased>>;
  /** The total order's last term. */
  readonly key: OrderTerm;
}

/** Which rows of a source, in which order. */
export interface ListSelection {
  readonly source: ListSource;
  /** The viewer's rows and the filter together. */
  readonly where: SQL;
  /** Ends with the key. */
  readonly terms: readonly OrderTerm[];
}

/** What belongs to one parent: its key as an expression of the source, of type text. */
export type ParentExpression = SQL;

/** The figures of an aggregate: sums, counts and others, by the names of the model. */
export type Measures = Readonly<Record<string, SQL.Aliased>>;
