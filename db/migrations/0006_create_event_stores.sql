-- What every agency's commands leave behind, in one shape: the event sealed to the one before, a row for
-- those who follow changes, the idempotency key of a success, and the record of each refusal. Nothing
-- of it is ever changed. purchaser_code is the purchaser whose record an event is about, or null.
create function concord.create_event_store(agency text) returns void
  language plpgsql
  set search_path = pg_catalog
  as $$
declare
  name text;
begin
  execute format($ddl$
    create table %1$I.events (
      stream text not null,
      sequence integer not null check (sequence > 0),
      kind text not null,
      recorded_at timestamptz(3) not null,
      occurred_on date not null,
      actor text not null,
      role text not null,
      organization text,
      from_status text,
      to_status text,
      reason text,
      document_code text,
      facts jsonb not null,
      relied_on jsonb not null,
      purchaser_code text,
      previous_hash text check (previous_hash ~ '^[0-9a-f]{64}$'),
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      primary key (stream, sequence),
      check ((previous_hash is null) = (sequence = 1))
    );

    -- transaction_id lets a reader of changes leave out what a running transaction may still precede.
    create table %1$I.outbox (
      position bigint generated always as identity primary key,
      transaction_id xid8 not null default pg_current_xact_id(),
      stream text not null,
      sequence integer not null,
      kind text not null,
      purchaser_code text,
      recorded_at timestamptz(3) not null,
      unique (stream, sequence)
    );

    -- A key belongs to the person who sent it; only a success is kept under it.
    create table %1$I.command_keys (
      actor text not null,
      key text not null check (length(key) between 1 and 200),
      command text not null,
      request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
      stream text not null,
      sequence integer not null,
      purchaser_code text,
      recorded_at timestamptz(3) not null default clock_timestamp(),
      primary key (actor, key)
    );

    create table %1$I.refusals (
      id bigint generated always as identity primary key,
      actor text not null,
      roles text[] not null,
      command text not null,
      stream text,
      code text not null,
      message text not null,
      purchaser_code text,
      recorded_at timestamptz(3) not null default clock_timestamp()
    );
  $ddl$, agency);
  foreach name in array array['events', 'outbox', 'command_keys', 'refusals'] loop
    perform concord.protect(format('%I.%I', agency, name)::regclass);
    perform concord.make_append_only(format('%I.%I', agency, name)::regclass);
    execute format('grant select, insert on %I.%I to concord_%s_staff', agency, name, agency);
  end loop;
end
$$;

comment on function concord.create_event_store is
  'Makes an agency''s tables events, outbox, command_keys and refusals: append-only, for its staff''s login.';

select concord.create_event_store('dod');
select concord.create_event_store('state');
select concord.create_event_store('partner');

-- Purchasers give commands of their own to the partner-facing program: each writes and reads its own rows.
do $$
declare
  name text;
begin
  foreach name in array array['events', 'outbox', 'command_keys', 'refusals'] loop
    execute format('create policy purchaser_select on partner.%I for select to concord_partner_purchaser
      using (purchaser_code = (select concord.setting(''purchaser_code'')))', name);
    execute format('create policy purchaser_insert on partner.%I for insert to concord_partner_purchaser
      with check (purchaser_code = (select concord.setting(''purchaser_code'')))', name);
    execute format('grant select, insert on partner.%I to concord_partner_purchaser', name);
  end loop;
end
$$;
