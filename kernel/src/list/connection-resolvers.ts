import type { Connection, Page } from './connection.ts';

/** The fields that every connection type resolves in the same way. */
export function connectionResolvers<Row>() {
  return {
    edges: async (connection: Connection<Row>) =>
      (await connection.page()).rows.map(({ row, cursor }) => ({ node: row, cursor })),
    nodes: async (connection: Connection<Row>) =>
      (await connection.page()).rows.map(({ row }) => row),
    pageInfo: async (connection: Connection<Row>) => pageInfo(await connection.page()),
    totalCount: (connection: Connection<Row>) => connection.totalCount(),
  };
}

function pageInfo({ rows, hasNextPage, hasPreviousPage }: Page<unknown>) {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  };
}
