-- What purchasers send: letters of request, answers to offers, discrepancy reports. The state stands in
-- partner, where a purchaser reaches its own rows; what the Department of Defense acts on is published,
-- one version for each event. The statuses a purchaser is shown join its own acts with what the
-- Department published, in views, so that they are decided in one place.

create table partner.letters_of_request (
  letter_number text primary key,
  purchaser_code text not null,
  -- The calendar year in which it was submitted, and its place among the purchaser's letters of that year.
  year integer not null,
  ordinal integer not null check (ordinal > 0),
  version integer not null check (version > 0),
  status text not null check (status in ('SUBMITTED', 'INFORMATION_SUPPLIED', 'WITHDRAWN')),
  kind text not null check (kind in ('PRICE_AND_AVAILABILITY', 'LOA_BASIC', 'AMENDMENT', 'FOLLOW_ON', 'TRAINING',
    'LEASE', 'EDA', 'RFP', 'RFI')),
  implementing_agency text not null check (implementing_agency ~ '^[A-Z]$'),
  customer_reference text,
  description text not null check (description <> ''),
  -- What was supplied later, each time the agency asked.
  information text[] not null,
  dated_on date not null,
  needed_by date,
  funding_source text not null check (funding_source in ('NATIONAL_FUNDS', 'FMF_GRANT', 'FMF_LOAN', 'FMF_GUARANTEE',
    'MAP_MERGER')),
  items jsonb not null check (jsonb_array_length(items) > 0),
  signer_name text not null,
  signer_title text not null,
  is_fictional boolean not null,
  -- The version of the agency's answer that information was last supplied to.
  answered_version integer,
  recorded_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  unique (purchaser_code, year, ordinal),
  check (letter_number = purchaser_code || '-' || year || '-' || lpad(ordinal::text, greatest(4, length(ordinal::text)), '0')),
  check (needed_by >= dated_on)
);

-- A purchaser answers each version of an offer once.
create table partner.loa_responses (
  stream text not null,
  sequence integer not null check (sequence > 0),
  case_id text not null,
  document_code text not null,
  offer_version integer not null check (offer_version > 0),
  purchaser_code text not null,
  kind text not null check (kind in ('ACCEPTED', 'COUNTER_OFFERED', 'DECLINED')),
  signer_name text,
  signer_title text,
  signer_agency text,
  signed_on date,
  changes text[] not null,
  reason text,
  is_fictional boolean not null,
  recorded_at timestamptz(3) not null,
  primary key (stream, sequence),
  unique (case_id, document_code, offer_version),
  check ((kind = 'ACCEPTED') = (signed_on is not null)),
  check ((kind = 'COUNTER_OFFERED') = (changes <> '{}'))
);

create table partner.discrepancy_reports (
  report_number text primary key,
  purchaser_code text not null,
  -- The letter and the four digits at the front of its number.
  series text not null check (series ~ '^[A-Z]$'),
  ordinal integer not null check (ordinal > 0),
  version integer not null check (version > 0),
  status text not null check (status in ('SUBMITTED', 'RECONSIDERATION_REQUESTED', 'CONTESTED', 'WITHDRAWN')),
  case_id text not null,
  line_number text not null check (line_number ~ '^[0-9]{3}$'),
  kind text not null check (kind in ('SHORTAGE', 'OVERAGE', 'DAMAGE', 'NON_RECEIPT', 'WRONG_ITEM', 'QUALITY',
    'DOCUMENTATION', 'BILLING', 'MISDIRECTED', 'PACKAGING', 'SERVICE_DEFICIENCY', 'DUPLICATE_SHIPMENT')),
  quantity numeric(18, 4) check (quantity > 0),
  claimed_value numeric(20, 2) not null check (claimed_value >= 0),
  discovered_on date not null,
  text_of_report text not null check (text_of_report <> ''),
  is_fictional boolean not null,
  -- The version of the answer that reconsideration was asked of, or that was contested.
  answered_version integer,
  recorded_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  unique (purchaser_code, series, ordinal)
);
create index discrepancy_reports_by_case on partner.discrepancy_reports (case_id, report_number);

