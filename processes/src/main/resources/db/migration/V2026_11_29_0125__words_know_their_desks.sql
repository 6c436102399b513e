-- A word belongs to the desks where a task has it: whether one is known there is one look, and no search through the tasks.
-- The words are learnt again at once.
truncate task_word;
alter table task_word add column desks text[] not null;

-- New words are looked for in new rows only.
create index task_by_arrival on task using brin (created);
