import { eventTables } from '../event-tables.ts';
import { dod } from './schema.ts';

/** Events, outbox, command keys and refusals of this agency. */
export const dodEventTables = eventTables(dod);
