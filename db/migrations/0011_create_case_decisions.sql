-- What the State Department decides on cases, and how it ends a review of Congress. Nothing of it is ever
-- changed: a decision is followed by another one.

-- What the purchaser may read once it has been offered what was decided on.
create table state.case_decisions (
  case_id text not null,
  decision_number integer not null check (decision_number > 0),
  -- Both as one text, such as BN-B-VAC/1.
  decision_id text not null unique generated always as (case_id || '/' || decision_number::text) stored,
  kind text not null check (kind in ('APPROVED', 'DISAPPROVED', 'SUSPENDED', 'SUSPENSION_LIFTED')),
  document_code text,
  purchaser_code text not null,
  is_fictional boolean not null,
  decided_on date not null,
  recorded_at timestamptz(3) not null,
  primary key (case_id, decision_number),
  -- A document is approved or disapproved; a suspension is the whole case's.
  check ((document_code is not null) = (kind in ('APPROVED', 'DISAPPROVED')))
);
create index case_decisions_by_purchaser on state.case_decisions (purchaser_code, decided_on desc);
create index case_decisions_by_day on state.case_decisions (decided_on desc);

-- Staff only: what was weighed, on which version of the case, and by which rows of law.
create table state.case_decision_grounds (
  case_id text not null,
  decision_number integer not null,
  -- The version that the Department of Defense had published, on which State relied.
  case_version integer not null check (case_version > 0),
  total_value numeric(20, 2) check (total_value >= 0),
  major_defense_equipment_value numeric(20, 2) check (major_defense_equipment_value >= 0),
  is_notification_required boolean,
  threshold_ids text[] not null,
  transmittal_number text references state.congressional_notifications,
  conditions text[] not null,
  reason text,
  primary key (case_id, decision_number),
  foreign key (case_id, decision_number) references state.case_decisions,
  -- An evaluation names its rows; a notification is named exactly if one is required.
  check ((is_notification_required is null) = (cardinality(threshold_ids) = 0)),
  check (coalesce(is_notification_required, false) = (transmittal_number is not null))
);

-- Staff only: at most one for a notification.
create table state.notification_clearances (
  transmittal_number text primary key references state.congressional_notifications,
  outcome text not null check (outcome in ('CLEARED', 'BLOCKED')),
  effective_on date not null,
  notification_version integer not null check (notification_version > 0),
  reason text,
  recorded_at timestamptz(3) not null
);

-- For the Department of Defense, whose cases move by them. Each row names the event that made it.
create table state_published.case_decisions (
  case_id text not null,
  decision_number integer not null check (decision_number > 0),
  document_code text,
  kind text not null check (kind in ('APPROVED', 'DISAPPROVED', 'SUSPENDED', 'SUSPENSION_LIFTED')),
  purchaser_code text not null,
  is_notification_required boolean,
  transmittal_number text,
  conditions text[] not null,
  reason text,
  decided_on date not null,
  case_version integer not null,
  total_value numeric(20, 2),
  major_defense_equipment_value numeric(20, 2),
  threshold_ids text[] not null,
  stream text not null,
  sequence integer not null,
  recorded_at timestamptz(3) not null,
  primary key (case_id, decision_number)
);

create table state_published.notification_clearances (
  transmittal_number text primary key,
  outcome text not null check (outcome in ('CLEARED', 'BLOCKED')),
  effective_on date not null,
  case_identifiers text[] not null,
  reason text,
  stream text not null,
  sequence integer not null,
  recorded_at timestamptz(3) not null
);
create index notification_clearances_by_case on state_published.notification_clearances
  using gin (case_identifiers);

do $$
declare
  name text;
begin
  foreach name in array array['state.case_decisions', 'state.case_decision_grounds',
      'state.notification_clearances', 'state_published.case_decisions',
      'state_published.notification_clearances'] loop
    perform concord.protect(name::regclass);
    perform concord.make_append_only(name::regclass);
    execute format('grant select, insert on %s to concord_state_staff', name);
  end loop;
end
$$;

-- A purchaser learns of a decision on a document with the offer of that document, and of a suspension
-- once its case has been offered.
create policy state_purchaser_select on dod_published.offer_versions for select
  to concord_state_purchaser
  using (purchaser_code = (select concord.setting('purchaser_code')));
create policy purchaser_select on state.case_decisions for select to concord_state_purchaser
  using (purchaser_code = (select concord.setting('purchaser_code'))
    and exists (select from dod_published.offer_versions as offers
      where offers.case_id = case_decisions.case_id
        and (case_decisions.document_code is null or offers.document_code = case_decisions.document_code)));
grant select on state.case_decisions to concord_state_purchaser;
