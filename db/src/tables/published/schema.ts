import { pgSchema } from 'drizzle-orm/pg-core';

/** What the State Department tells the other agencies; see `schema/published/`. */
export const statePublished = pgSchema('state_published');
