-- The catalogue of articles and services that lines of cases refer to, and the rules that a case is
-- prepared, offered, delivered and closed by, as dated rows with their sources. All of it is public
-- reference data, so every role of the Department of Defense reads all of it. Nothing is ever taken
-- away: a row is closed by its last day.

create table dod.generic_code_families (
  letter text primary key check (letter ~ '^[A-Z]$'),
  meaning text not null,
  citation text not null,
  is_verified boolean not null
);

-- Deliveries of these are reported one by one. In a pattern `_` stands for any one character.
create table dod.reported_generic_codes (
  id text primary key,
  generic_code_pattern text not null check (generic_code_pattern ~ '^[A-Z][A-Z0-9_]{2}$'),
  excepted_generic_codes text[] not null,
  meaning text not null,
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  check (effective_to >= effective_from)
);

create table dod.masl_items (
  -- The generic code alone where the source prints no number.
  masl_id text primary key check (masl_id = generic_code || coalesce('-' || masl_number, '')),
  generic_code text not null check (generic_code ~ '^[A-Z][A-Z0-9]{2}$'),
  masl_number text check (masl_number ~ '^([0-9A-Z]{13}|[0-9A-Z]{7})$'),
  generic_code_family text not null generated always as (left(generic_code, 1)) stored
    references dod.generic_code_families,
  description text not null,
  unit_of_issue text check (unit_of_issue ~ '^[A-Z]{2}$'),
  munitions_list_category text check (munitions_list_category ~ '^[IVX]{1,5}$'),
  is_major_end_item boolean not null,
  is_fictional boolean not null,
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  check (effective_to >= effective_from),
  -- Fact and fiction never mix: the number of an invented item says so.
  check (is_fictional = (coalesce(masl_number, '') like '%DEMO%')),
  check (not (is_fictional and is_verified))
);
create index masl_items_by_family on dod.masl_items (generic_code_family, masl_id);
create index masl_items_by_description on dod.masl_items (description, masl_id);

create table dod.masl_designations (
  id text primary key,
  masl_id text not null references dod.masl_items,
  designation text not null check (designation in ('MDE', 'SME')),
  effective_from date,
  effective_to date,
  basis text not null check (basis in ('RESEARCH_AND_DEVELOPMENT_COST', 'PRODUCTION_COST', 'MUNITIONS_LIST')),
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (masl_id, designation, effective_from),
  check (effective_to >= effective_from),
  check ((basis = 'MUNITIONS_LIST') = (designation = 'SME'))
);

create table dod.case_standards (
  id text primary key,
  category text not null check (category in ('A', 'B', 'C', 'D')),
  is_long_term_solution boolean not null,
  days integer not null check (days > 0),
  share_within_percent integer not null check (share_within_percent between 1 and 100),
  clock_start text not null check (clock_start in ('LETTER_OF_REQUEST_RECEIPT', 'LETTER_OF_REQUEST_ACTIONABLE',
    'CUSTOMER_REQUEST_COMPLETE')),
  clock_stop text not null check (clock_stop in ('OFFER_STATUS', 'BPC_WAIT')),
  covers text not null,
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  check (effective_to >= effective_from),
  check (not is_long_term_solution or category = 'D')
);

create table dod.letter_of_request_criteria (
  id text primary key,
  stage text not null check (stage in ('ACTIONABLE', 'COMPLETE')),
  code text not null check (code ~ '^[0-9]{1,2}[A-Z]?$'),
  position integer not null,
  wording text not null,
  is_checkable boolean not null,
  is_mandatory boolean not null,
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (stage, code, effective_from),
  check (effective_to >= effective_from)
);

create table dod.case_codes (
  id text primary key,
  code_set text not null check (code_set in ('EXTENUATING_FACTOR', 'DOCUMENT_RETURN', 'SIGNIFICANT_CHANGE',
    'DELIVERY_TERM', 'OFFER_RELEASE', 'SOURCE', 'CONDITION')),
  code text not null check (code ~ '^[A-Z0-9_]{1,40}$'),
  position integer not null,
  meaning text not null,
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (code_set, code, effective_from),
  check (effective_to >= effective_from)
);

create table dod.types_of_assistance (
  id text primary key,
  code text not null check (code ~ '^[A-Z0-9]$'),
  position integer not null,
  meaning text not null,
  -- Null where no source says which codes go with it.
  source_codes text[],
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (code, effective_from),
  check (effective_to >= effective_from)
);

create table dod.case_rules (
  id text primary key,
  rule text not null check (rule ~ '^[A-Z][A-Z0-9_]*$'),
  value numeric not null check (value >= 0),
  unit text not null check (unit in ('DOLLARS', 'CALENDAR_DAYS', 'MONTHS', 'RATE')),
  operator text check (operator in ('GE', 'GT', 'LE')),
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (rule, effective_from),
  check (effective_to >= effective_from),
  check (unit in ('DOLLARS', 'RATE') or value = trunc(value))
);

do $$
declare
  name text;
begin
  foreach name in array array['generic_code_families', 'reported_generic_codes', 'masl_items',
    'masl_designations', 'case_standards', 'letter_of_request_criteria', 'case_codes',
    'types_of_assistance', 'case_rules'] loop
    perform concord.protect(format('dod.%I', name)::regclass);
    execute format('create policy purchaser_select on dod.%I for select to concord_dod_purchaser using (true)', name);
    execute format('grant select on dod.%I to concord_dod_purchaser', name);
    execute format('grant select, insert, update on dod.%I to concord_dod_staff', name);
  end loop;
end
$$;
