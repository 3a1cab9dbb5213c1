import { brokenLink, type NewEvent, notPermitted, sealEvent } from '@concord/kernel';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startThrowawayPostgres } from '../embedded/throwaway.ts';
import { openPool, type Pool } from '../pool/open-pool.ts';
import { partnerEventTables } from '../tables/partner/index.ts';
import { createSmallWorld } from '../testing/small-world.ts';
import type { CommandAnswer, CommandRun } from './command-run.ts';
import { runCommand } from './run-command.ts';
import { selectStream, selectStreamEnd } from './select-stream.ts';

const { events, outbox, commandKeys, refusals } = partnerEventTables;
let server: Awaited<ReturnType<typeof startThrowawayPostgres>>;
let pool: Pool;

beforeAll(async () => {
  server = await startThrowawayPostgres();
  const urlOf = await createSmallWorld(server.url);
  pool = openPool({ url: urlOf('concord_partner_purchaser'), max: 8 });
});
afterAll(async () => {
  await pool.close();
  await server.stop();
});

const happened: NewEvent = {
  kind: 'write',
  occurredOn: '2026-03-02',
  actor: 'procurement.bandaria',
  role: 'P_PROC',
  organization: null,
  fromStatus: null,
  toStatus: null,
  reason: null,
  documentCode: null,
  facts: { text: 'ü "x"', amount: '10.00', list: [{ b: 1, a: null }] },
  reliedOn: [],
};

