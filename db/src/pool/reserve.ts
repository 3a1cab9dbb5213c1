import type { ReservedSql, Sql } from 'postgres';

/**
 * A connection of the pool for one caller, who must release it. Rejects if none is free in time, so
 * that callers do not pile up behind a database that is too slow.
 */
export function reserveWithin(sql: Sql, timeoutMs: number): Promise<ReservedSql> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new PoolBusyError(timeoutMs));
    }, timeoutMs);
    sql.reserve().then(
      (connection) => {
        clearTimeout(timer);
        if (isLate) {
          connection.release();
        } else {
          resolve(connection);
        }
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

/** No connection of the pool became free in time. Nothing was sent; trying again later is safe. */
export class PoolBusyError extends Error {
  readonly code = 'POOL_BUSY';

  constructor(timeoutMs: number) {
    super(`No database connection was free within ${timeoutMs} ms.`);
    this.name = 'PoolBusyError';
  }
}
