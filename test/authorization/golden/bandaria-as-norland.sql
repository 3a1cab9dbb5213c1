-- 12 statements

-- dod
select "case_id", "purchaser_code", "implementing_agency", "type", "description", "is_fictional",
    "partner_status", "is_offer_expired", "total_value", "major_defense_equipment_value",
    "letter_of_request_received_on", "anticipated_offer_date", "offered_on",
    "offer_expiration_date", "accepted_on", "implemented_on", "supply_services_complete_on",
    "closed_on", "customer_code", "status", "version", "category", "is_barred", "linked_case_id",
    "letter_number", "is_in_viewers_area", "position_texts", "parent_key", "row_rank"
  from (select "case_id", "purchaser_code", "implementing_agency", "type", "description",
    "is_fictional", "partner_status", "is_offer_expired", "total_value",
    "major_defense_equipment_value", "letter_of_request_received_on", "anticipated_offer_date",
    "offered_on", "offer_expiration_date", "accepted_on", "implemented_on",
    "supply_services_complete_on", "closed_on", "customer_code", null as "status", null as
    "version", null as "category", null as "is_barred", null as "linked_case_id", null as
    "letter_number", false as "is_in_viewers_area",
    json_build_array(("dod"."cases"."case_id")::text) as "position_texts",
    "dod"."cases"."purchaser_code" as "parent_key", row_number() over (partition by
    "dod"."cases"."purchaser_code"
  order by "dod"."cases"."case_id" asc) as "row_rank"
  from "dod"."cases"
  where ("dod"."cases"."purchaser_code" = any($1) and "dod"."cases"."purchaser_code" = $2)) "ranked"
  where row_rank <= $3
  order by parent_key, row_rank;

-- dod
select "case_id", "purchaser_code", "implementing_agency", "type", "description", "is_fictional",
    "partner_status", "is_offer_expired", "total_value", "major_defense_equipment_value",
    "letter_of_request_received_on", "anticipated_offer_date", "offered_on",
    "offer_expiration_date", "accepted_on", "implemented_on", "supply_services_complete_on",
    "closed_on", "customer_code", "status", "version", "category", "is_barred", "linked_case_id",
    "letter_number", "is_in_viewers_area", "position_texts", "parent_key", "row_rank"
  from (select "dod"."cases"."case_id", "dod"."cases"."purchaser_code",
    "dod"."cases"."implementing_agency", "dod"."cases"."type", "dod"."cases"."description",
    "dod"."cases"."is_fictional", "dod"."cases"."partner_status", "dod"."cases"."is_offer_expired",
    "dod"."cases"."total_value", "dod"."cases"."major_defense_equipment_value",
    "dod"."cases"."letter_of_request_received_on", "dod"."cases"."anticipated_offer_date",
    "dod"."cases"."offered_on", "dod"."cases"."offer_expiration_date", "dod"."cases"."accepted_on",
    "dod"."cases"."implemented_on", "dod"."cases"."supply_services_complete_on",
    "dod"."cases"."closed_on", "dod"."cases"."customer_code", null as "status", null as "version",
    null as "category", null as "is_barred", null as "linked_case_id", null as "letter_number",
    false as "is_in_viewers_area", json_build_array(("dod"."cases"."case_id")::text) as
    "position_texts", "notifications"."transmittal_number" as "parent_key", row_number() over
    (partition by "notifications"."transmittal_number"
  order by "dod"."cases"."case_id" asc) as "row_rank"
  from "dod"."cases"
  inner join "state_published"."notifications" on ("dod"."cases"."case_id" =
    any("notifications"."case_identifiers") and ("notifications"."received_on" is not null or
    false))
  where ("notifications"."transmittal_number" = any($1) and "dod"."cases"."purchaser_code" = $2))
    "ranked"
  where row_rank <= $3
  order by parent_key, row_rank;

-- dod
select "dod"."cases"."purchaser_code" as "parent_key", "partner_status" as "group_key_0",
    count(*)::int as "case_count", sum(case when ("dod"."cases"."purchaser_code" = $1 and
    "dod"."cases"."offered_on" is not null) then "dod"."cases"."total_value" end)::text as
    "total_value_sum"
  from "dod"."cases"
  where ("dod"."cases"."purchaser_code" = any($2) and "dod"."cases"."purchaser_code" = $3)
  group by 1, 2
  order by 1, 2
  limit $4;

-- dod
select "dod"."cases"."purchaser_code" as "parent_key", count(*)::int as "row_count"
  from "dod"."cases"
  where ("dod"."cases"."purchaser_code" = any($1) and "dod"."cases"."purchaser_code" = $2)
  group by 1;

-- partner
select "purchaser_code", "received_year", count(*)::int, sum("total_value")::text, (count(*) -
    count("total_value"))::int, case when "received_year" > min("record_first_year") then
    "received_year" = min("purchaser_first_year") end
  from (select "notifications"."purchaser_code", "notifications"."is_fictional",
    "notifications"."received_on", "notifications"."total_value", "countries"."region" as
    "purchaser_region", extract(year
  from "notifications"."received_on")::int as "received_year", min(extract(year
  from "notifications"."received_on")::int) over (partition by "notifications"."is_fictional",
    "notifications"."purchaser_code") as "purchaser_first_year", min(extract(year
  from "notifications"."received_on")::int) over (partition by "notifications"."is_fictional") as
    "record_first_year"
  from "state_published"."notifications"
  left join "state_published"."countries" on "countries"."code" = "notifications"."purchaser_code"
  where "notifications"."published_at" <= now()) "published"
  where "published"."purchaser_code" = any($1)
  group by "published"."purchaser_code", "received_year"
  order by "published"."purchaser_code", "received_year" desc;

