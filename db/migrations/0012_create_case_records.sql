-- The life of a case. Its events (dod.events) are the truth; every table here is what they come to,
-- written in the same transaction. What a purchaser may see in some state is in tables its login reads,
-- each row with the purchaser and whether it is released; the rest is staff's alone.

create table dod.case_guards (
  name text primary key,
  description text not null,
  citation text not null
);

create table dod.case_transitions (
  id text primary key,
  command text not null,
  subject text not null check (subject in ('CASE', 'AMENDMENT', 'MODIFICATION')),
  from_status text,
  to_status text,
  roles text[] not null check (cardinality(roles) > 0),
  agency text not null check (agency in ('dod', 'state', 'partner')),
  guards text[] not null,
  citation text not null,
  is_verified boolean not null,
  position integer not null
);

alter table dod.case_statuses
  add column version integer not null default 0 check (version >= 0),
  add column purchaser_code text not null default '',
  add column category text check (category in ('A', 'B', 'C', 'D')),
  add column status_since date,
  add column is_barred boolean not null default false,
  add column letter_number text,
  add column letter_actionable_on date,
  add column letter_complete_on date,
  add column offer_clock_stopped_on date,
  add column linked_case_id text,
  add column termination_cost numeric(20, 2) check (termination_cost >= 0),
  add column refund numeric(20, 2) check (refund >= 0);
create index case_statuses_by_status on dod.case_statuses (status, case_id);

create table dod.loa_documents (
  case_id text not null references dod.cases,
  code text not null check (code ~ '^(BASIC|[AM][0-9]{2})$'),
  purchaser_code text not null,
  is_released boolean not null,
  type text not null check (type in ('BASIC', 'AMENDMENT', 'MODIFICATION')),
  purpose text not null,
  offer_version integer not null,
  offered_on date,
  offer_expiration_date date,
  accepted_on date,
  signer text,
  implemented_on date,
  net_value numeric(20, 2),
  packing_value numeric(20, 2),
  administrative_value numeric(20, 2),
  transportation_value numeric(20, 2),
  other_value numeric(20, 2),
  total_value numeric(20, 2),
  major_defense_equipment_value numeric(20, 2),
  initial_deposit numeric(20, 2) check (initial_deposit >= 0),
  deposit_received numeric(20, 2) not null check (deposit_received >= 0),
  deposit_received_on date,
  primary key (case_id, code),
  check (initial_deposit <= total_value),
  check (net_value + packing_value + administrative_value + transportation_value + other_value = total_value)
);

create table dod.loa_document_statuses (
  case_id text not null references dod.cases,
  code text not null,
  status text not null,
  restatements integer not null check (restatements >= 0),
  deposit_rule text,
  approved_for_writing_on date,
  signed_for_agency_by text,
  countersigned_on date,
  countersigned_by text,
  transmittal_number text,
  is_notification_required boolean,
  is_notification_cleared boolean,
  emergency_implementation text check (emergency_implementation in ('AUTHORIZED', 'REFUSED')),
  primary key (case_id, code)
);

create table dod.loa_lines (
  case_id text not null references dod.cases,
  code text not null,
  line_number text not null,
  purchaser_code text not null,
  is_released boolean not null,
  masl_id text not null,
  description text not null,
  quantity numeric(18, 4) not null check (quantity > 0),
  unit_of_issue text not null,
  unit_price numeric(20, 2) not null check (unit_price >= 0),
  source_code text not null,
  type_of_assistance text not null,
  offer_release_code text,
  delivery_term_code text,
  months_of_service integer,
  is_major_defense_equipment boolean not null,
  is_significant_military_equipment boolean not null,
  line_value numeric(20, 2) not null check (line_value >= 0),
  primary key (case_id, code, line_number)
);

create table dod.loa_line_builds (
  case_id text not null references dod.cases,
  code text not null,
  line_number text not null,
  base_value numeric(20, 2) not null,
  nonrecurring_value numeric(20, 2) not null,
  contract_administration_value numeric(20, 2) not null,
  storage_value numeric(20, 2) not null,
  other_value numeric(20, 2) not null,
  packing_value numeric(20, 2) not null,
  administrative_value numeric(20, 2) not null,
  administrative_rate_id text,
  transportation_value numeric(20, 2) not null,
  first_accepted_on date,
  primary key (case_id, code, line_number)
);

create table dod.loa_terms (
  case_id text not null references dod.cases,
  code text not null,
  position integer not null,
  purchaser_code text not null,
  is_released boolean not null,
  term text not null,
  amount numeric(20, 2) not null check (amount >= 0),
  primary key (case_id, code, position)
);

create table dod.loa_installments (
  case_id text not null references dod.cases,
  code text not null,
  position integer not null,
  purchaser_code text not null,
  is_released boolean not null,
  due_on date,
  amount numeric(20, 2) not null check (amount >= 0),
  primary key (case_id, code, position)
);

create table dod.loa_notes (
  case_id text not null references dod.cases,
  code text not null,
  position integer not null,
  purchaser_code text not null,
  is_released boolean not null,
  note_id text not null,
  text text not null,
  primary key (case_id, code, position)
);

create table dod.line_deliveries (
  case_id text not null references dod.cases,
  line_number text not null,
  purchaser_code text not null,
  delivered_quantity numeric(18, 4) not null check (delivered_quantity >= 0),
  last_delivered_on date,
  primary key (case_id, line_number)
);

create table dod.line_obligations (
  case_id text not null references dod.cases,
  line_number text not null,
  obligational_authority numeric(20, 2) not null check (obligational_authority >= 0),
  obligated numeric(20, 2) not null check (obligated >= 0),
  primary key (case_id, line_number),
  check (obligated <= obligational_authority)
);

