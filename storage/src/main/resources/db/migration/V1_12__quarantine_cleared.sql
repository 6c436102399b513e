-- Objects of quarantine whose documents have been released from it; what is listed here is removed from the store.
create table quarantine_left (
    object_key text primary key,
    since      timestamptz not null default now()
);
