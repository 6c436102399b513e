-- Who began a draft. It may have been handed on since, with its code; who presses "begin" goes on with their own only.
alter table draft add column begun_by text;
update draft set begun_by = person;
