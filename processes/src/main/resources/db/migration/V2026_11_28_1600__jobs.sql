-- What leaves the system after a commit, and recurring work; kept by db-scheduler, but for the last column.
create table job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    -- message of the last failure
    failure              text,
    primary key (task_name, task_instance)
);

create index job_due on job (execution_time);
create index job_heartbeat on job (last_heartbeat);
create index job_failed on job (last_failure) where consecutive_failures > 0;
