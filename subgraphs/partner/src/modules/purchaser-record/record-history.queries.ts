import { type Database, isAnyOf } from '@concord/db';
import { partnerEventTables } from '@concord/db/partner';
import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, type PgTable, unionAll } from 'drizzle-orm/pg-core';
import type { RecordEventModel } from './purchaser-record.model.ts';

/** How many events of a record are shown. */
const eventsMax = 100;

/** Where a kind of record has its history: its sender's events, and what was published in answer. */
export interface HistorySource {
  /** What stands before the record's number in the name of its stream. */
  readonly prefix: string;
  /** The status that the sender saw after its own event. */
  readonly ownStatus: SQL<string>;
  readonly answers: {
    readonly table: PgTable;
    readonly number: AnyPgColumn;
    readonly recordedAt: AnyPgColumn;
    readonly status: SQL<string>;
    readonly text: AnyPgColumn;
  };
}

/** The latest events of these records, each record's from the oldest on. One statement. */
export async function selectHistory<Status extends string>(
  database: Database,
  { prefix, ownStatus, answers }: HistorySource,
  numbers: readonly string[],
): Promise<RecordEventModel<Status>[]> {
  const { events } = partnerEventTables;
  const streams = numbers.map((number) => `${prefix}${number}`);
  const happened = unionAll(
    database
      .select({
        number: sql<string>`substr(${events.stream}, ${prefix.length + 1}::int)`.as('number'),
        recordedAt: sql<string>`${events.recordedAt}`.as('recorded'),
        by: sql<string>`'PURCHASER'::text`.as('acting'),
        status: sql<string>`${ownStatus}`.as('seen'),
        text: sql<string | null>`coalesce(${events.reason}, ${events.facts}->>'information')`.as(
          'said',
        ),
      })
      .from(events)
      .where(isAnyOf(events.stream, streams)),
    database
      .select({
        number: sql<string>`${answers.number}`.as('number'),
        recordedAt: sql<string>`${answers.recordedAt}`.as('recorded'),
        by: sql<string>`'DEPARTMENT_OF_DEFENSE'::text`.as('acting'),
        status: sql<string>`${answers.status}`.as('seen'),
        text: sql<string | null>`${answers.text}`.as('said'),
      })
      .from(answers.table)
      .where(isAnyOf(answers.number, numbers)),
  ).as('happened');
  const ranked = database
    .select({
      number: happened.number,
      recordedAt: happened.recordedAt,
      by: happened.by,
      status: happened.status,
      text: happened.text,
      rank: sql<number>`row_number() over (partition by ${happened.number} order by ${happened.recordedAt} desc)`.as(
        'event_rank',
      ),
    })
    .from(happened)
    .as('ranked');
  const rows = await database
    .select({
      number: ranked.number,
      recordedAt: ranked.recordedAt,
      by: ranked.by,
      status: ranked.status,
      text: ranked.text,
    })
    .from(ranked)
    .where(sql`${ranked.rank} <= ${eventsMax}`)
    .orderBy(ranked.number, ranked.recordedAt);
  return rows as RecordEventModel<Status>[];
}
