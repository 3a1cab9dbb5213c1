import { brokenLink, type StoredEvent } from '@concord/kernel';
import { asc, getTableColumns, gt, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { EventTables } from '../tables/event-tables.ts';
import { selectStream } from './select-stream.ts';

/** What was looked at, or the first thing that is not as it should be. */
export interface ChainReport {
  readonly streams: number;
  readonly events: number;
  /** In one sentence; null if everything holds. */
  readonly lie: string | null;
}

const streamsAtOnce = 500;

/** Checks every stream of an agency: no gap, rising times, every seal, and a row for who follows changes. */
export async function verifyChains(database: Database, tables: EventTables): Promise<ChainReport> {
  let streams = 0;
  let events = 0;
  for await (const batch of eventBatches(database, tables)) {
    for (const stream of batch.values()) {
      streams += 1;
      events += stream.length;
      const lie = brokenLink(stream);
      if (lie !== null) {
        return { streams, events, lie };
      }
    }
  }
  return { streams, events, lie: await missingOutboxRow(database, tables) };
}

/** All streams of an agency with their events in order, some hundred streams at a time. */
export async function* eventBatches(
  database: Database,
  tables: EventTables,
): AsyncGenerator<ReadonlyMap<string, StoredEvent[]>> {
  const { stream } = getTableColumns(tables.events);
  for (let after = ''; ; ) {
    const names = await database
      .selectDistinct({ stream })
      .from(tables.events)
      .where(gt(stream, after))
      .orderBy(asc(stream))
      .limit(streamsAtOnce);
    const last = names.at(-1);
    if (last === undefined) {
      return;
    }
    after = last.stream;
    const batch = new Map<string, StoredEvent[]>(names.map((one) => [one.stream, []]));
    const events = await selectStream(database, tables, [...batch.keys()]);
    for (const event of events) {
      batch.get(event.stream)?.push(event);
    }
    yield batch;
  }
}

async function missingOutboxRow(
  database: Database,
  { events, outbox }: EventTables,
): Promise<string | null> {
  const [missing] = await database
    .select({ stream: events.stream, sequence: events.sequence })
    .from(events)
    .where(
      sql`not exists (select from ${outbox} where ${outbox.stream} = ${events.stream} and ${outbox.sequence} = ${events.sequence})`,
    )
    .limit(1);
  return missing === undefined
    ? null
    : `event ${missing.sequence} of ${missing.stream} has no row in the outbox`;
}
