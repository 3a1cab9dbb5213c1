import { type Logger, pino } from 'pino';

/** A log of JSON lines on standard output. */
export function createLog(level: string): Logger {
  return pino({ base: { program: 'gateway' }, level, timestamp: pino.stdTimeFunctions.isoTime });
}
