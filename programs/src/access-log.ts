import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Environment } from './environment.ts';

/** Who was denied what and who opened what is sensitive: one line of JSON each, in the data folder. */
export function accessLog({ DATA_DIR }: Pick<Environment, 'DATA_DIR'>): Logger {
  const dest = join(DATA_DIR, 'access.ndjson');
  // Written at once: a record must be there even if the process ends a moment later.
  return pino({ base: null }, pino.destination({ dest, mkdir: true, sync: true }));
}
