package de.amtsweg.processes.outbox;

import de.amtsweg.processes.Json;
import de.amtsweg.processes.ProcessSettings;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failures of the outbox: those that will be retried, and those that wait for an operator. */
@Repository
public class FailedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Duration OVERDUE = Duration.ofHours(1);

    private static final String FAILS = "consecutive_failures > 0";

    private static final String LATE = "not picked and execution_time < :overdue";

    private final JdbcClient jdbc;

    private final Json json;

    private final Map<String, Outbound<?>> outbounds;

    private final int tries;

    FailedJobs(JdbcClient jdbc, Json json, List<Outbound<?>> outbounds, ProcessSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbounds = outbounds.stream()
                .collect(Collectors.toMap(outbound -> outbound.task().getTaskName(), Function.identity()));
        this.tries = settings.retryDelays().size() + 1;
    }

    /**
     * @param id null for recurring work, which is repeated anyway, and for what the outbox has not put in
     * @param work name of the task
     * @param cause message of its last failure
     * @param tries how often it has failed in a row
     * @param since of the first of these failures
     * @param next null if it is not tried again by itself
     * @param to null for what goes to nobody
     */
    public record Failed(
            @Nullable UUID id,
            String work,
            String cause,
            int tries,
            int triesLeft,
            Instant since,
            @Nullable Instant next,
            @Nullable Addressee to) {}

    /** What a group of failures has in common. */
    public enum Group {
        /** What should have left the system: it will be tried again, or has failed for good. */
        OUTGOING("task_name in (:outgoing) and (%s or %s)".formatted(FAILS, LATE)),
        /**
         * Other work that has failed for good, or too often, and what should have run long ago: no node knows such
         * work, or none gets round to it.
         */
        OPEN(
                "task_name not in (:outgoing) and (%s and (execution_time >= :never or consecutive_failures >= :tries) or %s)"
                        .formatted(FAILS, LATE)),
        /** Other work that has failed and will be tried again. */
        RETRYING(
                "task_name not in (:outgoing) and %s and execution_time < :never and consecutive_failures < :tries and not (%s)"
                        .formatted(FAILS, LATE));

        private final String condition;

        Group(String condition) {
            this.condition = condition;
        }
    }

    /** What has become of a job. */
    public enum State {
        /** It is done, or never existed. */
        GONE,
        /** It is about to run, or runs. */
        RUNNING,
        FAILED
    }

    /** Latest first. */
    public List<Failed> of(Group group, int skip, int most) {
        return jobs("""
                        select *, coalesce(failing_since, last_failure, execution_time) since from job where %s
                        order by coalesce(last_failure, execution_time) desc, task_name, task_instance limit :most offset :skip""".formatted(group.condition))
                .param("most", most)
                .param("skip", skip)
                .query(this::failed)
                .list();
    }

    public int count(Group group) {
        return jobs("select count(*) from job where " + group.condition)
                .query(Integer.class)
                .single();
    }

    /** How many failures wait for an operator. */
    public int countOpen() {
        return count(Group.OPEN)
                + jobs("select count(*) from job where %s and (execution_time >= :never or %s)"
                                .formatted(Group.OUTGOING.condition, LATE))
                        .query(Integer.class)
                        .single();
    }

    public State state(UUID id) {
        return jobs("select picked or execution_time <= :now running from job where task_instance = :id")
                .param("now", Timestamp.from(JobQueue.CLOCK.now()))
                .param("id", id.toString())
                .query(Boolean.class)
                .optional()
                .map(running -> running ? State.RUNNING : State.FAILED)
                .orElse(State.GONE);
    }

    /** The message of its last failure. */
    public Optional<String> cause(UUID id) {
        return jdbc.sql("select failure from job where task_instance = ? and failure is not null")
                .param(id.toString())
                .query(String.class)
                .optional();
    }

    /** Runs a job at once, if it is still there. */
    public State retry(UUID id) {
        jdbc.sql("update job set execution_time = ?, version = version + 1 where task_instance = ? and not picked")
                .params(Timestamp.from(JobQueue.CLOCK.now()), id.toString())
                .update();
        return state(id);
    }

    private JdbcClient.StatementSpec jobs(String sql) {
        return jdbc.sql(sql)
                .param("never", Timestamp.from(JobQueue.NEVER))
                .param("tries", tries)
                .param("outgoing", outbounds.keySet())
                .param("overdue", Timestamp.from(JobQueue.CLOCK.now().minus(OVERDUE)));
    }

    private Failed failed(ResultSet row, int number) throws SQLException {
        var work = row.getString("task_name");
        var failures = row.getInt("consecutive_failures");
        var next = row.getTimestamp("execution_time").toInstant();
        return new Failed(
                id(row.getString("task_instance")),
                work,
                row.getString("failure") == null ? "" : row.getString("failure"),
                failures,
                Math.max(0, tries - failures),
                row.getTimestamp("since").toInstant(),
                next.isBefore(JobQueue.NEVER) ? next : null,
                addressee(outbounds.get(work), row.getBytes("task_data")));
    }

    /** A job that cannot say whom it goes to is shown nevertheless: it may have failed for the same reason. */
    private <T> @Nullable Addressee addressee(@Nullable Outbound<T> outbound, byte @Nullable [] payload) {
        if (outbound == null || payload == null) {
            return null;
        }
        try {
            var what = json.read(
                    new String(payload, StandardCharsets.UTF_8), outbound.task().getDataClass());
            return outbound.addressee(what).orElse(null);
        } catch (RuntimeException unknown) {
            LOG.debug("a job of {} has no addressee", outbound.task().getTaskName(), unknown);
            return null;
        }
    }

    private static @Nullable UUID id(String instance) {
        return UUIDS.matcher(instance).matches() ? UUID.fromString(instance) : null;
    }
}
