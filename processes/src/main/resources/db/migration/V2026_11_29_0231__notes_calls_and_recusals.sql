-- Who is kept out of a case, since they might be biased (§§ 20, 21 VwVfG). Only an administrator can end it, here.
create table recusal (
    case_id     uuid        not null references case_file on delete cascade,
    person      text        not null,
    person_name text        not null,
    reason      text        not null,
    at          timestamptz not null,
    primary key (case_id, person)
);
create index recusal_of_person on recusal (person);

-- What other rooms may ask of it.
create view recused_from_case as
    select case_id, person from recusal;

-- What people say on the telephone to have their case found: name, reference, date of birth (as eight digits), and what the
-- form marks for the inbox.
alter table case_file add column search text not null default '';
update case_file set search = replace(reference, '-', '') || ' ' || substring(reference from '\d+$') || ' ' || applicant_name || ' '
    || replace(coalesce(data #>> '{antrag,geburtsdatum}', ''), '-', '');

-- The same as words, each with the office that may find the case, as in the inbox; open and closed cases alike.
alter table case_office
    add column filed timestamptz,
    add column words tsvector;
update case_office set filed = f.filed, words = task_words(office, f.search) from case_file f where f.id = case_id;
alter table case_office
    alter column filed set not null,
    alter column words set not null;
create index case_by_words on case_office using gin (words) with (fastupdate = off);
create index case_by_filing on case_office (office, filed desc, case_id);

-- What offices write down about a case, and calls that belong to no case, but to an office. They go with their case.
create table case_note (
    id           uuid primary key,
    case_id      uuid references case_file on delete cascade,
    office       text,
    at           timestamptz not null,
    author       text        not null,
    author_name  text        not null,
    -- NOTE or CALL
    kind         text        not null,
    caller       text        not null default '',
    text         text        not null,
    struck       timestamptz,
    caller_words tsvector    not null generated always as (task_words('', caller)) stored,
    check (case_id is not null or office is not null)
);
create index case_note_of_case on case_note (case_id, at desc);
create index call_of_no_case on case_note (office, at desc) where case_id is null;
create index call_by_caller on case_note using gin (caller_words) with (fastupdate = off) where kind = 'CALL';

-- Whom a note is to reach, and when they have read it.
create table note_mention (
    note        uuid not null references case_note on delete cascade,
    person      text not null,
    person_name text not null,
    read        timestamptz,
    primary key (note, person)
);
create index note_mention_of_person on note_mention (person, note);
create index note_mention_unread on note_mention (person) where read is null;