create view partner.letters with (security_invoker = true) as
  select letter.letter_number, letter.purchaser_code, letter.version,
    letter.kind, letter.implementing_agency, letter.customer_reference, letter.description, letter.information,
    letter.dated_on, letter.needed_by, letter.funding_source, letter.items, letter.signer_name, letter.signer_title,
    letter.is_fictional, letter.recorded_at, letter.changed_at,
    seen.status,
    case when seen.status = 'INFORMATION_REQUESTED' then answer.information_requested end as information_requested,
    answer.case_id, answer.version as answer_version, answer.recorded_at as answered_at
  from partner.letters_of_request as letter
  left join dod_published.letter_answers as answer
    on answer.letter_number = letter.letter_number and answer.purchaser_code = letter.purchaser_code
  cross join lateral (select case
    when letter.status = 'WITHDRAWN' then 'WITHDRAWN'
    when answer.status is null then 'SUBMITTED'
    when answer.status <> 'INSUFFICIENT' then answer.status
    -- Information that was supplied to this very request awaits its assessment.
    when letter.answered_version >= answer.version then 'UNDER_ASSESSMENT'
    else 'INFORMATION_REQUESTED'
  end as status) as seen;

create view partner.reports with (security_invoker = true) as
  select report.report_number, report.purchaser_code, report.version, report.case_id, report.line_number, report.kind,
    report.quantity, report.claimed_value, report.discovered_on, report.text_of_report, report.is_fictional,
    report.recorded_at, report.changed_at,
    -- How far the purchaser has taken it, which its number shows.
    report.status as step,
    case
      when report.status = 'WITHDRAWN' then 'WITHDRAWN'
      when answer.status is null then 'SUBMITTED'
      -- A denial that was already answered says nothing of what was asked since.
      when report.answered_version >= answer.version then report.status
      else answer.status
    end as status,
    answer.credited_value, answer.explanation, answer.version as answer_version, answer.recorded_at as answered_at
  from partner.discrepancy_reports as report
  left join dod_published.discrepancy_answers as answer
    on answer.report_number = report.report_number and answer.purchaser_code = report.purchaser_code;

-- What waits for the purchaser. Days are Washington's.
create view partner.work_list with (security_invoker = true) as
  select 'OFFER_TO_SIGN' as kind, offer.case_id || '/' || offer.document_code as reference, offer.purchaser_code,
    offer.description, offer.offered_on as since, offer.offer_expiration_date as due_on,
    offer.total_value as amount, offer.is_fictional, offer.version as offer_version
  from dod_published.offers as offer
  where offer.status = 'OPEN' and not exists (
    select from partner.loa_responses as response
    where response.case_id = offer.case_id and response.document_code = offer.document_code
      and response.offer_version = offer.version)
  union all
  select 'DEPOSIT_TO_PAY', offer.case_id || '/' || offer.document_code, offer.purchaser_code, offer.description,
    (offer.recorded_at at time zone 'America/New_York')::date, offer.offer_expiration_date, offer.initial_deposit,
    offer.is_fictional, null
  from dod_published.offers as offer
  where offer.is_deposit_due
  union all
  select 'INFORMATION_TO_SUPPLY', letter.letter_number, letter.purchaser_code,
    coalesce(letter.information_requested, letter.description),
    (letter.answered_at at time zone 'America/New_York')::date, null, null, letter.is_fictional, null
  from partner.letters as letter
  where letter.status = 'INFORMATION_REQUESTED'
  union all
  select 'DENIAL_TO_ANSWER', report.report_number, report.purchaser_code,
    coalesce(report.explanation, report.text_of_report),
    (report.answered_at at time zone 'America/New_York')::date, null, report.claimed_value, report.is_fictional, null
  from partner.reports as report
  -- What was contested has been answered for good.
  where report.status = 'DENIED' and report.step <> 'CONTESTED';

