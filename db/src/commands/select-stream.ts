import type { StoredEvent, StreamEnd } from '@concord/kernel';
import { desc, eq, getTableColumns } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { isAnyOf } from '../is-any-of.ts';
import type { EventTables } from '../tables/event-tables.ts';

/** The events of these streams, each stream's in order. */
export async function selectStream(
  database: Database,
  { events }: EventTables,
  streams: readonly string[],
): Promise<StoredEvent[]> {
  const { purchaserCode: _, ...columns } = getTableColumns(events);
  const rows = await database
    .select(columns)
    .from(events)
    .where(isAnyOf(events.stream, streams))
    .orderBy(events.stream, events.sequence);
  // What relied facts look like is decided where they are written.
  return rows as StoredEvent[];
}

/** The last event of a stream, or null if it has none. Lock what the stream is about first. */
export async function selectStreamEnd(
  database: Database,
  { events }: EventTables,
  stream: string,
): Promise<StreamEnd | null> {
  const [end] = await database
    .select({ sequence: events.sequence, recordedAt: events.recordedAt, hash: events.hash })
    .from(events)
    .where(eq(events.stream, stream))
    .orderBy(desc(events.sequence))
    .limit(1);
  return end ?? null;
}