/** A command of Bandaria's officer that writes one event on a stream. */
function command(stream: string, key: string, change: Partial<CommandRun> = {}) {
  return runCommand({
    database: pool.database,
    settings: { 'concord.purchaser_code': 'BN' },
    tables: partnerEventTables,
    actor: { subject: 'procurement.bandaria', roles: ['P_PROC'], purchaserCode: 'BN' },
    command: 'write',
    idempotencyKey: key,
    request: { stream },
    async work(transaction, now) {
      await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${stream}))`);
      const end = await selectStreamEnd(transaction, partnerEventTables, stream);
      return {
        kind: 'done',
        event: sealEvent(stream, end, happened, now),
        purchaserCode: 'BN',
      };
    },
    ...change,
  });
}

const bandaria = () => pool.readAs({ 'concord.purchaser_code': 'BN' });
const count = async (table: Parameters<typeof pool.database.$count>[0]) => bandaria().$count(table);

describe('a command', () => {
  it('leaves its event, a row for those who follow changes and its key, together', async () => {
    expect(await command('a', 'key-1')).toEqual({
      kind: 'done',
      stream: 'a',
      sequence: 1,
      isReplay: false,
    });
    await command('a', 'key-2');
    const stored = await selectStream(bandaria(), partnerEventTables, ['a']);
    expect(stored.map(({ sequence }) => sequence)).toEqual([1, 2]);
    // The digests hold over what comes back from the database.
    expect(brokenLink(stored)).toBeNull();
    expect(await bandaria().select().from(outbox).where(eq(outbox.stream, 'a'))).toHaveLength(2);
  });

  it('acts once under one key, however often and at once it is sent, and answers the same', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => command('b', 'key-b')));
    const places = new Set(answers.map((answer) => JSON.stringify(placeOf(answer))));
    expect(places).toEqual(new Set([JSON.stringify(['b', 1])]));
    expect(answers.filter((answer) => answer.kind === 'done' && !answer.isReplay)).toHaveLength(1);
    expect(await selectStream(bandaria(), partnerEventTables, ['b'])).toHaveLength(1);
  });

  it('is refused under a key that was used for something else', async () => {
    await command('c', 'key-c');
    const answer = await command('c', 'key-c', { request: { stream: 'other' } });
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('keeps the keys of one person from another', async () => {
    await command('d', 'key-d');
    const actor = { subject: 'another', roles: ['P_PROC'], purchaserCode: 'BN' };
    expect(await command('d', 'key-d', { actor })).toMatchObject({ sequence: 2, isReplay: false });
  });

  it('of one person for two purchasers needs two keys, sent at once too', async () => {
    const forNorland = {
      settings: { 'concord.purchaser_code': 'QN' },
      actor: { subject: 'procurement.bandaria', roles: ['P_PROC'], purchaserCode: 'QN' },
      work: async (_transaction: unknown, now: Date) => ({
        kind: 'done' as const,
        event: sealEvent('k-norland', null, happened, now),
        purchaserCode: 'QN',
      }),
    };
    const reused = {
      kind: 'refused',
      refusal: {
        code: 'IDEMPOTENCY_KEY_REUSED',
        message: 'You used this idempotency key for another purchaser. Use a new one.',
        path: ['idempotencyKey'],
      },
    };
    await command('k', 'key-k');
    expect(await command('k', 'key-k', forNorland)).toMatchObject(reused);
    const norland = pool.readAs(forNorland.settings);
    expect([await norland.$count(events), await norland.$count(outbox)]).toEqual([0, 0]);
    expect(await norland.select().from(refusals)).toMatchObject([
      { actor: 'procurement.bandaria', code: 'IDEMPOTENCY_KEY_REUSED', purchaserCode: 'QN' },
    ]);
    const answers = await Promise.all([command('k', 'key-l'), command('k', 'key-l', forNorland)]);
    const [done, refused] = answers.toSorted((one, other) => one.kind.localeCompare(other.kind));
    expect(done).toMatchObject({ kind: 'done', isReplay: false });
    expect(refused).toMatchObject(reused);
  });

  it('stops at any other row that is there already', async () => {
    await command('l', 'key-m');
    const work: CommandRun['work'] = async (_transaction, now) => ({
      kind: 'done',
      event: sealEvent('l', null, happened, now),
      purchaserCode: 'BN',
    });
    await expect(command('l', 'key-n', { work })).rejects.toThrow();
  });

  it('that is refused leaves its record only, and may be tried again under its key', async () => {
    const before = [await count(events), await count(outbox), await count(commandKeys)];
    const refused = await command('e', 'key-e', {
      async work(transaction) {
        await transaction.insert(outbox).values({
          stream: 'e',
          sequence: 1,
          kind: 'write',
          purchaserCode: 'BN',
          recordedAt: '2026-03-02T00:00:00.000Z',
        });
        return { kind: 'refused', refusal: notPermitted('Not now.'), stream: 'e' };
      },
    });
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_PERMITTED' } });
    expect([await count(events), await count(outbox), await count(commandKeys)]).toEqual(before);
    expect(await bandaria().select().from(refusals).where(eq(refusals.stream, 'e'))).toMatchObject([
      {
        actor: 'procurement.bandaria',
        command: 'write',
        code: 'NOT_PERMITTED',
        message: 'Not now.',
      },
    ]);
    expect(await command('e', 'key-e')).toMatchObject({ sequence: 1, isReplay: false });
  });

  it('that the database stopped for another is tried again; any other fault is not', async () => {
    let tries = 0;
    const stopped = Object.assign(new Error('deadlock detected'), { code: '40P01' });
    const fail =
      (fault: Error, times: number): CommandRun['work'] =>
      async (_transaction, now) => {
        tries += 1;
        if (tries <= times) {
          throw fault;
        }
        return { kind: 'done', event: sealEvent('f', null, happened, now), purchaserCode: 'BN' };
      };
    expect(await command('f', 'key-f', { work: fail(stopped, 2) })).toMatchObject({ sequence: 1 });
    expect(tries).toBe(3);
    tries = 0;
    await expect(command('g', 'key-g', { work: fail(new Error('no'), 1) })).rejects.toThrow('no');
    expect(tries).toBe(1);
  });

  it('tells the time of a story, or the database’s', async () => {
    const storyTime = () => new Date('2026-01-31T12:00:00.000Z');
    await command('h', 'key-h', { storyTime });
    await command('h', 'key-i', { storyTime });
    const stored = await selectStream(bandaria(), partnerEventTables, ['h']);
    expect(stored.map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-01-31T12:00:00.000Z',
      '2026-01-31T12:00:00.001Z',
    ]);
  });

  it('cannot be written for, or read by, another purchaser', async () => {
    const settings = { 'concord.purchaser_code': 'QN' };
    await expect(command('i', 'key-j', { settings })).rejects.toThrow();
    await command('i', 'key-j');
    expect(await bandaria().$count(events, eq(events.stream, 'i'))).toBe(1);
    expect(await pool.readAs(settings).$count(events, eq(events.stream, 'i'))).toBe(0);
  });
});

function placeOf(answer: CommandAnswer) {
  return answer.kind === 'done' ? [answer.stream, answer.sequence] : [answer.refusal.code];
}
