-- Something that is done with many tasks at once: selected first, ordered then, done one by one.
create table bulk_run (
    id         uuid primary key,
    -- of whoever ordered it, with the rights that they had then: {"id": …, "name": …, "email": …, "offices": […]}
    person     jsonb       not null,
    person_id  text        not null,
    -- the list that they came from, as in its address
    list       text        not null,
    -- whether more tasks matched than are done at once
    capped     boolean     not null,
    -- {"action": …, "to": …, "day": …, "note": …}; null until it is ordered
    work       jsonb,
    created    timestamptz not null
);
create index bulk_run_of_person on bulk_run (person_id, created);
create index bulk_run_created on bulk_run (created);

create table bulk_item (
    run       uuid not null references bulk_run on delete cascade,
    number    int  not null,
    task      text not null,
    case_id   uuid not null,
    reference text not null,
    -- null until it is done
    outcome   text,
    primary key (run, number)
);
