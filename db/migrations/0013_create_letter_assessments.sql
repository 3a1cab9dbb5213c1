-- How an implementing agency assesses Letters of Request. The events of letter:<number> in dod.events are the
-- truth; this table is what they come to, written in the same transaction. It holds the agency's own notes,
-- so it is staff's alone: what the sender is told is published in dod_published.letter_answer_versions.

create table dod.letter_assessments (
  letter_number text not null,
  assessment_number integer not null check (assessment_number > 0),
  -- Both as one text, such as QXB-2026-0001/1.
  assessment_id text not null unique generated always as (letter_number || '/' || assessment_number::text) stored,
  -- Of State's registry, which may be on another server: no foreign key.
  purchaser_code text not null,
  -- The letter it is addressed to; an officer of that agency took it up.
  implementing_agency text not null check (implementing_agency ~ '^[A-Z]$'),
  is_fictional boolean not null,
  letter_dated_on date not null,
  received_on date not null,
  -- What follows is null, and the criteria are empty, while it is being assessed.
  outcome text check (outcome in ('INSUFFICIENT', 'ACTIONABLE')),
  assessed_on date,
  -- The version of the letter that was assessed, as its sender had left it.
  letter_version integer check (letter_version > 0),
  criteria jsonb not null,
  -- What the sender was asked, if it was insufficient.
  information_requested text,
  -- The change for which a letter that was actionable was assessed again.
  significant_change text,
  note text,
  primary key (letter_number, assessment_number),
  check (received_on >= letter_dated_on),
  check ((outcome is null) = (assessed_on is null)),
  check ((outcome is null) = (letter_version is null)),
  check ((outcome is null) = (jsonb_array_length(criteria) = 0)),
  check ((outcome is not distinct from 'INSUFFICIENT') = (information_requested is not null))
);
create index letter_assessments_by_purchaser on dod.letter_assessments (purchaser_code, letter_number);
create index letter_assessments_by_agency on dod.letter_assessments (implementing_agency, received_on);
create index case_statuses_by_letter on dod.case_statuses (letter_number) where letter_number is not null;

select concord.protect('dod.letter_assessments');
grant select, insert, update on dod.letter_assessments to concord_dod_staff;
