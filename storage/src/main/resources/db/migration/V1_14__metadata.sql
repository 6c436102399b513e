-- What the file says of itself, by the names that Tika gives; goes with the text.
alter table document_content
    add column metadata jsonb not null default '{}';
