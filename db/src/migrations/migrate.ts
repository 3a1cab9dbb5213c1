import type { Sql, TransactionSql } from 'postgres';
import { openAdmin } from '../databases/open-admin.ts';
import { ensureRoles } from '../roles/ensure-roles.ts';
import { prepareDatabase } from '../roles/prepare-database.ts';
import { ownerRole } from '../roles/role-names.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

/**
 * Applies the migrations this database does not have, oldest first, each in its own transaction, as
 * `concord_owner`; returns their names. Creates the roles if they are missing. Several processes may
 * call it at once: one applies, the others wait and find it done. Throws if a migration was
 * changed after it was applied, is unknown to this program, or comes before one already applied.
 */
export async function migrate(
  admin: string | Sql,
  folder = new URL('../../migrations/', import.meta.url),
): Promise<string[]> {
  const migrations = readMigrations(folder);
  const isOwn = typeof admin === 'string';
  const adminSql = isOwn ? openAdmin(admin) : admin;
  try {
    await ensureRoles(adminSql);
    await adminSql.begin(async (transaction) => {
      await lock(transaction);
      await prepareDatabase(transaction);
      await createLedger(transaction);
    });
    const applied: string[] = [];
    for (const migration of migrations) {
      if (await adminSql.begin((transaction) => apply(transaction, migration, migrations))) {
        applied.push(migration.name);
      }
    }
    return applied;
  } finally {
    if (isOwn) {
      await adminSql.end();
    }
  }
}

/** Any number, as long as nothing else in this database locks it. */
const lockKey = '4701938020613';

function lock(transaction: TransactionSql) {
  return transaction`select pg_advisory_xact_lock(${lockKey})`;
}

async function createLedger(transaction: TransactionSql): Promise<void> {
  await transaction.unsafe(`
    set local role ${ownerRole};
    create schema if not exists concord;
    create table if not exists concord.migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz(3) not null default now()
    )`);
}

/** True if it was applied now, false if it had been before. */
async function apply(
  transaction: TransactionSql,
  migration: Migration,
  all: readonly Migration[],
): Promise<boolean> {
  await lock(transaction);
  await transaction.unsafe(`set local role ${ownerRole}`);
  const rows = await transaction<{ name: string; checksum: string }[]>`
    select name, checksum from concord.migrations order by name collate "C"`;
  const known = new Map(rows.map((row) => [row.name, row.checksum]));
  refuseUnknown(known, all);
  const checksum = known.get(migration.name);
  if (checksum === migration.checksum) {
    return false;
  }
  if (checksum !== undefined) {
    throw new Error(
      `Migration ${migration.name} was changed after it was applied; restore it and write a new one.`,
    );
  }
  const newest = rows.at(-1)?.name ?? '';
  if (newest > migration.name) {
    throw new Error(
      `Migration ${migration.name} comes before ${newest}, which is applied already; give it the next number.`,
    );
  }
  await run(transaction, migration);
  await transaction`
    insert into concord.migrations (name, checksum)
    values (${migration.name}, ${migration.checksum})`;
  return true;
}

function refuseUnknown(known: ReadonlyMap<string, string>, all: readonly Migration[]): void {
  const names = new Set(all.map(({ name }) => name));
  const unknown = [...known.keys()].find((name) => !names.has(name));
  if (unknown !== undefined) {
    throw new Error(
      `The database has migration ${unknown}, which this program does not know; use a newer version of the program.`,
    );
  }
}

async function run(transaction: TransactionSql, migration: Migration): Promise<void> {
  try {
    await transaction.unsafe(migration.text);
  } catch (error) {
    throw new Error(`Migration ${migration.name} failed, and nothing of it remains.`, {
      cause: error,
    });
  }
}
