import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAdmin } from '../databases/open-admin.ts';
import type { EmbeddedPostgres } from '../embedded/start.ts';
import { startThrowawayPostgres } from '../embedded/throwaway.ts';
import { sqlState } from '../sql-state.ts';
import { openCountingProxy } from '../testing/counting-proxy.ts';
import { createSmallWorld, secrets, visibleCodes } from '../testing/small-world.ts';
import { applySettings } from './apply-settings.ts';
import { openPool, type Pool } from './open-pool.ts';

let server: EmbeddedPostgres;
let pool: Pool;
let purchaserUrl: string;
let statements: string[] = [];

beforeAll(async () => {
  server = await startThrowawayPostgres();
  const urlOf = await createSmallWorld(server.url);
  purchaserUrl = urlOf('concord_dod_purchaser');
  pool = openPool({
    url: purchaserUrl,
    max: 2,
    onStatement: (text) => statements.push(text),
  });
}, 60_000);
afterAll(async () => {
  await pool.close();
  await server.stop();
});

function as(code: string) {
  return pool.readAs({ 'concord.purchaser_code': code });
}

describe('a reader', () => {
  it.each([
    ['its own rows', { 'concord.purchaser_code': 'BN' }, ['BN']],
    ['another its own', { 'concord.purchaser_code': 'QN' }, ['QN']],
    ['nothing without a setting', {}, []],
    ['nothing with an empty setting', { 'concord.purchaser_code': '' }, []],
    ['nothing with a strange one', { 'concord.purchaser_code': "BN' or true --" }, []],
    ['nothing with only another', { 'concord.other': 'BN' }, []],
  ])('sees %s', async (_what, settings, expected) => {
    expect(await visibleCodes(pool.readAs(settings))).toEqual(expected);
  });

  it('sees nothing through the plain database of the same pool, just after another read', async () => {
    for (let i = 0; i < 4; i += 1) {
      expect(await visibleCodes(as('BN'))).toEqual(['BN']);
      expect(await visibleCodes(pool.database)).toEqual([]);
    }
  });

  it.each([
    ['fails', sql`select 1 / (select 0)`, '22012'],
    ['does not parse', sql`select from where`, '42601'],
    ['has a parameter of the wrong type', sql`select ${'x'}::int`, '22P02'],
    ['writes', sql`insert into dod.secrets values (99, 'BN')`, '25006'],
    ['ends the transaction early and fails', sql`rollback and chain to x`, '42601'],
  ])('leaves a clean connection when its query %s', async (_how, query, state) => {
    for (let i = 0; i < 4; i += 1) {
      const failure = await as('BN')
        .execute(query)
        .catch((error: unknown) => error);
      expect(sqlState(failure)).toBe(state);
      expect(await visibleCodes(as('QO'))).toEqual(['QO']);
      expect(await visibleCodes(pool.readAs({}))).toEqual([]);
    }
  });

  it('refuses a parameter that cannot be sent, and nobody else notices', async () => {
    const answers = await Promise.all([
      visibleCodes(as('BN')),
      as('BN')
        .execute(sql`select ${sql.param({ an: 'object' })}`)
        .catch((error: unknown) => error),
      visibleCodes(as('QN')),
    ]);
    const [before, refused, after] = answers;
    expect([before, after]).toEqual([['BN'], ['QN']]);
    expect(refused).toHaveProperty('cause.name', 'TypeError');
  });

  it('refuses a setting of a name that is not ours', () => {
    expect(() => pool.readAs({ role: 'postgres' })).toThrow(/is not a setting/);
  });

  it('costs one round trip for a statement, whatever is around it', async () => {
    const proxy = await openCountingProxy(purchaserUrl);
    const distant = openPool({ url: proxy.url, max: 1 });
    const reader = distant.readAs({ 'concord.purchaser_code': 'BN', 'concord.other': 'x' });
    await visibleCodes(reader); // Connects and prepares.
    const before = proxy.trips();
    for (let i = 0; i < 10; i += 1) {
      expect(await visibleCodes(reader)).toEqual(['BN']);
    }
    expect(proxy.trips() - before).toBe(10);
    await distant.close();
    proxy.close();
  });

  it('has no transactions', async () => {
    await expect(as('BN').transaction(() => Promise.resolve(1))).rejects.toThrow(/Use database/);
  });

  it('rejects a statement that takes too long, and goes on', async () => {
    const hasty = openPool({ url: purchaserUrl, max: 1, statementTimeoutMs: 50 });
    const reader = hasty.readAs({ 'concord.purchaser_code': 'BN' });
    const failure = await reader.execute(sql`select pg_sleep(5)`).catch((error: unknown) => error);
    expect(sqlState(failure)).toBe('57014');
    expect(await visibleCodes(reader)).toEqual(['BN']);
    await hasty.close();
  });

  it('does not wait forever for a connection', async () => {
    const narrow = openPool({ url: purchaserUrl, max: 1, acquireTimeoutMs: 50 });
    const reader = narrow.readAs({ 'concord.purchaser_code': 'BN' });
    const slow = reader.execute(sql`select pg_sleep(0.3)`).execute();
    const failure = await visibleCodes(reader).catch((error: unknown) => error);
    expect(sqlState(failure)).toBe('POOL_BUSY');
    await slow;
    expect(await visibleCodes(reader)).toEqual(['BN']);
    await narrow.close();
  });

  it('survives a migration under its prepared statements', async () => {
    const admin = openAdmin(server.url);
    await admin.unsafe(
      'create table public.changing (a int); insert into public.changing values (1)',
    );
    await admin.unsafe('grant usage on schema public to concord_dod_purchaser');
    await admin.unsafe('grant select on public.changing to concord_dod_purchaser');
    const query = sql`select * from public.changing`;
    for (let i = 0; i < 4; i += 1) {
      await as('BN').execute(query);
    }
    await admin.unsafe('alter table public.changing alter a type text');
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async () => [...(await as('BN').execute(query))]),
    );
    expect(answers).toEqual(Array(4).fill([{ a: '1' }]));
    await admin.unsafe(
      'drop table public.changing; revoke usage on schema public from concord_dod_purchaser',
    );
    await admin.end();
  });
});

