-- Words that are nearly the same, such as names with a typing error. Comes with PostgreSQL; who owns the database may create it.
create extension if not exists pg_trgm;

-- Whose list a case's tasks stand in while the applicant has the task: the last office that worked on it.
alter table case_file add column desk text;
update case_file set desk = (select office from task where case_id = case_file.id and office <> 'antragsteller' order by created desc limit 1);
update case_file set desk = (select min(office) from case_office where case_id = case_file.id) where desk is null;

-- What a row can be found by: its words, each with the office in whose list it stands, so that a search reads no other
-- office's entries.
create function task_words(desk text, search text) returns tsvector
    language sql immutable parallel safe
    return array_to_tsvector(array(
        select distinct desk || ' ' || left(word, 100) from unnest(string_to_array(search_key(search), ' ')) word where word <> ''));

-- What somebody looks for in the lists of these offices: all words, by their beginnings; null when nothing is left of
-- them. A reference is one word, however it is written, and its number may be typed without the zeros before it.
create function task_query(desks text[], typed text, prefix text) returns tsquery
    language sql immutable parallel safe
    return (
        select string_agg(one.terms, ' & ')::tsquery
        from (
            select '(' || string_agg(
                '''' || replace(replace(office || ' ' || form, '\', '\\'), '''', '''''') || ''':*', ' | ') || ')' terms
            from unnest(string_to_array(
                    regexp_replace(
                        regexp_replace(search_key(typed), '(^| )' || search_key(prefix) || ' (\d{4}) ?(\d*)($| )',
                            '\1' || search_key(prefix) || '\2\3\4'),
                        '\s+', ' ', 'g'), ' ')) word,
                unnest(case when word ~ '^\d{1,5}$' then array[word, lpad(word, 6, '0')] else array[word] end) form,
                unnest(desks) office
            where word <> ''
            group by word) one);

alter table task drop column search;
alter table task
    -- the office in whose list it stands: the one that does it, or waits for it
    add column desk     text        not null default '',
    -- OPEN, or APPLICANT while the office waits for the applicant
    add column state    text        not null default 'OPEN',
    add column filed    timestamptz not null default now(),
    add column subject  text        not null default '',
    add column district text        not null default '',
    add column search   text        not null default '';

update task set
    desk = coalesce(case when task.office = 'antragsteller' then f.desk else task.office end, ''),
    state = case when task.office = 'antragsteller' then 'APPLICANT' else 'OPEN' end,
    filed = f.filed,
    search = replace(task.reference, '-', '') || ' ' || split_part(task.reference, '-', 3) || ' ' || task.applicant_name,
    due = coalesce(task.due, 'infinity')
from case_file f where f.id = task.case_id;

alter table task alter column due set not null;
alter table task alter column due set default 'infinity';
alter table task alter column filed drop default;
alter table task add column words tsvector not null generated always as (task_words(desk, search)) stored;

drop index task_inbox;
drop index task_of_assignee;
create index task_by_due on task (desk, state, due, id);
create index task_by_created on task (desk, state, created, id);
create index task_by_name on task (desk, state, sort_name, id);
create index task_by_reference on task (desk, state, reference, id);
create index task_of_procedure on task (desk, procedure, state, due, id);
create index task_of_assignee on task (assignee, due, id) where assignee is not null;
create index task_free on task (desk, due, id) where assignee is null and state = 'OPEN';
-- each row is written at once: a list of pending entries would be read by every search
create index task_by_words on task using gin (words) with (fastupdate = off);

-- Words of tasks, for whoever mistypes one. Rebuilt from the tasks now and then, so that it forgets people whose cases have ended.
create table task_word (
    word text collate "C" primary key
);
create index task_word_like on task_word using gist (word gist_trgm_ops(siglen = 32));
