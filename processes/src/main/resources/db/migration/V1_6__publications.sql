-- What cases have published, such as ideas of citizens: exactly what everybody may read, apart from the case itself.
create table publication (
    case_id   uuid primary key references case_file on delete cascade,
    board     text        not null,
    reference text        not null unique,
    procedure text        not null,
    title     text        not null,
    body      text        not null,
    topic     text        not null,
    district  text        not null,
    author    text        not null,
    picture   uuid,
    state     text        not null,
    answer    text        not null,
    published timestamptz not null default now(),
    changed   timestamptz not null default now(),
    search    tsvector    not null
        generated always as (to_tsvector('german', title || ' ' || body)) stored
);

create index publication_on_board on publication (board, published desc, case_id);
create index publication_search on publication using gin (search);

-- Pictures for everybody belong to the publication, apart from the case's own files.
alter table document drop constraint document_owner_kind_check;
alter table document add constraint document_owner_kind_check check (owner_kind in ('DRAFT', 'CASE', 'PUBLICATION'));