create table partner_published.letter_versions (
  letter_number text not null,
  version integer not null check (version > 0),
  purchaser_code text not null,
  kind text not null,
  status text not null check (status in ('SUBMITTED', 'INFORMATION_SUPPLIED', 'WITHDRAWN')),
  implementing_agency text not null,
  customer_reference text,
  description text not null,
  dated_on date not null,
  needed_by date,
  funding_source text not null,
  items jsonb not null,
  signer_name text not null,
  signer_title text not null,
  is_fictional boolean not null,
  stream text not null,
  sequence integer not null,
  recorded_at timestamptz(3) not null,
  primary key (letter_number, version)
);

create view partner_published.letters with (security_invoker = true) as
  select distinct on (letter_number) * from partner_published.letter_versions order by letter_number, version desc;

create table partner_published.loa_responses (
  case_id text not null,
  document_code text not null,
  offer_version integer not null check (offer_version > 0),
  kind text not null check (kind in ('ACCEPTED', 'COUNTER_OFFERED', 'DECLINED')),
  purchaser_code text not null,
  signer_name text,
  signer_title text,
  signed_on date,
  changes text[] not null,
  reason text,
  stream text not null,
  sequence integer not null,
  recorded_at timestamptz(3) not null,
  primary key (stream, sequence)
);

create table partner_published.discrepancy_report_versions (
  report_number text not null,
  version integer not null check (version > 0),
  purchaser_code text not null,
  case_id text not null,
  line_number text not null,
  kind text not null,
  status text not null check (status in ('SUBMITTED', 'RECONSIDERATION_REQUESTED', 'CONTESTED', 'WITHDRAWN')),
  quantity numeric(18, 4),
  claimed_value numeric(20, 2) not null,
  discovered_on date not null,
  text_of_report text not null,
  is_fictional boolean not null,
  stream text not null,
  sequence integer not null,
  recorded_at timestamptz(3) not null,
  primary key (report_number, version)
);

create view partner_published.discrepancy_reports with (security_invoker = true) as
  select distinct on (report_number) * from partner_published.discrepancy_report_versions
  order by report_number, version desc;

-- The published tables and the answers to offers only grow; the other two hold a state that moves.
do $$
declare
  kept text;
begin
  foreach kept in array array['partner.letters_of_request', 'partner.loa_responses', 'partner.discrepancy_reports',
      'partner_published.letter_versions', 'partner_published.loa_responses',
      'partner_published.discrepancy_report_versions'] loop
    perform concord.protect(kept::regclass);
    execute format('grant select, insert on %s to concord_partner_staff, concord_partner_purchaser', kept);
    execute format('create policy purchaser_select on %s for select to concord_partner_purchaser
      using (purchaser_code = (select concord.setting(''purchaser_code'')))', kept);
    execute format('create policy purchaser_insert on %s for insert to concord_partner_purchaser
      with check (purchaser_code = (select concord.setting(''purchaser_code'')))', kept);
    if kept in ('partner.letters_of_request', 'partner.discrepancy_reports') then
      execute format('create policy purchaser_update on %s for update to concord_partner_purchaser
        using (purchaser_code = (select concord.setting(''purchaser_code'')))
        with check (purchaser_code = (select concord.setting(''purchaser_code'')))', kept);
    else
      perform concord.make_append_only(kept::regclass);
    end if;
  end loop;
end
$$;

-- What was asked for stays; only what a later act changes may be updated.
grant update (version, status, information, needed_by, funding_source, items, answered_version, changed_at)
  on partner.letters_of_request to concord_partner_staff, concord_partner_purchaser;
grant update (version, status, answered_version, changed_at)
  on partner.discrepancy_reports to concord_partner_staff, concord_partner_purchaser;
grant select on partner.letters, partner.reports, partner.work_list to concord_partner_staff, concord_partner_purchaser;
