-- People of the offices, as Keycloak last reported them: work can be given to those who are not logged in.
create table colleague (
    id      text primary key,
    name    text        not null,
    email   text        not null,
    offices text[]      not null,
    seen    timestamptz not null
);

create index colleague_of_office on colleague using gin (offices);
