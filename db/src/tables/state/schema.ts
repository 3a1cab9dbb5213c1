import { pgSchema } from 'drizzle-orm/pg-core';

/** The State Department's own tables. */
export const state = pgSchema('state');
