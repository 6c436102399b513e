-- Since when a job fails; null while it does not.
alter table job add column failing_since timestamptz;

-- Mail on its way, so that what comes back is known by its token. Nobody asks for it after a month.
create table sent_mail (
    token     text primary key,
    work      text        not null,
    payload   text        not null,
    recipient text        not null,
    subject   text        not null,
    case_id   uuid references case_file on delete cascade,
    applicant boolean     not null,
    sent      timestamptz not null
);

create index sent_mail_sent on sent_mail (sent);
create index sent_mail_of_case on sent_mail (case_id);

-- Mail that did not arrive. With an office it is a task of that office until it is done; without, the operator's matter.
create table undelivered (
    id        uuid primary key,
    work      text        not null,
    payload   text        not null,
    recipient text        not null,
    subject   text        not null,
    case_id   uuid references case_file on delete cascade,
    office    text,
    refusal   text        not null,
    at        timestamptz not null,
    -- null while nobody has done anything about it
    outcome   text
);

-- One task for each case and address; another only once somebody has tried that address again.
create unique index undelivered_once on undelivered (case_id, lower(recipient)) where outcome is null or outcome = 'REACHED';
create index undelivered_open on undelivered (at) where outcome is null and office is null;
