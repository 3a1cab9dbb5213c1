-- One schema for each agency, one for what it tells the others, one for what all tables use. The
-- roles themselves are made by code: they belong to the server, and this runs once in each database.
-- Everything here belongs to concord_owner, which nobody logs in as.

create schema dod;
create schema state;
create schema partner;
create schema dod_published;
create schema state_published;
create schema partner_published;

-- A function may be called by everyone unless we say otherwise; we say otherwise, for all to come.
alter default privileges for role concord_owner revoke execute on functions from public;

-- An agency's roles reach its own schema, table by table, as each migration grants it.
grant usage on schema dod to concord_dod_staff, concord_dod_purchaser;
grant usage on schema state to concord_state_staff, concord_state_purchaser;
grant usage on schema partner to concord_partner_staff, concord_partner_purchaser;

-- What an agency publishes, every role may read; row-level security of the table says which rows.
grant usage on schema concord, dod_published, state_published, partner_published
  to concord_dod_staff, concord_dod_purchaser, concord_state_staff, concord_state_purchaser,
    concord_partner_staff, concord_partner_purchaser;

alter default privileges for role concord_owner in schema dod_published
  grant select on tables to concord_dod_staff, concord_dod_purchaser, concord_state_staff,
    concord_state_purchaser, concord_partner_staff, concord_partner_purchaser;
alter default privileges for role concord_owner in schema state_published
  grant select on tables to concord_dod_staff, concord_dod_purchaser, concord_state_staff,
    concord_state_purchaser, concord_partner_staff, concord_partner_purchaser;
alter default privileges for role concord_owner in schema partner_published
  grant select on tables to concord_dod_staff, concord_dod_purchaser, concord_state_staff,
    concord_state_purchaser, concord_partner_staff, concord_partner_purchaser;

-- After a transaction with set_config(…, true) a setting reads '' and not null; both mean "not set".
create function concord.setting(name text) returns text
  language sql stable parallel safe
  return nullif(current_setting('concord.' || name, true), '');

comment on function concord.setting is
  'The viewer''s setting concord.<name>, null if it is not set. Write (select concord.setting(…)) in a policy, so that it is read once for a statement.';

grant execute on function concord.setting to
  concord_dod_staff, concord_dod_purchaser, concord_state_staff, concord_state_purchaser,
  concord_partner_staff, concord_partner_purchaser;

-- The grants keep roles from changing what is append-only; this keeps the owner from it, too.
create function concord.refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception '% of %.% is refused: it is append-only.', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

comment on function concord.refuse_change is
  'For append-only tables: before update or delete for each row, and before truncate for each statement.';

-- What each table needs, in one line of its migration; grants and the purchaser's policies stay there.
create function concord.protect(protected regclass) returns void
  language plpgsql
  set search_path = pg_catalog
  as $$
declare
  schema_name text := (
    select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = protected
  );
  agency text := replace(schema_name, '_published', '');
begin
  execute format('alter table %s enable row level security, force row level security', protected);
  execute format('create policy owner_all on %s to concord_owner using (true) with check (true)', protected);
  execute format(
    'create policy staff_all on %s to concord_%s_staff using (true) with check (true)', protected, agency
  );
  if schema_name like '%\_published' then
    execute format(
      'create policy other_staff_select on %s for select to concord_dod_staff, concord_state_staff, concord_partner_staff using (true)',
      protected
    );
  end if;
end
$$;

comment on function concord.protect is
  'Forces row-level security on a table: its agency''s staff reach every row (as far as granted), other agencies'' staff read a published one, purchasers see nothing until a policy of the migration lets them.';

create function concord.make_append_only(kept regclass) returns void
  language plpgsql
  set search_path = pg_catalog
  as $$
begin
  execute format(
    'create trigger refuse_change before update or delete on %s for each row execute function concord.refuse_change()',
    kept
  );
  execute format(
    'create trigger refuse_truncate before truncate on %s for each statement execute function concord.refuse_change()',
    kept
  );
end
$$;

comment on function concord.make_append_only is
  'Refuses update, delete and truncate on a table to everyone, its owner included.';
