-- Filters of the inbox that somebody has kept, for themselves or for a whole office.
create table task_view (
    id         uuid primary key,
    owner      text        not null,
    owner_name text        not null,
    office     text,
    name       text        not null,
    filter     text        not null,
    created    timestamptz not null
);

create index task_view_of_owner on task_view (owner);
create index task_view_of_office on task_view (office) where office is not null;
