import postgres, { type Sql } from 'postgres';

/** Bounds of a pool; each has a default that suits a server of requests. */
export interface DriverLimits {
  /** Connections at most. */
  readonly max: number;
  /** How long the database may run one statement (SQLSTATE 57014 after that). */
  readonly statementTimeoutMs?: number;
  /** How long a transaction may hold its locks and do nothing. */
  readonly idleInTransactionTimeoutMs?: number;
  /** How long a new connection may take. */
  readonly connectTimeoutMs?: number;
  /** After how long an unused connection is closed. */
  readonly idleTimeoutMs?: number;
}

/** The driver, bounded, in UTC, silent. It connects at the first statement, not now. */
export function openDriver(url: string, limits: DriverLimits): Sql {
  return postgres(url, {
    max: limits.max,
    connect_timeout: (limits.connectTimeoutMs ?? 5_000) / 1_000,
    idle_timeout: (limits.idleTimeoutMs ?? 60_000) / 1_000,
    // The driver waits up to 20 s between attempts on its own; a restarted database is back sooner.
    backoff: (retries: number) => Math.min(0.01 * 2 ** retries, 0.5),
    // Asking each new connection for its types costs a round trip, and a failure there has no owner.
    fetch_types: false,
    onnotice: () => undefined,
    connection: {
      application_name: 'concord',
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      statement_timeout: limits.statementTimeoutMs ?? 10_000,
      idle_in_transaction_session_timeout: limits.idleInTransactionTimeoutMs ?? 30_000,
    },
  });
}
