import { pgSchema } from 'drizzle-orm/pg-core';

/** The Department of Defense's own tables. */
export const dod = pgSchema('dod');
