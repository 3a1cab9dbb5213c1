import { type Database, isAnyOf } from '@concord/db';
import { cases } from '@concord/db/dod';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { DodClass } from '../../policy/matrix.ts';
import { type CaseScope, casesOpenTo } from './case-rows.queries.ts';

/** Rows that belong to a case each, of which the last ones are read. */
export interface RowsOfCases {
  readonly table: PgTable & { readonly caseId: AnyPgColumn };
  /** The columns of a row besides its case, by the names of the model. */
  readonly columns: Readonly<Record<string, AnyPgColumn>>;
  /** Their order within a case, by columns that no two of them share. */
  readonly order: readonly SQL[];
  /** How many of each case are read: the last ones. */
  readonly atMost: number;
  /** Who may read them. */
  readonly dataClass: DodClass;
}

/** A row and its case. */
export type OfCase<Row> = Row & { readonly caseId: string };

/** The rows of these cases, as far as the viewer may read them, each case's in order. One statement. */
export async function selectRowsOfCases<Row>(
  database: Database,
  scope: CaseScope,
  { table, columns, order, atMost, dataClass }: RowsOfCases,
  caseIds: readonly string[],
): Promise<OfCase<Row>[]> {
  const backward = sql.join(
    order.map((term) => sql`${term} desc`),
    sql`, `,
  );
  const ranked = database
    .select({
      ...columns,
      caseId: table.caseId,
      rank: sql<number>`row_number() over (partition by ${table.caseId} order by ${backward})`.as(
        'row_rank',
      ),
    })
    .from(table)
    .innerJoin(cases, eq(cases.caseId, table.caseId))
    .where(and(isAnyOf(table.caseId, caseIds), casesOpenTo(scope, dataClass)))
    .as('ranked');
  const rows = await database
    .select()
    .from(ranked)
    .where(sql`row_rank <= ${atMost}`)
    .orderBy(sql`row_rank desc`);
  return rows as unknown as OfCase<Row>[];
}
