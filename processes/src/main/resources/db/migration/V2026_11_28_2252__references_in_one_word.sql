-- People type references without blanks and hyphens, too.
alter table task drop column search;
alter table task add column search text not null generated always as
    (search_key(reference || ' ' || replace(reference, '-', '') || ' ' || applicant_name)) stored;