-- partner
select "transmittal_number", "citation", "printed_on", "address"
  from "partner"."publications"
  where ("partner"."publications"."transmittal_number" = any($1) and
    ("partner"."publications"."printed_on" is null or "partner"."publications"."printed_on" <=
    (now() at time zone 'America/New_York')::date));

-- state
select "code", "kind", "name", "is_fictional", "region", "aliases", "source", "address",
    "retrieved_on"
  from "state"."countries"
  where "state"."countries"."code" = any($1);

-- state
select "combatant_command", "country_code", "effective_from", "effective_to", "authority",
    "citation", "is_verified", "verified_to"
  from "state"."combatant_command_assignments"
  where "state"."combatant_command_assignments"."country_code" = any($1)
  order by "state"."combatant_command_assignments"."country_code",
    "state"."combatant_command_assignments"."effective_from" nulls first;

-- state
select "id", "authority", "metric", "tier", "amount", "effective_from", "effective_to",
    "source_authority", "citation", "is_verified", "verified_to"
  from "state"."notification_thresholds"
  where "state"."notification_thresholds"."id" = any($1);

-- state
select "state"."congressional_notifications"."purchaser_code" as "parent_key", count(*)::int as
    "row_count"
  from "state"."congressional_notifications"
  where ("state"."congressional_notifications"."purchaser_code" = any($1) and
    (("state"."congressional_notifications"."received_on" is not null and
    coalesce("state"."congressional_notifications"."published_at" <= now(), false)) or
    ("state"."congressional_notifications"."received_on" is null and false)))
  group by 1;

-- state
select "state"."threshold_comparisons"."transmittal_number",
    "state"."threshold_comparisons"."threshold_id", "state"."threshold_comparisons"."value",
    "state"."threshold_comparisons"."is_met"
  from "state"."threshold_comparisons"
  inner join "state"."notification_thresholds" on "state"."notification_thresholds"."id" =
    "state"."threshold_comparisons"."threshold_id"
  where "state"."threshold_comparisons"."transmittal_number" = any($1)
  order by "state"."threshold_comparisons"."transmittal_number",
    array_position(array['MAJOR_DEFENSE_EQUIPMENT', 'TOTAL', 'CONSTRUCTION'],
    "state"."notification_thresholds"."metric"), "state"."threshold_comparisons"."threshold_id";

-- state
select "transmittal_number", "version", "authority", "status", "title", "purchaser_code",
    "purchaser_as_printed", "is_fictional", "major_defense_equipment_value", "other_value",
    "total_value", "revised_total_value", "other_items", "funding_source", "implementing_agencies",
    "implementing_agencies_as_printed", "case_identifiers", "prior_case_identifiers",
    "amends_transmittal_number", "amends_notified_on", "is_emergency", "received_on",
    "received_on_house", "received_on_senate", "received_note", "clock_id", "clock_tier",
    "clock_days", "last_day_of_review", "earliest_offer_on", "earliest_delivery_on",
    "evaluated_as_of", "not_evaluable_reason", "dollar_tier", "meets_threshold", "notes", "source",
    "address", "retrieved_on", "is_published", "public_since", "position_texts", "parent_key",
    "row_rank"
  from (select "transmittal_number", "version", "authority", "status", "title", "purchaser_code",
    "purchaser_as_printed", "is_fictional", "major_defense_equipment_value", "other_value",
    "total_value", "revised_total_value", "other_items", "funding_source", "implementing_agencies",
    "implementing_agencies_as_printed", "case_identifiers", "prior_case_identifiers",
    "amends_transmittal_number", "amends_notified_on", "is_emergency", "received_on",
    "received_on_house", "received_on_senate", "received_note", "clock_id", "clock_tier",
    "clock_days", "last_day_of_review", "earliest_offer_on", "earliest_delivery_on",
    "evaluated_as_of", "not_evaluable_reason", "dollar_tier", "meets_threshold", "notes", "source",
    "address", "retrieved_on", coalesce("published_at" <= now(), false) as "is_published", case when
    coalesce("state"."congressional_notifications"."published_at" <= now(), false) then
    to_char("published_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as
    "public_since", json_build_array(("state"."congressional_notifications"."received_on")::text,
    ("state"."congressional_notifications"."transmittal_number")::text) as "position_texts",
    "state"."congressional_notifications"."purchaser_code" as "parent_key", row_number() over
    (partition by "state"."congressional_notifications"."purchaser_code"
  order by "state"."congressional_notifications"."received_on" desc nulls last,
    "state"."congressional_notifications"."transmittal_number" asc) as "row_rank"
  from "state"."congressional_notifications"
  where ("state"."congressional_notifications"."purchaser_code" = any($1) and
    (("state"."congressional_notifications"."received_on" is not null and
    coalesce("state"."congressional_notifications"."published_at" <= now(), false)) or
    ("state"."congressional_notifications"."received_on" is null and false)))) "ranked"
  where row_rank <= $2
  order by parent_key, row_rank;
