import { numeric, timestamp } from 'drizzle-orm/pg-core';

/** An amount of U.S. dollars, exact. */
export const money = (name: string) => numeric(name, { precision: 20, scale: 2 });

/** How many, exact. */
export const quantity = (name: string) => numeric(name, { precision: 18, scale: 4 });

/** A moment in UTC, to the millisecond. */
export const moment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: 'string', precision: 3 });
