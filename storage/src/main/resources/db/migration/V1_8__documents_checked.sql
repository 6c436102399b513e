-- Every file waits in quarantine until it is checked. What was stored before counts as released.
alter table document drop constraint document_state_check;
update document set state = 'released' where state = 'stored';
alter table document
    add constraint document_state_check
        check (state in ('arriving', 'waiting', 'released', 'refused', 'infected', 'removed')),
    -- kinds that the field asks for, and formats that it takes
    add column asked      text[]      not null default '{}',
    add column formats    text[]      not null default '{}',
    add column confidence real,
    add column refusal    text,
    add column finding    text,
    add column pages      int         not null default 0,
    add column language   text,
    add column text_from  text        not null default 'NONE',
    add column pictured   boolean     not null default false,
    add column checked    timestamptz;

drop index document_leftovers;
create index document_leftovers on document (created) where state in ('arriving', 'removed');
create index document_waiting on document (created) where state = 'waiting';
create index document_infected on document (checked) where state = 'infected';

-- What is written in a released document, for the search, and its first page as a small picture. Goes with the document.
create table document_content (
    document  uuid primary key references document on delete cascade,
    text      text  not null,
    thumbnail bytea,
    -- a tsvector holds a megabyte at most
    words     tsvector generated always as (to_tsvector('german', left(text, 250000))) stored
);

create index document_words on document_content using gin (words);

-- What people said a document is, where the rules said something else: examples to learn from, as long as the document
-- is there.
create table document_correction (
    document uuid primary key references document on delete cascade,
    kind     text        not null,
    before   text        not null,
    at       timestamptz not null default now()
);

-- For the search of those who may see the owner.
create view released_document as
    select d.id, d.owner, d.name, d.kind, d.created, c.text, c.words
    from document d join document_content c on c.document = d.id
    where d.state = 'released' and d.owner_kind = 'CASE';

-- The last comparison of database and object store.
create table store_report (
    at      timestamptz primary key,
    objects bigint      not null,
    orphans bigint      not null,
    removed bigint      not null,
    missing bigint      not null
);

-- What the virus scanner found; nothing here says who sent it.
create table virus_find (
    id      uuid primary key,
    at      timestamptz not null default now(),
    finding text        not null,
    field   text        not null,
    case_id uuid
);

create index virus_find_at on virus_find (at);

-- Work to be done, kept by db-scheduler.
create table document_job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
);

create index document_job_due on document_job (execution_time);
create index document_job_heartbeat on document_job (last_heartbeat);
