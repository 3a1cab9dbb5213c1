import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAdmin } from '../databases/open-admin.ts';
import type { EmbeddedPostgres } from '../embedded/start.ts';
import { startThrowawayPostgres } from '../embedded/throwaway.ts';
import { sqlState } from '../sql-state.ts';
import { createSmallWorld, purchaserCodes, visibleCodes } from '../testing/small-world.ts';
import { applySettings } from './apply-settings.ts';
import { openPool, type Pool } from './open-pool.ts';

let server: EmbeddedPostgres;
let pool: Pool;

beforeAll(async () => {
  server = await startThrowawayPostgres();
  const urlOf = await createSmallWorld(server.url);
  pool = openPool({ url: urlOf('concord_dod_purchaser'), max: 2 });
}, 60_000);
afterAll(async () => {
  await pool.close();
  await server.stop();
});

const seed = Date.now() % 1_000_000;

it(`two connections keep 1,000 users apart, whatever they do (seed ${seed})`, async () => {
  const next = randomFrom(seed);
  const unexpected: unknown[] = [];
  const admin = openAdmin(server.url);
  const canceller = setInterval(() => {
    admin`select pg_cancel_backend(pid) from pg_stat_activity
      where usename = 'concord_dod_purchaser' and state = 'active'`.catch(() => undefined);
  }, 5);
  const users = Array.from({ length: 1_000 }, async (_, i) => {
    const code = purchaserCodes[i % purchaserCodes.length] ?? '';
    const deed = deeds[Math.floor(next() * deeds.length)];
    await sleep(next() * 300);
    await deed?.(code, i).catch((error: unknown) => isExpected(error) || unexpected.push(error));
  });
  await Promise.all(users);
  clearInterval(canceller);
  await admin.end();
  expect(unexpected).toEqual([]);
  expect(await visibleCodes(pool.readAs({}))).toEqual([]);
}, 30_000);

/** What a user may do; each expects to see its own rows only. */
const deeds: readonly ((code: string, i: number) => Promise<unknown>)[] = [
  readsRows,
  readsRows,
  async function asksWhatWasNeverPrepared(code, i) {
    const rows = await as(code).execute(sql`
      select distinct purchaser_code as code, ${sql.raw(String(i))} as i from dod.secrets
      where id >= ${0}`);
    expect(rows.map((row) => row['code'])).toEqual([code]);
  },
  async function forgetsItsSettings() {
    expect(await visibleCodes(pool.database)).toEqual([]);
  },
  async function rollsBack(code) {
    await pool.database.transaction(async (transaction) => {
      await applySettings(transaction, { 'concord.purchaser_code': code });
      expect(await visibleCodes(transaction)).toEqual([code]);
      throw new RolledBack();
    });
  },
  (code) => as(code).execute(sql`select 1 / (select 0)`).execute(),
  (code) => as(code).execute(sql`select pg_sleep(0.01)`).execute(),
  (code) =>
    as(code)
      .execute(sql`select ${sql.param({ not: 'sendable' })}`)
      .execute(),
];

async function readsRows(code: string): Promise<void> {
  expect(await visibleCodes(as(code))).toEqual([code]);
}

function as(code: string) {
  return pool.readAs({ 'concord.purchaser_code': code });
}

class RolledBack extends Error {}

/** Division by zero, cancellation, what cannot be sent, and our own rollback. */
function isExpected(error: unknown): boolean {
  const isOurs = error instanceof RolledBack;
  const isRefused = error instanceof Error && error.cause instanceof TypeError;
  return isOurs || isRefused || ['22012', '57014'].includes(sqlState(error) ?? '');
}

/** Numbers from 0 to 1 (mulberry32) that a seed repeats. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
