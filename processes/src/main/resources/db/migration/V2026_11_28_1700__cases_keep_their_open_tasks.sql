-- Where a case is, without asking the inbox: the BPMN ids of its open tasks, oldest first.
alter table case_file add column open_tasks text[] not null default '{}';

update case_file set open_tasks = open.keys
from (select case_id, array_agg(key order by created, id) keys from task group by case_id) open
where open.case_id = case_file.id;

-- What other rooms may ask of cases in SQL.
create view filed_case as
    select id, reference, procedure, person, applicant_name, ended from case_file;

create view office_of_case as
    select case_id, office from case_office;
