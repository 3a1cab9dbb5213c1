-- The public record of notifications. What stands here has been printed, so everyone may read it.

create table partner.publications (
  transmittal_number text primary key,
  citation text not null,
  -- Null: printed, on a day the source does not say.
  printed_on date,
  address text,
  is_fictional boolean not null,
  recorded_at timestamptz(3) not null default clock_timestamp()
);

alter table partner.publications enable row level security;
alter table partner.publications force row level security;
create policy everyone_reads on partner.publications for select
  to concord_partner_staff, concord_partner_purchaser using (printed_on is null or printed_on <= current_date);
create policy staff_inserts on partner.publications for insert to concord_partner_staff with check (true);
create policy staff_updates on partner.publications for update to concord_partner_staff using (true) with check (true);
grant select on partner.publications to concord_partner_purchaser;
grant select, insert, update on partner.publications to concord_partner_staff;
