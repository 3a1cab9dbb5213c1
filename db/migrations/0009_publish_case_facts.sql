-- What the Department of Defense tells the other agencies of a case. Each row is one version and names
-- the event that made it; a view shows the latest. Nothing is changed afterwards.

-- For State, which decides on cases: staff only, since the exact status is deliberative.
create table dod_published.case_versions (
  case_id text not null,
  version integer not null check (version > 0),
  purchaser_code text not null,
  implementing_agency text not null,
  is_fictional boolean not null,
  status text not null,
  -- The document that awaits State's decision, or null if none does.
  document_under_review text,
  total_value numeric(20, 2),
  major_defense_equipment_value numeric(20, 2),
  recorded_at timestamptz(3) not null,
  primary key (case_id, version)
);

create view dod_published.cases with (security_invoker = true) as
  select distinct on (case_id) * from dod_published.case_versions order by case_id, version desc;

-- For the purchaser, who answers offers: its own only.
create table dod_published.offer_versions (
  case_id text not null,
  document_code text not null check (document_code ~ '^(BASIC|A[0-9]{2})$'),
  version integer not null check (version > 0),
  purchaser_code text not null,
  is_fictional boolean not null,
  description text not null,
  -- OPEN awaits an answer; VOID was restated or cancelled.
  status text not null check (status in ('OPEN', 'EXPIRED', 'COUNTER_OFFERED', 'ACCEPTED', 'DECLINED', 'VOID')),
  offered_on date not null,
  offer_expiration_date date not null,
  total_value numeric(20, 2) not null,
  initial_deposit numeric(20, 2) not null,
  is_deposit_due boolean not null,
  recorded_at timestamptz(3) not null,
  primary key (case_id, document_code, version)
);

create view dod_published.offers with (security_invoker = true) as
  select distinct on (case_id, document_code) * from dod_published.offer_versions
  order by case_id, document_code, version desc;

-- What became of a Letter of Request, for its sender.
create table dod_published.letter_answer_versions (
  letter_number text not null,
  version integer not null check (version > 0),
  purchaser_code text not null,
  status text not null check (status in ('UNDER_ASSESSMENT', 'INSUFFICIENT', 'ACTIONABLE', 'COMPLETE', 'RESPONDED',
    'DISAPPROVED', 'CANCELLED')),
  -- What the implementing agency asks, while the letter is insufficient.
  information_requested text,
  case_id text,
  recorded_at timestamptz(3) not null,
  primary key (letter_number, version)
);

create view dod_published.letter_answers with (security_invoker = true) as
  select distinct on (letter_number) * from dod_published.letter_answer_versions
  order by letter_number, version desc;

-- What became of a Supply Discrepancy Report, for its sender.
create table dod_published.discrepancy_answer_versions (
  report_number text not null,
  version integer not null check (version > 0),
  purchaser_code text not null,
  status text not null check (status in ('RECORDED', 'VALIDATED', 'ACTION_ACTIVITY', 'CREDITED', 'REPLACED',
    'REPAIRED', 'DENIED', 'CLOSED')),
  credited_value numeric(20, 2) check (credited_value >= 0),
  explanation text,
  recorded_at timestamptz(3) not null,
  primary key (report_number, version)
);

create view dod_published.discrepancy_answers with (security_invoker = true) as
  select distinct on (report_number) * from dod_published.discrepancy_answer_versions
  order by report_number, version desc;

do $$
declare
  name text;
  purchaser_role text;
begin
  foreach name in array array['case_versions', 'offer_versions', 'letter_answer_versions',
      'discrepancy_answer_versions'] loop
    perform concord.protect(format('dod_published.%I', name)::regclass);
    perform concord.make_append_only(format('dod_published.%I', name)::regclass);
    execute format('grant insert on dod_published.%I to concord_dod_staff', name);
    if name <> 'case_versions' then
      execute format('create policy purchaser_select on dod_published.%I for select
        to concord_dod_purchaser, concord_partner_purchaser
        using (purchaser_code = (select concord.setting(''purchaser_code'')))', name);
    end if;
  end loop;
end
$$;
