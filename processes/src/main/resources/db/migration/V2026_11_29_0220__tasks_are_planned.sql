-- Open tasks that people have put aside, which the engine does not know. It stands in the case too, so that a lost row of the
-- inbox comes back as it was: {"<id of the task>": {"until": …, "reason": …}}
alter table case_file add column plans jsonb not null default '{}';

-- Steps that another office does than the model says: {"<BPMN id>": "<office>"}
alter table case_file add column handed_over jsonb not null default '{}';

-- When the applicant answered what the office had asked; null as soon as the office has gone on.
alter table case_file add column replied timestamptz;

alter table task
    -- the day on which a postponed task comes back, or has come back; its state is POSTPONED until then
    add column follow_up date,
    add column reason    text        not null default '',
    -- why it has come back: DATE, REPLY or DOCUMENT
    add column woken     text;
-- what the list is sorted by: the due date; what has come back is as urgent as its case is old
alter table task add column urgent timestamptz not null
    generated always as (case when woken is null then due else least(due, filed) end) stored;

drop index task_of_procedure;
drop index task_of_assignee;
drop index task_free;
create index task_by_urgency on task (desk, state, urgent, id);
create index task_of_procedure on task (desk, procedure, state, urgent, id);
create index task_of_assignee on task (assignee, urgent, id) where assignee is not null;
create index task_free on task (desk, urgent, id) where assignee is null and state = 'OPEN';
create index task_postponed on task (follow_up) where state = 'POSTPONED';

-- What somebody said about it when they did it, such as why they took a task over.
alter table case_event add column note text;
