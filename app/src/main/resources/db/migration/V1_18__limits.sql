-- How much of its limits somebody has used up, as Bucket4j keeps it. Whose they are is sealed; rows go when they are full
-- again.
create table rate_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

create index rate_limit_expires on rate_limit (expires_at);
