import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pg-proxy';
import type { ListDatabase } from '../list/list-source.ts';

const dialect = new PgDialect();

/** The text of a condition and its parameters, on one line each. */
export function render(condition: SQL): { text: string; params: unknown[] } {
  const { sql, params } = dialect.sqlToQuery(condition);
  return { text: sql.replaceAll(/\s+/g, ' '), params };
}

/** A statement that was sent. */
export interface Sent {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** A database that only takes notes, and answers every statement with these rows, column by column. */
export function createNotedDatabase(answer: (sent: Sent) => unknown[][]): {
  database: ListDatabase;
  sent: Sent[];
} {
  const sent: Sent[] = [];
  const database = drizzle((text, params) => {
    const statement = { text, params };
    sent.push(statement);
    return Promise.resolve({ rows: answer(statement) });
  });
  return { database: database as unknown as ListDatabase, sent };
}
