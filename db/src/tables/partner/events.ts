import { eventTables } from '../event-tables.ts';
import { partner } from './schema.ts';

/** Events, outbox, command keys and refusals of this agency. */
export const partnerEventTables = eventTables(partner);
