-- What a person has begun and not sent yet: a filing (task is null) or the form of a task.
create table draft (
    id        uuid primary key,
    person    text        not null,
    procedure text        not null,
    task      text,
    input     jsonb       not null,
    created   timestamptz not null default now(),
    changed   timestamptz not null default now(),
    unique (person, task)
);

create index draft_of_person on draft (person, procedure) where task is null;
create index draft_changed on draft (changed);

create sequence case_number;

-- A case. Its data is one JSON document: answers, what each task added, results of rules. The id is the id of the
-- draft it was filed from, so a draft can be filed once only.
create table case_file (
    id             uuid primary key,
    reference      text        not null unique,
    procedure      text        not null,
    definition     text        not null,
    instance       text,
    person         text,
    applicant_name text        not null,
    applicant_mail text        not null,
    language       text        not null,
    data           jsonb       not null,
    state          text        not null,
    filed          timestamptz not null default now(),
    ended          timestamptz
);

create index case_of_person on case_file (person, filed desc);

-- The offices that work on a case, and so may see it.
create table case_office (
    case_id uuid not null references case_file on delete cascade,
    office  text not null,
    primary key (case_id, office)
);

create table case_event (
    id         bigint generated always as identity primary key,
    case_id    uuid        not null references case_file on delete cascade,
    at         timestamptz not null default now(),
    kind       text        not null,
    actor_name text,
    task       text,
    detail     text
);

create index case_event_of_case on case_event (case_id, id);

-- The inbox: one row an open task with all that the list filters, sorts and shows; written with the engine's own tables.
create table task (
    id             text primary key,
    case_id        uuid        not null references case_file on delete cascade,
    key            text        not null,
    name           text        not null,
    office         text        not null,
    assignee       text,
    assignee_name  text,
    procedure      text        not null,
    procedure_name text        not null,
    reference      text        not null,
    applicant_name text        not null,
    created        timestamptz not null default now(),
    due            timestamptz
);

create index task_inbox on task (office, due, created, id);
create index task_of_case on task (case_id);
create index task_of_assignee on task (assignee, due, created, id) where assignee is not null;

create index case_of_instance on case_file (instance);
