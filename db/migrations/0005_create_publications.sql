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

select concord.protect('partner.publications');
grant select, insert, update on partner.publications to concord_partner_staff;
-- Days are Washington's: an edition is not out before its day has begun there.
create policy purchaser_select on partner.publications for select to concord_partner_purchaser
  using (printed_on is null or printed_on <= (now() at time zone 'America/New_York')::date);
grant select on partner.publications to concord_partner_purchaser;
