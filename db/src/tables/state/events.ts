import { eventTables } from '../event-tables.ts';
import { state } from './schema.ts';

/** Events, outbox, command keys and refusals of this agency. */
export const stateEventTables = eventTables(state);
