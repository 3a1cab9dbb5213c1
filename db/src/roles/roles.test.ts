import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAdmin } from '../databases/open-admin.ts';
import type { EmbeddedPostgres } from '../embedded/start.ts';
import { startThrowawayPostgres } from '../embedded/throwaway.ts';
import { migrate } from '../migrations/migrate.ts';
import { ensureRoles } from './ensure-roles.ts';
import { type LoginRole, loginRoles, ownerRole } from './role-names.ts';
import { rolePassword, roleUrl } from './role-url.ts';

let server: EmbeddedPostgres;
let admin: Sql;
const passwordOf = (role: LoginRole) => rolePassword(server.url, role);

beforeAll(async () => {
  server = await startThrowawayPostgres();
  await migrate(server.url);
  admin = openAdmin(server.url);
  // What someone may have done to our roles by hand is undone.
  await admin.unsafe('create role stranger');
  await admin.unsafe('alter role concord_dod_staff superuser createdb');
  await admin.unsafe('grant stranger to concord_dod_staff');
  await ensureRoles(admin, passwordOf);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await server.stop();
});

describe('the roles of the programs', () => {
  it('are six, with no privilege but to log in, and members of nothing', async () => {
    const rows = await admin`
      select rolname as name, rolcanlogin as login,
        (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
          or exists (select from pg_auth_members where member = pg_roles.oid)) as privileged
      from pg_roles where rolname like 'concord\\_%' order by rolname collate "C"`;
    expect([...rows]).toEqual(
      [...loginRoles, ownerRole]
        .sort()
        .map((name) => ({ name, login: name !== ownerRole, privileged: false })),
    );
  });

  it('own nothing; what the migrations made belongs to the owner', async () => {
    const rows = await admin`
      select distinct owner from (
        select relowner::regrole::text as owner, relnamespace as namespace from pg_class
        union all select proowner::regrole::text, pronamespace from pg_proc
        union all select typowner::regrole::text, typnamespace from pg_type
        union all select nspowner::regrole::text, oid from pg_namespace
      ) as objects
      where owner like 'concord\\_%'
        or namespace::regnamespace::text ~ '^(concord|(dod|state|partner)(_published)?)$'`;
    expect([...rows]).toEqual([{ owner: ownerRole }]);
  });

  it.each(loginRoles)('%s reaches its own schema and what is published', async (role) => {
    const agency = role.split('_')[1];
    const rows = await admin<{ name: string; create: boolean }[]>`
      select nspname as name, has_schema_privilege(${role}, oid, 'create') as create
      from pg_namespace
      where has_schema_privilege(${role}, oid, 'usage') and nspname !~ '^(pg_|information_schema)'
      order by nspname`;
    expect([...rows]).toEqual(
      [agency, 'concord', 'dod_published', 'partner_published', 'state_published']
        .sort()
        .map((name) => ({ name, create: false })),
    );
  });

  it.each([
    ['create table public.x (a int)', '42501'],
    ['create table dod.x (a int)', '42501'],
    ['create temp table x (a int)', '42501'],
    ['create schema x', '42501'],
    ['create role x', '42501'],
    ['set role concord_owner', '42501'],
    ['set session authorization postgres', '42501'],
    ['insert into concord.migrations values (1, 2)', '42501'],
    ["select concord.protect('concord.migrations')", '42501'],
    ['drop schema dod cascade', '42501'],
  ])('are refused "%s"', async (statement, state) => {
    for (const role of loginRoles) {
      await expect(askAs(role, statement)).rejects.toMatchObject({ code: state });
    }
  });

  it('log in with the password derived for them and with no other', async () => {
    for (const role of loginRoles) {
      expect(await askAs(role, 'select current_user as user')).toEqual([{ user: role }]);
    }
    const wrong = roleUrl(server.url, 'concord_dod_staff', 'wrong');
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(new Set(loginRoles.map(passwordOf)).size).toBe(6);
  });

  it('may be made by many processes at once', async () => {
    const admins = Array.from({ length: 6 }, () => openAdmin(server.url));
    await Promise.all(admins.map((sql) => ensureRoles(sql, passwordOf)));
    await Promise.all(admins.map((sql) => sql.end()));
    expect(await askAs('concord_state_staff', 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('need an administrator with a password', () => {
    const bare = 'postgres://postgres@127.0.0.1/postgres';
    expect(() => rolePassword(bare, 'concord_dod_staff')).toThrow(/has no password/);
  });
});

// These hold for every migration there is, and for those to come.
describe('the tables of all migrations', () => {
  it('are under forced row-level security wherever a purchaser role may touch them', async () => {
    const rows = await admin`
      select distinct c.oid::regclass::text as name
      from pg_class c, unnest(${`{${loginRoles.filter((r) => r.endsWith('purchaser')).join()}}`}::text[]) as role
      where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
        and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
        and has_any_column_privilege(role, c.oid, 'select, insert, update')`;
    expect([...rows]).toEqual([]);
  });

  it('are shown by no view that would see with the rights of its owner', async () => {
    const rows = await admin`
      select oid::regclass::text as name from pg_class
      where relnamespace::regnamespace::text !~ '^(pg_|information_schema)' and (relkind = 'm'
        or relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false))`;
    expect([...rows]).toEqual([]);
  });

  it('are reached by no function that runs with the rights of its owner', async () => {
    const rows = await admin`
      select oid::regprocedure::text as name from pg_proc
      where prosecdef and pronamespace::regnamespace::text !~ '^(pg_|information_schema)'`;
    expect([...rows]).toEqual([]);
  });
});

describe('the functions for migrations', () => {
  it('protect a table and keep it from change', async () => {
    await admin.unsafe(`
      set role concord_owner;
      create table dod.kept (purchaser_code text);
      select concord.protect('dod.kept'), concord.make_append_only('dod.kept');
      grant select, insert, update, delete, truncate on dod.kept to concord_dod_staff;
      grant select on dod.kept to concord_dod_purchaser;
      create policy purchaser_select on dod.kept for select to concord_dod_purchaser
        using (purchaser_code = (select concord.setting('purchaser_code')));
      insert into dod.kept values ('BN');
      reset role`);
    for (const change of [
      'update dod.kept set purchaser_code = 1',
      'delete from dod.kept',
      'truncate dod.kept',
    ]) {
      await expect(askAs('concord_dod_staff', change)).rejects.toMatchObject({ code: '23001' });
    }
    const count = 'select count(*)::int as n from dod.kept';
    expect(await askAs('concord_dod_staff', count)).toEqual([{ n: 1 }]);
    expect(await askAs('concord_dod_purchaser', count)).toEqual([{ n: 0 }]);
    await expect(askAs('concord_state_staff', count)).rejects.toMatchObject({ code: '42501' });
  });

  it('let other agencies read a published table, and a purchaser what a policy allows', async () => {
    await admin.unsafe(`
      set role concord_owner;
      create table state_published.told (purchaser_code text);
      select concord.protect('state_published.told');
      grant insert on state_published.told to concord_state_staff;
      reset role`);
    await askAs('concord_state_staff', "insert into state_published.told values ('BN')");
    const count = 'select count(*)::int as n from state_published.told';
    expect(await askAs('concord_dod_staff', count)).toEqual([{ n: 1 }]);
    expect(await askAs('concord_partner_purchaser', count)).toEqual([{ n: 0 }]);
    const insert = "insert into state_published.told values ('QN')";
    await expect(askAs('concord_dod_staff', insert)).rejects.toMatchObject({ code: '42501' });
  });
});

function askAs(role: LoginRole, statement: string) {
  return ask(roleUrl(server.url, role, passwordOf(role)), statement);
}

async function ask(url: string, statement: string) {
  const sql = openAdmin(url);
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}
