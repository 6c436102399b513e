-- The version of the procedure whose form a draft is being filled in with; who is told before it expires, and when that was;
-- the answers that were found wrong and are not mended yet; and what a guest's resume code leaves: never the code itself.
alter table draft
    add column definition text,
    add column language   text  not null default 'de',
    add column mail       text,
    add column announced  timestamptz,
    add column wrong      jsonb not null default '[]',
    add column resume     text unique;
