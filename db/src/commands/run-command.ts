import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalJson, idempotencyKeyReused, type Refusal } from '@concord/kernel';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { applySettings } from '../pool/apply-settings.ts';
import { brokenConstraint, sqlState } from '../sql-state.ts';
import type { CommandAnswer, CommandOutcome, CommandRun } from './command-run.ts';

const triesMax = 6;
const pauseMs = 20;
/** What is kept of a refusal: an identifier that names nothing may be of any length, and a document wrong in every line. */
const recordedStreamMax = 200;
const recordedMessageMax = 4000;

/**
 * Runs a command in one transaction: its writes, its event, the row for those who follow changes and
 * the idempotency key of its success come together or not at all. The same key sent again by the same
 * person answers what it answered and does nothing; sent while the first still runs, it waits for it.
 * Who acts for several purchasers needs a key of its own for each, and is told so. A refusal leaves only
 * its own record and may be tried again under its key. Tries again when the database stopped it for the
 * sake of another transaction. Rejects on faults.
 */
export async function runCommand(run: CommandRun): Promise<CommandAnswer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runOnce(run);
    } catch (fault) {
      if (fault instanceof Refused) {
        await recordRefusal(run, fault);
        return { kind: 'refused', refusal: fault.refusal };
      }
      if (tries === triesMax || !isWorthAnotherTry(fault)) {
        throw fault;
      }
      await sleep(Math.random() * pauseMs * 2 ** tries);
    }
  }
}

function runOnce(run: CommandRun): Promise<CommandAnswer> {
  return run.database.transaction(async (transaction) => {
    if (run.settings !== undefined) {
      await applySettings(transaction, run.settings);
    }
    const { actor, command, idempotencyKey } = run;
    const requestHash = hashOf([command, run.request]);
    const databaseTime = await lockKey(transaction, actor.subject, idempotencyKey);
    const known = await selectKey(transaction, run);
    if (known !== null) {
      if (known.requestHash !== requestHash) {
        throw new Refused(idempotencyKeyReused(), null);
      }
      return { kind: 'done', stream: known.stream, sequence: known.sequence, isReplay: true };
    }
    const outcome = await run.work(transaction, run.storyTime?.() ?? databaseTime);
    if (outcome.kind === 'refused') {
      throw new Refused(outcome.refusal, outcome.stream);
    }
    await keep(transaction, run, outcome, requestHash);
    const { stream, sequence } = outcome.event;
    return { kind: 'done', stream, sequence, isReplay: false };
  });
}

/** Writes the event of a success, the row for those who follow changes and the key. */
async function keep(
  transaction: Database,
  { actor, command, idempotencyKey, settings, tables }: CommandRun,
  { event, purchaserCode }: Extract<CommandOutcome, { kind: 'done' }>,
  requestHash: string,
): Promise<void> {
  const { stream, sequence, kind, recordedAt } = event;
  const { events, outbox, commandKeys } = tables;
  await transaction.insert(events).values({ ...event, purchaserCode });
  await transaction.insert(outbox).values({ stream, sequence, kind, purchaserCode, recordedAt });
  const sent = { actor: actor.subject, key: idempotencyKey, command, requestHash };
  // Under a purchaser's login each row must be its own.
  const owner = settings === undefined ? purchaserCode : actor.purchaserCode;
  try {
    await transaction
      .insert(commandKeys)
      .values({ ...sent, stream, sequence, purchaserCode: owner });
  } catch (fault) {
    throw isKeyOfAnother(fault) ? new Refused(usedForAnother, null) : fault;
  }
}

/** Holds the key until the end of the transaction; two of the same person under one key take turns. */
async function lockKey(transaction: Database, subject: string, key: string): Promise<Date> {
  const [row] = await transaction.execute<{ now: string }>(
    sql`select clock_timestamp() as now, pg_advisory_xact_lock(hashtextextended(${JSON.stringify([subject, key])}, 1))`,
  );
  return new Date(row?.now ?? Number.NaN);
}

async function selectKey(transaction: Database, { tables, actor, idempotencyKey }: CommandRun) {
  const { commandKeys } = tables;
  const [known] = await transaction
    .select()
    .from(commandKeys)
    .where(and(eq(commandKeys.actor, actor.subject), eq(commandKeys.key, idempotencyKey)));
  return known ?? null;
}

const usedForAnother: Refusal = {
  ...idempotencyKeyReused(),
  message: 'You used this idempotency key for another purchaser. Use a new one.',
};

/**
 * The key was looked up and not seen, and nobody else of this person holds it now: it stands in a row
 * of another purchaser, which row-level security hides from this one.
 */
function isKeyOfAnother(fault: unknown): boolean {
  return brokenConstraint(fault) === 'command_keys_pkey';
}

async function recordRefusal(run: CommandRun, { refusal, stream }: Refused): Promise<void> {
  const { actor, command, settings, tables } = run;
  await run.database.transaction(async (transaction) => {
    if (settings !== undefined) {
      await applySettings(transaction, settings);
    }
    await transaction.insert(tables.refusals).values({
      actor: actor.subject,
      roles: [...actor.roles],
      command,
      stream: stream?.slice(0, recordedStreamMax) ?? null,
      code: refusal.code,
      message: refusal.message.slice(0, recordedMessageMax),
      purchaserCode: actor.purchaserCode,
    });
  });
}

/** Ends a transaction with a refusal, so that nothing of it stays. */
class Refused extends Error {
  readonly refusal: Refusal;
  readonly stream: string | null;

  constructor(refusal: Refusal, stream: string | null) {
    super(refusal.message);
    this.refusal = refusal;
    this.stream = stream;
  }
}

/** Serialization failure and deadlock: the database rolled everything back. */
function isWorthAnotherTry(fault: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(fault) ?? '');
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
