import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAdmin } from '../databases/open-admin.ts';
import { createDatabaseFromTemplate, dropDatabase } from '../databases/test-databases.ts';
import type { EmbeddedPostgres } from '../embedded/start.ts';
import { startThrowawayPostgres } from '../embedded/throwaway.ts';
import { ensureRoles } from '../roles/ensure-roles.ts';
import { migrate } from './migrate.ts';

let server: EmbeddedPostgres;
let url: string;
let path: string;
let folder: URL;
let count = 0;

beforeAll(async () => {
  server = await startThrowawayPostgres();
  const admin = openAdmin(server.url);
  await ensureRoles(admin); // A copy of a template is opened to them.
  await admin.end();
}, 60_000);
afterAll(() => server.stop());

beforeEach(async () => {
  path = mkdtempSync(join(tmpdir(), 'concord-migrations-'));
  folder = pathToFileURL(`${path}/`);
  write('0001_create_things.sql', 'create schema dod; create table dod.things (n int);');
  write('0002_add_thing.sql', 'insert into dod.things values (1);');
  count += 1;
  url = await createDatabaseFromTemplate(server.url, 'template1', `migrated_${count}`);
  return async () => {
    await dropDatabase(server.url, `migrated_${count}`);
    rmSync(path, { recursive: true });
  };
});

describe('migrating', () => {
  it('applies each file once, in order, and whatever it makes belongs to nobody who logs in', async () => {
    expect(await migrate(url, folder)).toEqual(['0001_create_things.sql', '0002_add_thing.sql']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(
      await ask(`select n, relowner::regrole::text as owner from dod.things, pg_class
        where pg_class.oid = 'dod.things'::regclass`),
    ).toEqual([{ n: 1, owner: 'concord_owner' }]);
  });

  it('is done once by processes that start at the same time', async () => {
    const done = await Promise.all(Array.from({ length: 5 }, () => migrate(url, folder)));
    expect(done.flat().sort()).toEqual(['0001_create_things.sql', '0002_add_thing.sql']);
    expect(await ask('select count(*)::int as n from dod.things')).toEqual([{ n: 1 }]);
  });

  it('leaves nothing of a migration that fails, and names it', async () => {
    write('0003_add_more.sql', 'insert into dod.things values (2); select 1 / 0;');
    await expect(migrate(url, folder)).rejects.toThrow(
      'Migration 0003_add_more.sql failed, and nothing of it remains.',
    );
    expect(await ask('select count(*)::int as n from dod.things')).toEqual([{ n: 1 }]);
    write('0003_add_more.sql', 'insert into dod.things values (2);');
    expect(await migrate(url, folder)).toEqual(['0003_add_more.sql']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await migrate(url, folder);
    write('0002_add_thing.sql', 'insert into dod.things values (7);');
    await expect(migrate(url, folder)).rejects.toThrow(
      'Migration 0002_add_thing.sql was changed after it was applied; restore it and write a new one.',
    );
  });

  it('does not mind the line ends of a checkout on Windows', async () => {
    write('0003_add_more.sql', 'insert into dod.things\nvalues (2);\n');
    await migrate(url, folder);
    write('0003_add_more.sql', 'insert into dod.things\r\nvalues (2);\r\n');
    expect(await migrate(url, folder)).toEqual([]);
  });

  it('refuses a database that is ahead of the program', async () => {
    write('0003_add_more.sql', 'insert into dod.things values (2);');
    await migrate(url, folder);
    rmSync(join(path, '0003_add_more.sql'));
    await expect(migrate(url, folder)).rejects.toThrow(/use a newer version of the program/);
  });

  it('refuses a migration that comes too late, a strange name, and a number used twice', async () => {
    write('0004_add_more.sql', 'insert into dod.things values (2);');
    await migrate(url, folder);
    write('0003_come_late.sql', 'select 1;');
    await expect(migrate(url, folder)).rejects.toThrow(/comes before 0004_add_more.sql/);
    write('5_strange.sql', 'select 1;');
    await expect(migrate(url, folder)).rejects.toThrow(/must be named like/);
    rmSync(join(path, '5_strange.sql'));
    write('0004_be_double.sql', 'select 1;');
    await expect(migrate(url, folder)).rejects.toThrow(/have the same number/);
  });
});

describe('a database made from a template', () => {
  it('has what the template has, and lets in only our roles', async () => {
    await migrate(url, folder);
    const copy = await createDatabaseFromTemplate(server.url, `migrated_${count}`, 'copied');
    const admin = openAdmin(copy);
    expect([...(await admin`select n from dod.things`)]).toEqual([{ n: 1 }]);
    const rights = await admin`
      select has_database_privilege('public', current_database(), 'connect') as anyone,
        has_database_privilege('concord_dod_staff', current_database(), 'connect') as staff,
        has_database_privilege('concord_dod_staff', current_database(), 'temp') as temp`;
    expect([...rights]).toEqual([{ anyone: false, staff: true, temp: false }]);
    await dropDatabase(server.url, 'copied');
    await admin.end({ timeout: 0 });
  });

  it('has a plain name', async () => {
    await expect(createDatabaseFromTemplate(server.url, 'template1', 'a"b')).rejects.toThrow(
      /is not a database name/,
    );
  });
});

function write(name: string, text: string): void {
  writeFileSync(join(path, name), text);
}

async function ask(statement: string) {
  const sql = openAdmin(url);
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}