describe('a pool', () => {
  it('tells the statements, without what it sends around them', async () => {
    statements = [];
    await as('BN').select({ id: secrets.id }).from(secrets).where(eq(secrets.id, 4));
    await pool.database.transaction(async (transaction) => {
      await applySettings(transaction, { 'concord.purchaser_code': 'BN' });
      await transaction.select({ id: secrets.id }).from(secrets);
    });
    expect(statements).toEqual([
      'select "id" from "dod"."secrets" where "dod"."secrets"."id" = $1',
      'select "id" from "dod"."secrets"',
    ]);
  });

  it('hands out values in one form', async () => {
    const [row] = await as('BN').execute(sql`
      select 12370000.10::numeric(20,2) as money, 9007199254740993 as big, date '2026-01-31' as day,
        timestamptz '2026-01-31 12:00:00.5+02' as at, timestamptz '2026-01-31 12:00:00+00' as noon,
        array['a', 'b c'] as words, ${sql.param(['x', 'y"z'])}::text[] as sent, json_build_object('a', 1) as object,
        ${true}::boolean as yes, ${12n}::bigint as n, null as nothing`);
    expect(row).toEqual({
      money: '12370000.10',
      big: '9007199254740993',
      day: '2026-01-31',
      at: '2026-01-31T10:00:00.500Z',
      noon: '2026-01-31T12:00:00.000Z',
      words: ['a', 'b c'],
      sent: ['x', 'y"z'],
      object: { a: 1 },
      yes: true,
      n: '12',
      nothing: null,
    });
  });
});
