import type { Sql, TransactionSql } from 'postgres';
import { loginRoles, ownerRole } from './role-names.ts';

/**
 * Closes a database to everyone but our roles: they may connect, and nothing else; no temporary
 * tables, nothing in `public`. These rights belong to the database itself, so a copy of a template
 * does not have them and needs this too.
 */
export async function prepareDatabase(adminSql: Sql | TransactionSql): Promise<void> {
  const [row] = await adminSql<{ name: string; maySetRole: boolean }[]>`
    select quote_ident(current_database()) as name,
      pg_has_role(current_user, ${ownerRole}, case
        when current_setting('server_version_num')::int >= 160000 then 'set' else 'member'
      end) as "maySetRole"`;
  if (row === undefined) {
    throw new Error('The database did not tell its name.');
  }
  if (!row.maySetRole) {
    // Only for an administrator who is no superuser, as managed servers have it.
    await adminSql.unsafe(`grant ${ownerRole} to current_user`);
  }
  await adminSql.unsafe(`
    revoke all on database ${row.name} from public;
    grant connect, create on database ${row.name} to ${ownerRole};
    grant connect on database ${row.name} to ${loginRoles.join(', ')};
    revoke all on schema public from public`);
}
