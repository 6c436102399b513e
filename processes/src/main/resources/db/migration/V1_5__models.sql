-- What an analyst has changed in a procedure and not proposed yet: one draft a person and procedure. Files hold the
-- changed ones by name; the others are those of the version that the draft began with (base, the engine's id of it).
create table model_draft (
    id          uuid primary key,
    procedure   text        not null,
    person      text        not null,
    person_name text        not null,
    base        text        not null,
    files       jsonb       not null,
    revision    integer     not null default 1,
    changed     timestamptz not null default now(),
    unique (procedure, person)
);

-- A draft as it was when it was proposed; a case of the release procedure decides about it.
create table model_proposal (
    id          uuid primary key,
    procedure   text        not null,
    base        text        not null,
    person      text        not null,
    person_name text        not null,
    files       jsonb       not null,
    comment     text        not null,
    draft       uuid        not null,
    revision    integer     not null,
    proposed    timestamptz not null default now()
);

-- Who changed what, for versions that came from a proposal; the others came with the software.
create table model_version (
    definition text primary key,
    author     text        not null,
    approver   text        not null,
    comment    text        not null,
    reference  text        not null,
    released   timestamptz not null default now()
);
