import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAdmin } from '../databases/open-admin.ts';
import { readPostmaster } from '../embedded/postmaster.ts';
import { send } from '../embedded/shut-down.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/start.ts';
import { openPool, type Pool } from './open-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'concord-crash-'));
let server: EmbeddedPostgres;
let pool: Pool;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  server = await startEmbeddedPostgres({ folder });
  pool = openPool({ url: server.url, max: 6, acquireTimeoutMs: 1_000 });
  await pool.database.execute(sql`create table written (n int)`);
}, 60_000);
afterAll(async () => {
  await pool.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

// Without the patch of the driver the process ends here: an error thrown from a timer, which vitest
// reports as unhandled; or a promise is never settled, and the test takes too long.
describe('a pool whose server is killed under running writes', () => {
  it.each(['postmaster', 'backends', 'everything'])(
    'rejects what was under way, lives, and works again (%s)',
    async (victim) => {
      let isRunning = true;
      const outcomes = { answered: 0, rejected: 0 };
      const workers = Array.from({ length: 24 }, async (_, i) => {
        while (isRunning) {
          await deeds[i % deeds.length]?.().then(
            () => (outcomes.answered += 1),
            () => (outcomes.rejected += 1),
          );
          await sleep(0);
        }
      });
      await sleep(150);
      await kill(victim);
      await sleep(150);
      if (victim !== 'backends') {
        server = await startEmbeddedPostgres({ folder });
      }
      await untilAnswered();
      isRunning = false;
      await Promise.all(workers);
      expect(outcomes.answered).toBeGreaterThan(0);
      expect(outcomes.rejected).toBeGreaterThan(0);
      // Every connection is usable, not only one.
      await Promise.all(Array.from({ length: 30 }, () => read()));
      await Promise.all(Array.from({ length: 12 }, () => write()));
    },
    30_000,
  );
});

function read(): Promise<unknown> {
  return pool.readAs({ 'concord.purchaser_code': 'BN' }).execute(sql`select count(*) from written`);
}

/** A text that was never prepared takes another way through the driver. */
function readAnew(): Promise<unknown> {
  const text = sql.raw(`select ${Math.random()} where 1 = `);
  return pool.readAs({ 'concord.purchaser_code': 'BN' }).execute(sql`${text}${1}`);
}

function write(): Promise<unknown> {
  return pool.database.transaction(async (transaction) => {
    await transaction.execute(sql`insert into written values (${1})`);
    await sleep(1);
    await transaction.execute(sql`insert into written values (${'2'.repeat(3)})`);
  });
}

function readPlainly(): Promise<unknown> {
  return pool.database.execute(sql`select ${'x'.repeat(50_000)}::text`);
}

const deeds: readonly (() => Promise<unknown>)[] = [read, readAnew, write, readPlainly];

async function kill(victim: string): Promise<void> {
  const admin = openAdmin(server.url);
  const backends = await admin<{ pid: number }[]>`
    select pid from pg_stat_activity where datname is not null and pid <> pg_backend_pid()`;
  const postmaster = readPostmaster(join(folder, 'postgres-18', 'data'))?.pid;
  if (postmaster === undefined) {
    throw new Error('The server does not run.');
  }
  const pids = [
    ...(victim === 'backends' ? [] : [postmaster]),
    ...(victim === 'postmaster' ? [] : backends.map(({ pid }) => pid)),
  ];
  for (const pid of pids) {
    send(pid, 'SIGKILL');
  }
  await admin.end({ timeout: 0 });
}

/** The first attempts may still meet a server that recovers. */
async function untilAnswered(): Promise<void> {
  for (const deadline = performance.now() + 10_000; ; ) {
    try {
      await read();
      return;
    } catch (error) {
      if (performance.now() > deadline) {
        throw error;
      }
      await sleep(20);
    }
  }
}
