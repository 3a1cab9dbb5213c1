-- Cases. What a purchaser may see in some state is in one table, which its role reads row by row; what
-- it never sees, such as the exact status, is in a table of its own.

create table dod.implementing_agencies (
  code text primary key check (code ~ '^[A-Z]$'),
  name text not null,
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  check (effective_to >= effective_from)
);

create table dod.cases (
  case_id text primary key check (case_id ~ '^[A-Z0-9]{2}-[A-Z]-[A-Z0-9]{3}$'),
  customer_code text not null generated always as (left(case_id, 2)) stored,
  -- Of State's registry, which may be on another server: no foreign key.
  purchaser_code text not null,
  implementing_agency text not null references dod.implementing_agencies,
  type text not null check (type in ('DEFINED_ORDER', 'BLANKET_ORDER', 'CLSSA_FMSO_I', 'CLSSA_FMSO_II',
    'TRAINING', 'CONSTRUCTION', 'EDA_SALE', 'LEASE', 'BPC')),
  description text not null,
  is_fictional boolean not null,
  partner_status text not null check (partner_status in ('REQUESTED', 'IN_PREPARATION', 'IN_USG_REVIEW',
    'OFFERED', 'AWAITING_YOUR_SIGNATURE', 'AWAITING_DEPOSIT', 'ACTIVE', 'SUSPENDED', 'COMPLETE', 'CLOSING',
    'CLOSED', 'CANCELLED')),
  is_offer_expired boolean not null,
  total_value numeric(20, 2) check (total_value >= 0),
  major_defense_equipment_value numeric(20, 2) check (major_defense_equipment_value >= 0),
  letter_of_request_received_on date,
  anticipated_offer_date date,
  offered_on date,
  offer_expiration_date date,
  accepted_on date,
  implemented_on date,
  supply_services_complete_on date,
  closed_on date,
  check (substr(case_id, 4, 1) = implementing_agency),
  check (major_defense_equipment_value <= total_value),
  check (not is_offer_expired or partner_status = 'OFFERED'),
  check (offer_expiration_date >= offered_on),
  check (accepted_on between offered_on and offer_expiration_date),
  check (implemented_on >= accepted_on)
);
create index cases_by_purchaser on dod.cases (purchaser_code, case_id);
create index cases_by_agency on dod.cases (implementing_agency, case_id);
create index cases_by_expiration on dod.cases (offer_expiration_date, case_id);

create table dod.case_statuses (
  case_id text primary key references dod.cases,
  status text not null check (status in ('DRAFT', 'IN_DEVELOPMENT', 'PENDING_RELEASE', 'IN_WRITING',
    'IN_DSCA_REVIEW', 'PENDING_STATE', 'PENDING_CONGRESS', 'CLEARED', 'COUNTERSIGNED', 'OFFERED',
    'COUNTER_OFFERED', 'OFFER_EXPIRED', 'ACCEPTED', 'IMPLEMENTED', 'IN_EXECUTION', 'SUSPENDED',
    'SUPPLY_SERVICES_COMPLETE', 'IN_RECONCILIATION', 'CLOSED_INTERIM', 'CLOSED_FINAL', 'CANCELLED',
    'CANCELLED_WITH_COSTS', 'DISAPPROVED', 'BLOCKED_BY_CONGRESS'))
);

select concord.protect('dod.implementing_agencies');
grant select, insert, update on dod.implementing_agencies to concord_dod_staff;
create policy purchaser_select on dod.implementing_agencies for select to concord_dod_purchaser using (true);
grant select on dod.implementing_agencies to concord_dod_purchaser;

select concord.protect('dod.cases');
grant select, insert, update on dod.cases to concord_dod_staff;
create policy purchaser_select on dod.cases for select to concord_dod_purchaser
  using (purchaser_code = (select concord.setting('purchaser_code')));
grant select on dod.cases to concord_dod_purchaser;

select concord.protect('dod.case_statuses');
grant select, insert, update on dod.case_statuses to concord_dod_staff;
