-- What waits for the purchaser, without denials on a case that is closed for good. Days are Washington's.
create or replace view partner.work_list with (security_invoker = true) as
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
  where report.status = 'DENIED' and report.step <> 'CONTESTED'
    -- As the command decides: nothing is said against a denial where nothing could be reported any more.
    and not exists (
      select from dod_published.offers as offer
      where offer.case_id = report.case_id and offer.purchaser_code = report.purchaser_code
        and offer.document_code = 'BASIC'
        and (offer.status <> 'ACCEPTED' or offer.reportable_lines is null));
