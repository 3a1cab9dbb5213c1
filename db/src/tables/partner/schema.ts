import { pgSchema } from 'drizzle-orm/pg-core';

/** The partner-facing subgraph's own tables. */
export const partner = pgSchema('partner');
