import type { GraphQLError } from 'graphql';
import { subgraphTimeout, subgraphUnavailable } from '../transport/subgraph-errors.ts';

/** What the driver, the pool and the server say when the database is away, full or going down. */
const away: ReadonlySet<unknown> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'POOL_BUSY',
  // too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
/** query_canceled: the statement took longer than it may. */
const canceled = '57014';

/**
 * The error a client gets if a fault is that the agency's database cannot be reached or was too slow:
 * asking again helps, unlike after a fault of ours. Null for every other fault.
 */
export function lostDatabase(fault: unknown, subgraph: string): GraphQLError | null {
  const codes = codesOf(fault);
  if (codes.some((code) => away.has(code))) {
    return subgraphUnavailable(subgraph);
  }
  return codes.includes(canceled) ? subgraphTimeout(subgraph) : null;
}

/** GraphQL and drizzle wrap what went wrong, in a few layers. */
function codesOf(fault: unknown, layersMax = 10): unknown[] {
  if (!(fault instanceof Error) || layersMax === 0) {
    return [];
  }
  const code = 'code' in fault ? fault.code : undefined;
  const wrapped = 'originalError' in fault ? fault.originalError : undefined;
  return [code, ...codesOf(wrapped ?? fault.cause, layersMax - 1)];
}
