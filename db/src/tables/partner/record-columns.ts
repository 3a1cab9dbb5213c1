import { numeric, timestamp } from 'drizzle-orm/pg-core';

/** An amount of U.S. dollars. */
export const money = (name: string) => numeric(name, { precision: 20, scale: 2 });

/** A moment, to the millisecond. */
export const moment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: 'string', precision: 3 });
