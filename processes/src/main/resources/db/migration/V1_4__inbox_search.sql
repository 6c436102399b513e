-- What the inbox's text filter looks through, in small letters once and for all: comparing without regard to case cost
-- more than the rest of the page.
alter table task add column search text not null generated always as (lower(reference || ' ' || applicant_name)) stored;
