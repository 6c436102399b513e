create table document (
    id         uuid primary key,
    owner_kind text        not null check (owner_kind in ('DRAFT', 'CASE')),
    owner      uuid        not null,
    field      text        not null,
    name       text        not null,
    media_type text        not null,
    kind       text        not null,
    size       bigint      not null check (size >= 0),
    sha256     text,
    object_key text        not null unique,
    state      text        not null check (state in ('arriving', 'stored', 'removed')),
    created    timestamptz not null default now()
);

create index document_of_owner on document (owner, owner_kind);
create index document_leftovers on document (created) where state <> 'stored';
