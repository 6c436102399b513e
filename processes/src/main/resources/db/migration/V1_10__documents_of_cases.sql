-- A case under a legal hold loses no document, whatever time limit has passed.
create table legal_hold (
    case_id uuid primary key references case_file on delete cascade,
    reason  text        not null,
    by_name text        not null,
    since   timestamptz not null default now()
);

create index case_ended on case_file (ended) where ended is not null;
