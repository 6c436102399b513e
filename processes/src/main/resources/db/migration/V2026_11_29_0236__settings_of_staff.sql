-- How somebody in an office likes to work; nobody has a row who has changed nothing.
create table staff_setting (
    person    text primary key,
    compact   boolean not null,
    claims    boolean not null,
    digest    boolean not null,
    assigned  boolean not null,
    mentioned boolean not null,
    replied   boolean not null,
    -- the day of the last digest
    digested  date
);

create index staff_setting_digest on staff_setting (person) where digest;
