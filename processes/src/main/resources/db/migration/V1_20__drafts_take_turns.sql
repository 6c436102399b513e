-- By the key of a page of the form: the last message that was taken from it, so that an older one that comes later changes
-- nothing.
alter table draft add column turns jsonb not null default '{}';
