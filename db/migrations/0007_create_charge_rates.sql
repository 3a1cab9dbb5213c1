-- What is charged on top of prices, who is excused from it, and how and when purchasers pay, as dated
-- rows with their sources, so that a price can be worked out again as of its own day. All of it is public
-- reference data, so every role of the Department of Defense reads all of it. A row is closed by its last
-- day, never taken away.

create table dod.charge_rates (
  id text primary key,
  charge text not null check (charge in ('ADMINISTRATIVE_SURCHARGE', 'ADMINISTRATIVE_SURCHARGE_NONSTANDARD',
    'ADMINISTRATIVE_SURCHARGE_BPC', 'CONTRACT_ADMINISTRATION_SERVICES',
    'CONTRACT_ADMINISTRATION_SERVICES_QUALITY_ASSURANCE', 'CONTRACT_ADMINISTRATION_SERVICES_AUDIT',
    'CONTRACT_ADMINISTRATION_SERVICES_ADMINISTRATION', 'CONTRACT_ADMINISTRATION_SERVICES_OVERSEAS',
    'PACKING_CRATING_HANDLING', 'PROGRAM_SUPPORT_REPAIR_AND_RETURN',
    'PROGRAM_SUPPORT_NONSTANDARD_ACQUISITION', 'SMALL_CASE_MANAGEMENT_LINE',
    'NONRECURRING_COST_WITHOUT_RECORDS', 'LEAVE_AND_HOLIDAY', 'INITIAL_DEPOSIT_ADMINISTRATIVE',
    'INITIAL_DEPOSIT_BLANKET_TRAINING', 'INITIAL_DEPOSIT_CREDIT_ASSURED', 'INITIAL_DEPOSIT_FMSO_I',
    'INITIAL_DEPOSIT_NONRECURRING', 'INITIAL_DEPOSIT_PROMPT_DELIVERY', 'INITIAL_DEPOSIT_RISK_ASSESSED',
    'INITIAL_DEPOSIT_WAREHOUSE_REDISTRIBUTION')),
  -- A rate is a share of one. Without a scale, so that a row reads as it was written.
  value numeric not null check (value >= 0),
  unit text not null check (unit in ('RATE', 'DOLLARS', 'CALENDAR_DAYS')),
  -- The band of amounts the row is for: above the one, up to and including the other.
  above_amount numeric(20, 2) check (above_amount >= 0),
  up_to_amount numeric(20, 2),
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (charge, above_amount, effective_from),
  check (effective_to >= effective_from),
  check (up_to_amount > coalesce(above_amount, 0)),
  check (unit <> 'CALENDAR_DAYS' or value = trunc(value)),
  check (unit <> 'DOLLARS' or value = round(value, 2))
);

create table dod.contract_administration_waivers (
  id text primary key,
  -- Whom or what the agreement is with, as the table prints it.
  beneficiary text not null,
  customer_code text check (customer_code ~ '^[A-Z0-9]{2}$'),
  case_designator text check (case_designator ~ '^[A-Z0-9]{3}$'),
  program text check (program ~ '^[A-Z][A-Z0-9_]*$'),
  component text not null check (component in ('QUALITY_ASSURANCE', 'CONTRACT_AUDIT', 'CONTRACT_ADMINISTRATION')),
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (customer_code, case_designator, program, component, effective_from),
  check (effective_to >= effective_from),
  -- An agreement is about a customer code, or about a program of several purchasers.
  check ((customer_code is null) <> (program is null)),
  check (case_designator is null or customer_code is not null)
);
create index contract_administration_waivers_by_customer on dod.contract_administration_waivers (customer_code);

create table dod.terms_of_sale (
  id text primary key,
  term text not null check (term in ('CASH_WITH_ACCEPTANCE', 'CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED',
    'CASH_PRIOR_TO_DELIVERY', 'CAPS', 'DEPENDABLE_UNDERTAKING', 'RAPS', 'PAYMENT_ON_DELIVERY', 'FMS_CREDIT',
    'FMF_GUARANTEE', 'MAP_MERGER', 'FMS_CREDIT_NON_REPAYABLE', 'EDA_GRANT', 'US_GOVERNMENT_GRANT')),
  position integer not null,
  name text not null,
  meaning text not null,
  funding text not null check (funding in ('CASH', 'CREDIT', 'GRANT')),
  types_of_assistance text[] not null,
  needs_amount boolean not null,
  uses_payment_schedule boolean not null,
  -- How many months ahead of the need a payment schedule collects, beyond the quarter.
  payment_lead_months integer not null check (payment_lead_months >= 0),
  is_balance_billed boolean not null,
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (term, effective_from),
  check (effective_to >= effective_from),
  check (not (uses_payment_schedule and is_balance_billed)),
  check (needs_amount or funding = 'CASH')
);

-- Days of any year, written MM-DD. A window or a period may reach into the next year.
create table dod.payment_schedule_dates (
  id text primary key,
  window_start text not null check (window_start ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  window_end text not null check (window_end ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  payment_due text not null check (payment_due ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  coverage_start text not null check (coverage_start ~ '^(0[1-9]|1[0-2])-01$'),
  coverage_end text not null check (coverage_end ~ '^(0[1-9]|1[0-2])-(28|30|31)$'),
  effective_from date,
  effective_to date,
  citation text not null,
  is_verified boolean not null,
  unique nulls not distinct (window_start, effective_from),
  check (effective_to >= effective_from)
);

do $$
declare
  name text;
begin
  foreach name in array array['charge_rates', 'contract_administration_waivers', 'terms_of_sale',
    'payment_schedule_dates'] loop
    perform concord.protect(format('dod.%I', name)::regclass);
    execute format('create policy purchaser_select on dod.%I for select to concord_dod_purchaser using (true)', name);
    execute format('grant select on dod.%I to concord_dod_purchaser', name);
    execute format('grant select, insert, update on dod.%I to concord_dod_staff', name);
  end loop;
end
$$;
