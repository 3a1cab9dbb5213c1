import { makePgArray } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';
import { sqlState } from '../sql-state.ts';
import { type LoginRole, loginRoles, ownerRole } from './role-names.ts';

/**
 * Makes the roles exist and take the given passwords, with no privilege beyond logging in: whatever
 * else a role of that name had (superuser, bypassing row-level security, memberships) is taken away.
 * Roles belong to the whole server, so two processes may do this at once; it tries again then.
 * Without passwords it only creates what is missing, and those roles cannot log in yet.
 */
export async function ensureRoles(
  adminSql: Sql,
  passwordOf?: (role: LoginRole) => string,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ensureOnce(adminSql, passwordOf);
      return;
    } catch (error) {
      if (attempt === attemptsMax || !concurrentChangeStates.has(sqlState(error) ?? '')) {
        throw error;
      }
    }
  }
}

const attemptsMax = 10;

/** "tuple concurrently updated", and a role that someone else created first. */
const concurrentChangeStates = new Set(['XX000', '23505', '42710']);

async function ensureOnce(adminSql: Sql, passwordOf?: (role: LoginRole) => string): Promise<void> {
  const known = await adminSql<{ name: string; isPlain: boolean; parents: string[] }[]>`
    select rolname as name,
      not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) as "isPlain",
      (select coalesce(json_agg(roleid::regrole::text), '[]')
        from pg_auth_members where member = roles.oid) as parents
    from pg_roles as roles
    where rolname = any(${makePgArray([ownerRole, ...loginRoles])})`;
  const byName = new Map(known.map((role) => [role.name, role]));
  for (const role of [ownerRole, ...loginRoles]) {
    const found = byName.get(role);
    if (found === undefined) {
      await adminSql.unsafe(`create role ${role} ${role === ownerRole ? 'nologin' : 'login'}`);
    } else if (!found.isPlain) {
      await adminSql.unsafe(
        `alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb noreplication`,
      );
    }
    for (const parent of found?.parents ?? []) {
      await adminSql.unsafe(`revoke ${parent} from ${role}`);
    }
  }
  if (passwordOf !== undefined) {
    for (const role of loginRoles) {
      await setPassword(adminSql, role, passwordOf(role));
    }
  }
}

/** The password is quoted by the server; the statement fails before anything is set otherwise. */
async function setPassword(adminSql: Sql, role: LoginRole, password: string): Promise<void> {
  const [row] = await adminSql<{ statement: string }[]>`
    select format('alter role %I login password %L', ${role}::text, ${password}::text) as statement`;
  if (row !== undefined) {
    await adminSql.unsafe(row.statement);
  }
}
