import type { Log } from './log.ts';

/** The shape in which Apollo's packages log. */
export interface ServerLog {
  debug(message?: unknown): void;
  info(message?: unknown): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
}

/** Hands warnings and errors of Apollo's packages on; their chatter is nobody's business. */
export function serverLog(log: Log): ServerLog {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message) => log.warn({ said: String(message) }, 'server'),
    error: (message) => log.error({ said: String(message) }, 'server'),
  };
}
