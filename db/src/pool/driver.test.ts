import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedPostgres } from '../embedded/start.ts';
import { startThrowawayPostgres } from '../embedded/throwaway.ts';
import { openDriver } from './driver.ts';

let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startThrowawayPostgres();
}, 60_000);
afterAll(() => server.stop());

// Each of these failed with postgres 3.4.9 as it is published; patches/ has the changes.
describe('the patched driver', () => {
  it('gives each question its own answer when one between them cannot be sent', async () => {
    const sql = openDriver(server.url, { max: 1 });
    const connection = await sql.reserve();
    const ask = (value: unknown) =>
      connection.unsafe('select $1::text as v', [value as string], { prepare: true }).values();
    await ask('warm');
    const answers = await Promise.allSettled([ask('a'), ask(Object.create(null)), ask('c')]);
    expect(answers).toMatchObject([{ value: [['a']] }, { status: 'rejected' }, { value: [['c']] }]);
    connection.release();
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }]);
    await sql.end();
  });

  it('listens no more to a reservation that was released, or to a transaction that is over', async () => {
    const sql = openDriver(server.url, { max: 1 });
    const reserved = await sql.reserve();
    reserved.release();
    await expect(reserved`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    reserved.release();
    let leaked: postgres.TransactionSql | undefined;
    await sql.begin(async (transaction) => {
      leaked = transaction;
      await transaction`select 1`;
    });
    await expect(leaked?.unsafe('select 1')).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    await sql.end();
  });

  it('listens no more to a transaction whose connection was lost', async () => {
    const sql = openDriver(server.url, { max: 1 });
    const killer = openDriver(server.url, { max: 1 });
    let pause: Promise<unknown> = Promise.resolve();
    let late: Promise<unknown> = Promise.resolve();
    const transaction = sql.begin(async (inside) => {
      const [row] = await inside<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await killer`select pg_terminate_backend(${row?.pid ?? 0})`;
      pause = sleep(100);
      late = pause.then(() => inside`select 'late'`);
      await late;
    });
    await expect(transaction).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    await sql.begin(async (other) => {
      await expect(late).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
      expect([...(await other`select 1 as one`)]).toEqual([{ one: 1 }]);
    });
    await sql.end();
    await killer.end();
  });

  it('ends although a connection outlived its time while it was reserved', async () => {
    const sql = postgres(server.url, { max: 1, max_lifetime: 0.05, fetch_types: false });
    const reserved = await sql.reserve();
    await reserved`select 1`;
    await sleep(100);
    reserved.release();
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }]);
    await sql.end();
  });

  it('keeps the place of those who wait while a connection cannot be made', async () => {
    const url = new URL(server.url);
    const { password } = url;
    url.password = 'wrong';
    let pass = 'wrong';
    const sql = postgres(url.href, {
      max: 1,
      fetch_types: false,
      backoff: () => 0.01,
      pass: () => pass,
    });
    const waiting = await Promise.allSettled([sql.reserve(), sql.reserve()]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    pass = decodeURIComponent(password);
    const [first, second] = await Promise.all([
      sql.reserve().then((reserved) => reserved`select 1 as n`.finally(() => reserved.release())),
      sql.reserve().then((reserved) => reserved`select 2 as n`.finally(() => reserved.release())),
    ]);
    expect([first[0], second[0]]).toEqual([{ n: 1 }, { n: 2 }]);
    await sql.end();
  });
});
