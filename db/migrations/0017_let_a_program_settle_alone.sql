-- Cases that one program's service alone settles until a moment, such as a story while it is told: its clock is
-- another than everybody's. A program that ends in between holds nothing for long.

create table dod.service_leases (
  case_id text primary key,
  until timestamptz not null
);
select concord.protect('dod.service_leases');
grant select, insert, update, delete on dod.service_leases to concord_dod_staff;
