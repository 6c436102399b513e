-- What an analyst is changing in a procedure: one draft a person and procedure. It holds the files that differ from the
-- version it began with.
create table model_draft (
    id          uuid primary key,
    procedure   text        not null,
    author      text        not null,
    author_name text        not null,
    base        text        not null,
    revision    integer     not null default 1,
    changed     timestamptz not null default now(),
    comment     text,
    submitted   timestamptz,
    unique (procedure, author)
);

create table model_draft_file (
    draft   uuid  not null references model_draft on delete cascade,
    name    text  not null,
    content bytea not null,
    primary key (draft, name)
);

-- Who made and who approved a version that came from a draft; versions that came with the software have none.
create table model_version (
    definition    text primary key,
    author_name   text        not null,
    approver_name text        not null,
    comment       text        not null,
    deployed      timestamptz not null default now()
);
