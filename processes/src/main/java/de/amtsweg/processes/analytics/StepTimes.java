package de.amtsweg.processes.analytics;

import de.amtsweg.processes.Offices;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.engine.FinishedTasks;
import de.amtsweg.processes.engine.FinishedTasks.FinishedTask;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Collects how long steps take, from the inbox and from the engine's history, so that figures cost neither of them anything and
 * outlive the history.
 */
@Repository
class StepTimes {

    private static final Logger LOG = LoggerFactory.getLogger(StepTimes.class);

    /** Longer than anybody compares. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** So long before the last end that is known others may still have been on their way into the database. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final FinishedTasks history;
    private final Procedures procedures;
    private final InstantSource clock;

    StepTimes(JdbcClient jdbc, FinishedTasks history, Procedures procedures, InstantSource clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** May be run as often as one likes. */
    void collect() {
        open();
        var from = from();
        var after = "";
        for (var batch = history.since(from, after, BATCH);
                !batch.isEmpty();
                batch = history.since(from, after, BATCH)) {
            batch.forEach(this::counted);
            from = batch.get(batch.size() - 1).ended();
            after = batch.get(batch.size() - 1).id();
        }
    }

    private Instant from() {
        return jdbc.sql("select max(ended) from step_time")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(last -> last.toInstant().minus(OVERLAP))
                .orElseGet(() -> clock.instant().minus(KEPT));
    }

    /** A task of the house has no step of a model, and one of the applicant no office that works on it. */
    private void open() {
        jdbc.sql("""
                        insert into step_time (task, office, procedure, step, name, begun)
                        select id, desk, procedure, key, name, created from office_task t
                        where state <> 'APPLICANT' and key not like '#%'
                            and not exists (select 1 from step_time known where known.task = t.id)
                        on conflict do nothing""").update();
        jdbc.sql("""
                        update step_time known set office = t.desk from office_task t
                        where t.id = known.task and t.desk <> known.office""").update();
    }

    /** A version that nobody can read any more keeps no other task from being counted. */
    private void counted(FinishedTask task) {
        try {
            ended(task);
        } catch (RuntimeException unknown) {
            LOG.warn("task {} of step {} is not counted", task.id(), task.key(), unknown);
        }
    }

    private void ended(FinishedTask task) {
        boolean known = jdbc.sql("""
                                update step_time set ended = coalesce(ended, :ended),
                                    completed = case when ended is null then :completed else completed end
                                where task = :task""")
                        .param("task", task.id())
                        .param("ended", Timestamp.from(task.ended()))
                        .param("completed", task.completed())
                        .update()
                > 0;
        if (!known) {
            endedUnseen(task);
        }
    }

    /** Nobody has seen the office of what came and went since the last time; then it is the model's. */
    private void endedUnseen(FinishedTask task) {
        var office = procedures.version(task.definition()).task(task.key()).office();
        if (office.equals(Offices.APPLICANT)) {
            return;
        }
        jdbc.sql("""
                        insert into step_time (task, office, procedure, step, name, begun, ended, completed)
                        values (:task, :office, :procedure, :step, :name, :begun, :ended, :completed)""")
                .param("task", task.id())
                .param("office", office)
                .param("procedure", task.procedure())
                .param("step", task.key())
                .param("name", task.name())
                .param("begun", Timestamp.from(task.begun()))
                .param("ended", Timestamp.from(task.ended()))
                .param("completed", task.completed())
                .update();
    }

    int sweep() {
        return jdbc.sql("delete from step_time where ended < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
