import { bigint, date, integer, jsonb, type PgSchema, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: 'string', precision: 3 });

/** An agency's tables of events and of what its commands leave behind; all append-only. */
export function eventTables<Schema extends string>(schema: PgSchema<Schema>) {
  return {
    events: schema.table('events', {
      stream: text().notNull(),
      sequence: integer().notNull(),
      kind: text().notNull(),
      recordedAt: moment('recorded_at').notNull(),
      occurredOn: date('occurred_on').notNull(),
      actor: text().notNull(),
      role: text().notNull(),
      organization: text(),
      fromStatus: text('from_status'),
      toStatus: text('to_status'),
      reason: text(),
      documentCode: text('document_code'),
      facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
      reliedOn: jsonb('relied_on').$type<readonly unknown[]>().notNull(),
      purchaserCode: text('purchaser_code'),
      previousHash: text('previous_hash'),
      hash: text().notNull(),
    }),
    outbox: schema.table('outbox', {
      position: bigint({ mode: 'bigint' }).generatedAlwaysAsIdentity(),
      stream: text().notNull(),
      sequence: integer().notNull(),
      kind: text().notNull(),
      purchaserCode: text('purchaser_code'),
      recordedAt: moment('recorded_at').notNull(),
    }),
    commandKeys: schema.table('command_keys', {
      actor: text().notNull(),
      key: text().notNull(),
      command: text().notNull(),
      requestHash: text('request_hash').notNull(),
      stream: text().notNull(),
      sequence: integer().notNull(),
      purchaserCode: text('purchaser_code'),
    }),
    refusals: schema.table('refusals', {
      actor: text().notNull(),
      roles: text().array().notNull(),
      command: text().notNull(),
      stream: text(),
      code: text().notNull(),
      message: text().notNull(),
      purchaserCode: text('purchaser_code'),
    }),
  };
}

/** The event tables of any one agency. */
export type EventTables = ReturnType<typeof eventTables>;
