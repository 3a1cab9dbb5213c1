import { pgSchema } from 'drizzle-orm/pg-core';

/** What the State Department tells the other agencies; see `schema/published/`. */
export const statePublished = pgSchema('state_published');
/** What the Department of Defense tells the other agencies; see `schema/published/`. */
export const dodPublished = pgSchema('dod_published');
/** What the partner-facing program tells the other agencies; see `schema/published/`. */
export const partnerPublished = pgSchema('partner_published');
