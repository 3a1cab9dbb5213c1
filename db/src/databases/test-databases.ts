import type { Sql } from 'postgres';
import { prepareDatabase } from '../roles/prepare-database.ts';
import { openAdmin } from './open-admin.ts';

/**
 * Creates a database as a copy of another (which nobody may be connected to) and returns its
 * administrator's URL. Copying through the log takes some 50 ms, so a test file can have its own.
 */
export async function createDatabaseFromTemplate(
  adminUrl: string,
  template: string,
  name: string,
): Promise<string> {
  await once(adminUrl, async (sql) => {
    await sql.unsafe(
      `create database ${quoted(name)} template ${quoted(template)} strategy wal_log`,
    );
  });
  const url = databaseUrl(adminUrl, name);
  await once(url, prepareDatabase);
  return url;
}

/** Drops a database if it exists, and whoever is connected to it is cut off. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await once(adminUrl, async (sql) => {
    await sql.unsafe(`drop database if exists ${quoted(name)} with (force)`);
  });
}

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

async function once(url: string, work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = openAdmin(url);
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) {
    throw new TypeError(`"${name}" is not a database name; use a-z, 0-9 and _, 63 at most.`);
  }
  return `"${name}"`;
}
