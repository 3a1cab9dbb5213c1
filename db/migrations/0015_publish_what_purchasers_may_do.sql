-- What a purchaser can rely on when it acts: the lines that a report can be about, published with the offer, and
-- which of its acts came to nothing.

alter table dod_published.offer_versions add column reportable_lines text[];

-- A version of an offer is published once; its rows of before this column get it here and nowhere else.
alter table dod_published.offer_versions disable trigger refuse_change;
update dod_published.offer_versions as offer
set reportable_lines = array(
  select line.line_number from dod.loa_lines as line
  where line.case_id = offer.case_id and line.code = (
    select document.code from dod.loa_documents as document
    where document.case_id = offer.case_id and document.implemented_on is not null
    order by document.implemented_on desc, document.code desc limit 1)
  order by line.line_number)
from dod.case_statuses as standing
where standing.case_id = offer.case_id and offer.document_code = 'BASIC'
  and standing.status in ('IMPLEMENTED', 'IN_EXECUTION', 'SUSPENDED', 'SUPPLY_SERVICES_COMPLETE', 'IN_RECONCILIATION',
    'CLOSED_INTERIM')
  and offer.version = (
    select max(latest.version) from dod_published.offer_versions as latest
    where latest.case_id = offer.case_id and latest.document_code = 'BASIC');
alter table dod_published.offer_versions enable trigger refuse_change;

create or replace view dod_published.offers with (security_invoker = true) as
  select distinct on (case_id, document_code) * from dod_published.offer_versions
  order by case_id, document_code, version desc;

-- Acts of purchasers that moved nothing, such as a signature that a suspension came before.
create table dod_published.acts_without_effect (
  stream text not null,
  sequence integer not null check (sequence > 0),
  case_id text not null,
  purchaser_code text not null,
  recorded_at timestamptz(3) not null,
  primary key (stream, sequence)
);
select concord.protect('dod_published.acts_without_effect'), concord.make_append_only('dod_published.acts_without_effect');
grant insert on dod_published.acts_without_effect to concord_dod_staff;
create policy purchaser_select on dod_published.acts_without_effect for select
  to concord_dod_purchaser, concord_partner_purchaser
  using (purchaser_code = (select concord.setting('purchaser_code')));

-- A command on a case asks what its purchaser said of it.
create index loa_responses_by_case on partner_published.loa_responses (case_id);
create index discrepancy_report_versions_by_case on partner_published.discrepancy_report_versions (case_id);
