import { sql } from 'drizzle-orm';
import { integer, pgSchema, text } from 'drizzle-orm/pg-core';
import type { Database } from '../database.ts';
import { openAdmin } from '../databases/open-admin.ts';
import { migrate } from '../migrations/migrate.ts';
import { ensureRoles } from '../roles/ensure-roles.ts';
import type { LoginRole } from '../roles/role-names.ts';
import { rolePassword, roleUrl } from '../roles/role-url.ts';

/** A table under row-level security, as the tests of pools read it. */
export const secrets = pgSchema('dod').table('secrets', {
  id: integer().primaryKey(),
  purchaserCode: text('purchaser_code').notNull(),
});

/** The purchasers in it, ten rows each. */
export const purchaserCodes = ['BN', 'QN', 'QO', 'QC'] as const;

/** Migrates a fresh server, adds the table, and returns the URL of a role. */
export async function createSmallWorld(adminUrl: string): Promise<(role: LoginRole) => string> {
  await migrate(adminUrl);
  const admin = openAdmin(adminUrl);
  await ensureRoles(admin, (role) => rolePassword(adminUrl, role));
  await admin.unsafe(`
    set role concord_owner;
    create table dod.secrets (id int primary key, purchaser_code text not null);
    alter table dod.secrets enable row level security, force row level security;
    create policy staff_all on dod.secrets to concord_dod_staff using (true) with check (true);
    create policy purchaser_select on dod.secrets for select to concord_dod_purchaser
      using (purchaser_code = (select concord.setting('purchaser_code')));
    grant select, insert, update, delete on dod.secrets to concord_dod_staff;
    grant select on dod.secrets to concord_dod_purchaser;
    create policy owner_insert on dod.secrets for insert to concord_owner with check (true);
    insert into dod.secrets
      select i, (array['BN', 'QN', 'QO', 'QC'])[1 + i % 4] from generate_series(0, 39) as i;
    reset role`);
  await admin.end();
  return (role) => roleUrl(adminUrl, role, rolePassword(adminUrl, role));
}

/** The codes of all rows that a reader sees, each once, in order. */
export async function visibleCodes(database: Database): Promise<string[]> {
  const rows = await database
    .selectDistinct({ code: secrets.purchaserCode })
    .from(secrets)
    .orderBy(sql`1`);
  return rows.map(({ code }) => code);
}