create table dod.discrepancies (
  report_number text primary key,
  case_id text not null references dod.cases,
  purchaser_code text not null,
  line_number text not null,
  kind text not null,
  claimed_value numeric(20, 2) not null check (claimed_value >= 0),
  status text not null,
  received_on date not null,
  credited_value numeric(20, 2) check (credited_value >= 0),
  explanation text,
  denials integer not null,
  check (credited_value <= claimed_value)
);
create index discrepancies_by_case on dod.discrepancies (case_id);

create table dod.case_milestones (
  case_id text not null references dod.cases,
  position integer not null,
  milestone text not null,
  reached_on date not null,
  document_code text,
  actor text not null,
  primary key (case_id, position)
);

create table dod.case_holds (
  case_id text not null references dod.cases,
  hold_id text not null,
  kind text not null,
  reason text not null,
  is_blocking boolean not null,
  stops_clock boolean not null,
  opened_on date not null,
  released_on date,
  primary key (case_id, hold_id),
  check (released_on >= opened_on)
);

create table dod.release_determinations (
  case_id text not null references dod.cases,
  kind text not null,
  authority text not null,
  status text not null check (status in ('REQUESTED', 'GRANTED', 'DENIED', 'NOT_REQUIRED')),
  requested_on date not null,
  determined_on date,
  conditions text,
  expires_on date,
  primary key (case_id, kind, authority)
);

create table dod.country_team_assessments (
  case_id text not null references dod.cases,
  assessment_id text not null,
  statement text not null,
  submitted_on date not null,
  chief_of_mission_concurred_on date,
  endorsed_on date,
  primary key (case_id, assessment_id)
);

create table dod.extenuating_factors (
  case_id text not null references dod.cases,
  code text not null,
  estimated_days integer not null check (estimated_days > 0),
  actual_days integer check (actual_days >= 0),
  primary key (case_id, code)
);

create table dod.case_custodies (
  case_id text not null references dod.cases,
  office text not null,
  since date not null,
  primary key (case_id, office)
);
create index case_custodies_by_office on dod.case_custodies (office, since, case_id);

-- Who holds it as a purchaser is told: the agency, the government, or the purchaser itself.
create table dod.partner_custodies (
  case_id text not null references dod.cases,
  office text not null check (office in ('IMPLEMENTING_AGENCY', 'USG_REVIEW', 'PURCHASER')),
  purchaser_code text not null,
  since date not null,
  primary key (case_id, office)
);

create table dod.case_status_spans (
  case_id text not null references dod.cases,
  position integer not null,
  status text not null,
  entered_on date not null,
  left_on date,
  primary key (case_id, position),
  check (left_on >= entered_on)
);
create index case_status_spans_by_status on dod.case_status_spans (status, entered_on, case_id);

-- What a purchaser saw of its case since when: a row for each event that changed it.
create table dod.partner_versions (
  case_id text not null references dod.cases,
  version integer not null,
  purchaser_code text not null,
  recorded_at timestamptz(3) not null,
  occurred_on date not null,
  snapshot jsonb not null,
  primary key (case_id, version)
);

-- The facts of other agencies that were applied, or were found not to apply any more.
create table dod.applied_facts (
  agency text not null check (agency in ('state', 'partner')),
  stream text not null,
  sequence integer not null,
  case_id text not null,
  outcome text not null check (outcome in ('APPLIED', 'NOT_APPLIED')),
  explanation text,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  primary key (agency, stream, sequence, case_id)
);

do $$
declare
  name text;
begin
  -- Rules: everyone may read them.
  foreach name in array array['case_guards', 'case_transitions'] loop
    perform concord.protect(format('dod.%I', name)::regclass);
    execute format('grant select, insert, update, delete on dod.%I to concord_dod_staff', name);
    execute format('create policy purchaser_select on dod.%I for select to concord_dod_purchaser using (true)', name);
    execute format('grant select on dod.%I to concord_dod_purchaser', name);
  end loop;
  -- Staff alone.
  foreach name in array array['loa_document_statuses', 'loa_line_builds', 'line_obligations', 'case_milestones',
      'case_holds', 'release_determinations', 'country_team_assessments', 'extenuating_factors', 'case_custodies',
      'case_status_spans'] loop
    perform concord.protect(format('dod.%I', name)::regclass);
    execute format('grant select, insert, update, delete on dod.%I to concord_dod_staff', name);
  end loop;
  -- A purchaser reads its own once it is released.
  foreach name in array array['loa_documents', 'loa_lines', 'loa_terms', 'loa_installments', 'loa_notes'] loop
    perform concord.protect(format('dod.%I', name)::regclass);
    execute format('grant select, insert, update, delete on dod.%I to concord_dod_staff', name);
    execute format('create policy purchaser_select on dod.%I for select to concord_dod_purchaser
      using (is_released and purchaser_code = (select concord.setting(''purchaser_code'')))', name);
    execute format('grant select on dod.%I to concord_dod_purchaser', name);
  end loop;
  -- A purchaser reads its own.
  foreach name in array array['line_deliveries', 'discrepancies', 'partner_custodies', 'partner_versions'] loop
    perform concord.protect(format('dod.%I', name)::regclass);
    execute format('grant select, insert, update, delete on dod.%I to concord_dod_staff', name);
    execute format('create policy purchaser_select on dod.%I for select to concord_dod_purchaser
      using (purchaser_code = (select concord.setting(''purchaser_code'')))', name);
    execute format('grant select on dod.%I to concord_dod_purchaser', name);
  end loop;
end
$$;

select concord.make_append_only('dod.partner_versions');
select concord.protect('dod.applied_facts');
select concord.make_append_only('dod.applied_facts');
grant select, insert on dod.applied_facts to concord_dod_staff;
