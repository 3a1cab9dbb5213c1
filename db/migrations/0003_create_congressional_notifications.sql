-- What the executive branch tells Congress. A purchaser and the public see what is published; drafts
-- and tiered reviews are staff's alone, and which of the staff is decided in the statements.

create table state.notification_records (
  transmittal_number text not null,
  version integer not null check (version > 0),
  content jsonb not null,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  primary key (transmittal_number, version)
);

create table state.congressional_notifications (
  transmittal_number text primary key check (transmittal_number ~ '^[A-Z]*[ -]?[0-9A-Z]{2}-[0-9A-Z]{1,4}$'),
  version integer not null,
  authority text check (authority in ('AECA_36B_1', 'AECA_36B_5A', 'AECA_36B_5C')),
  status text not null check (status in ('DRAFT', 'IN_CLEARANCE', 'TIERED_REVIEW', 'READY', 'TRANSMITTED',
    'JOINT_RESOLUTION_ENACTED', 'WITHDRAWN')),
  title text,
  purchaser_code text references state.countries,
  purchaser_as_printed text not null,
  is_fictional boolean not null,
  major_defense_equipment_value numeric(20, 2) check (major_defense_equipment_value >= 0),
  other_value numeric(20, 2) check (other_value >= 0),
  total_value numeric(20, 2) check (total_value >= 0),
  revised_total_value numeric(20, 2) check (revised_total_value >= 0),
  other_items text[] not null,
  funding_source text,
  implementing_agencies text[] not null,
  implementing_agencies_as_printed text[] not null,
  case_identifiers text[] not null,
  prior_case_identifiers text[] not null,
  amends_transmittal_number text,
  amends_notified_on date,
  is_emergency boolean not null,
  received_on date,
  received_on_house date,
  received_on_senate date,
  received_note text,
  clock_id text references state.review_clocks,
  clock_tier text check (clock_tier in ('NATO_PLUS', 'OTHER')),
  clock_days integer check (clock_days >= 0),
  last_day_of_review date,
  earliest_offer_on date,
  earliest_delivery_on date,
  evaluated_as_of date,
  not_evaluable_reason text,
  dollar_tier text check (dollar_tier in ('NATO_PLUS', 'OTHER')),
  meets_threshold boolean,
  notes text[] not null,
  source text not null,
  address text,
  retrieved_on date,
  published_at timestamptz(3),
  check (earliest_offer_on >= received_on),
  -- Only what was transmitted can be published.
  check (published_at is null or received_on is not null)
);
create index congressional_notifications_by_purchaser on state.congressional_notifications (purchaser_code, received_on desc);
create index congressional_notifications_by_day on state.congressional_notifications (received_on desc, transmittal_number);
create index congressional_notifications_by_case on state.congressional_notifications using gin (case_identifiers);

create table state.notification_items (
  transmittal_number text not null references state.congressional_notifications,
  position integer not null check (position > 0),
  quantity integer check (quantity > 0),
  is_up_to boolean not null,
  description text not null,
  is_major_defense_equipment boolean not null,
  primary key (transmittal_number, position)
);

create table state.notification_contractors (
  transmittal_number text not null references state.congressional_notifications,
  position integer not null check (position > 0),
  name text not null,
  location text,
  primary key (transmittal_number, position)
);

create table state.threshold_comparisons (
  transmittal_number text not null references state.congressional_notifications,
  threshold_id text not null references state.notification_thresholds,
  value numeric(20, 2) not null,
  is_met boolean not null,
  primary key (transmittal_number, threshold_id)
);

-- Staff only: a purchaser never learns of the committees' informal review.
create table state.tiered_reviews (
  transmittal_number text primary key references state.congressional_notifications,
  tier text not null check (tier in ('TIER_1_NATO_PLUS_FIVE', 'TIER_2_OTHER', 'TIER_3_SENSITIVE')),
  opened_on date not null,
  notional_end_on date not null,
  cleared_on date,
  clock_id text not null references state.review_clocks
);

select concord.protect('state.notification_records');
select concord.make_append_only('state.notification_records');
grant select, insert on state.notification_records to concord_state_staff;

select concord.protect('state.congressional_notifications');
grant select, insert, update on state.congressional_notifications to concord_state_staff;
create policy purchaser_select on state.congressional_notifications for select
  to concord_state_purchaser using (published_at <= now());
grant select on state.congressional_notifications to concord_state_purchaser;

-- Parts are made anew with each version of the notice; the record keeps every version. A purchaser
-- reads the parts of the notices it may read.
do $$
declare
  name text;
begin
  foreach name in array array['notification_items', 'notification_contractors', 'threshold_comparisons'] loop
    perform concord.protect(format('state.%I', name)::regclass);
    execute format('grant select, insert, delete on state.%I to concord_state_staff', name);
    execute format('create policy purchaser_select on state.%I for select to concord_state_purchaser
      using (exists (select from state.congressional_notifications as notifications
        where notifications.transmittal_number = %I.transmittal_number))', name, name);
    execute format('grant select on state.%I to concord_state_purchaser', name);
  end loop;
end
$$;

select concord.protect('state.tiered_reviews');
grant select, insert, delete on state.tiered_reviews to concord_state_staff;

-- What the other agencies need of it: links to cases, and statistics of what is published. A change is
-- a new version; the view shows the latest that the reader may see.
create table state_published.notification_versions (
  transmittal_number text not null,
  version integer not null check (version > 0),
  status text not null,
  purchaser_code text,
  is_fictional boolean not null,
  received_on date,
  total_value numeric(20, 2),
  case_identifiers text[] not null,
  published_at timestamptz(3),
  recorded_at timestamptz(3) not null default clock_timestamp(),
  primary key (transmittal_number, version)
);

create view state_published.notifications with (security_invoker = true) as
  select distinct on (transmittal_number) transmittal_number, version, status, purchaser_code, is_fictional,
    received_on, total_value, case_identifiers, published_at
  from state_published.notification_versions
  order by transmittal_number, version desc;

select concord.protect('state_published.notification_versions');
select concord.make_append_only('state_published.notification_versions');
create policy purchaser_select on state_published.notification_versions for select
  to concord_dod_purchaser, concord_state_purchaser, concord_partner_purchaser
  using (published_at <= now());
grant insert on state_published.notification_versions to concord_state_staff;
