import type { Connection, StoredEvent } from '@concord/kernel';

/** An event of a case as it is shown: all but its facts, which hold what is not everybody's. */
export type CaseEventModel = Omit<StoredEvent, 'stream' | 'facts'>;

/** A list of events. */
export type CaseEventConnectionModel = Connection<CaseEventModel>;
