-- What other rooms may ask of the inbox in SQL. No names of applicants.
create view office_task as
    select id, desk, state, key, name, procedure, procedure_name, assignee, assignee_name, due, created from task;

-- How long the steps of cases have taken, without the people who did them; office is the one in whose list the task lay last.
create table step_time (
    task      text primary key,
    office    text        not null,
    procedure text        not null,
    step      text        not null,
    name      text        not null,
    begun     timestamptz not null,
    ended     timestamptz,
    -- false for what was called off, such as by a withdrawal
    completed boolean     not null default false
);

create index step_time_begun on step_time (office, begun);
create index step_time_ended on step_time (office, ended);
create index step_time_last on step_time (ended) where ended is not null;
