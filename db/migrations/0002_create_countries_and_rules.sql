-- Who can purchase, and the rules of notification as dated rows. All of it is public reference data, so
-- every role of the State Department reads all of it. What is loaded is kept as a record of its own
-- (append-only); the tables beside it are its current reading, made in the same transaction.

create table state.country_records (
  code text not null,
  version integer not null check (version > 0),
  content jsonb not null,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  primary key (code, version)
);

create table state.countries (
  code text primary key check (code ~ '^[A-Z][A-Z0-9]{2,9}$'),
  version integer not null,
  kind text not null check (kind in ('COUNTRY', 'INTERNATIONAL_ORGANIZATION')),
  name text not null,
  is_fictional boolean not null,
  region text check (region in ('AFRICA', 'EAST_ASIA_AND_PACIFIC', 'EUROPE_AND_EURASIA', 'NEAR_EAST',
    'SOUTH_AND_CENTRAL_ASIA', 'WESTERN_HEMISPHERE')),
  aliases text[] not null,
  source text not null,
  address text,
  retrieved_on date,
  -- Fact and fiction never mix: a fictional country has a code of its own kind.
  check (is_fictional = (code ~ '^Q[A-Z]{2}$' and code <> 'QAT'))
);

create table state.customer_codes (
  country_code text not null references state.countries,
  code text not null check (code ~ '^[A-Z0-9]{2}$'),
  effective_from date,
  effective_to date,
  authority text not null,
  citation text not null,
  is_verified boolean not null,
  verified_to date,
  check (effective_to >= effective_from)
);
create index customer_codes_by_country on state.customer_codes (country_code);
create index customer_codes_by_code on state.customer_codes (code);

create table state.country_group_memberships (
  country_code text not null references state.countries,
  country_group text not null check (country_group in ('NATO_MEMBER', 'NATO_ORGANIZATION', 'PLUS_FIVE',
    'MAJOR_NON_NATO_ALLY', 'QUALITATIVE_MILITARY_EDGE')),
  effective_from date,
  effective_to date,
  authority text not null,
  citation text not null,
  is_verified boolean not null,
  verified_to date,
  check (effective_to >= effective_from)
);
create index country_group_memberships_by_country on state.country_group_memberships (country_code);

create table state.combatant_command_assignments (
  country_code text not null references state.countries,
  combatant_command text not null check (combatant_command in ('AFRICOM', 'CENTCOM', 'EUCOM', 'INDOPACOM',
    'NORTHCOM', 'SOUTHCOM')),
  effective_from date,
  effective_to date,
  authority text not null,
  citation text not null,
  is_verified boolean not null,
  verified_to date,
  check (effective_to >= effective_from)
);
create index combatant_command_assignments_by_country on state.combatant_command_assignments (country_code);

create table state.notification_thresholds (
  id text primary key,
  authority text not null check (authority in ('AECA_36B_1', 'AECA_36B_5A', 'AECA_36B_5C')),
  metric text not null check (metric in ('MAJOR_DEFENSE_EQUIPMENT', 'TOTAL', 'CONSTRUCTION')),
  tier text not null check (tier in ('NATO_PLUS', 'OTHER')),
  amount numeric(20, 2) not null check (amount > 0),
  effective_from date,
  effective_to date,
  source_authority text not null,
  citation text not null,
  is_verified boolean not null,
  verified_to date,
  check (effective_to >= effective_from)
);

create table state.review_clocks (
  id text primary key,
  authority text check (authority in ('AECA_36B_1', 'AECA_36B_5A', 'AECA_36B_5C')),
  tier text check (tier in ('NATO_PLUS', 'OTHER')),
  review_tier text check (review_tier in ('TIER_1_NATO_PLUS_FIVE', 'TIER_2_OTHER', 'TIER_3_SENSITIVE')),
  offer_days integer not null check (offer_days >= 0),
  delivery_days integer check (delivery_days >= 0),
  unit text not null check (unit in ('CALENDAR_DAY', 'DAY_ASSUMED_CALENDAR')),
  is_binding boolean not null,
  effective_from date,
  effective_to date,
  source_authority text not null,
  citation text not null,
  is_verified boolean not null,
  verified_to date,
  check (effective_to >= effective_from),
  check ((authority is null) <> (review_tier is null))
);

select concord.protect('state.country_records');
select concord.make_append_only('state.country_records');
grant select, insert on state.country_records to concord_state_staff;

-- All of it is public, so purchasers read it too.
do $$
declare
  name text;
begin
  foreach name in array array['countries', 'customer_codes', 'country_group_memberships',
    'combatant_command_assignments', 'notification_thresholds', 'review_clocks'] loop
    perform concord.protect(format('state.%I', name)::regclass);
    execute format('create policy purchaser_select on state.%I for select to concord_state_purchaser using (true)', name);
    execute format('grant select on state.%I to concord_state_purchaser', name);
    execute format('grant select, insert, update on state.%I to concord_state_staff', name);
  end loop;
end
$$;
-- Assignments are made anew with each version of the record; a rule of law is closed by its last day,
-- never taken away.
grant delete on state.customer_codes, state.country_group_memberships, state.combatant_command_assignments
  to concord_state_staff;

-- What the other agencies need of it: to filter and group by region, and to decide by area of
-- responsibility. A correction is a new version; the views show the latest.
create table state_published.country_versions (
  code text not null,
  version integer not null check (version > 0),
  name text not null,
  kind text not null,
  region text,
  is_fictional boolean not null,
  customer_codes text[] not null,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  primary key (code, version)
);

create table state_published.combatant_command_versions (
  country_code text not null,
  version integer not null,
  combatant_command text not null,
  effective_from date,
  effective_to date,
  foreign key (country_code, version) references state_published.country_versions (code, version)
);
create index combatant_command_versions_by_country on state_published.combatant_command_versions (country_code, version);

create view state_published.countries with (security_invoker = true) as
  select distinct on (code) code, version, name, kind, region, is_fictional, customer_codes
  from state_published.country_versions
  order by code, version desc;

create view state_published.combatant_commands with (security_invoker = true) as
  select commands.country_code, commands.combatant_command, commands.effective_from, commands.effective_to
  from state_published.combatant_command_versions as commands
  join state_published.countries as countries
    on countries.code = commands.country_code and countries.version = commands.version;

do $$
declare
  name text;
begin
  foreach name in array array['country_versions', 'combatant_command_versions'] loop
    perform concord.protect(format('state_published.%I', name)::regclass);
    perform concord.make_append_only(format('state_published.%I', name)::regclass);
    execute format('create policy purchaser_select on state_published.%I for select
      to concord_dod_purchaser, concord_state_purchaser, concord_partner_purchaser using (true)', name);
    execute format('grant insert on state_published.%I to concord_state_staff', name);
  end loop;
end
$$;
