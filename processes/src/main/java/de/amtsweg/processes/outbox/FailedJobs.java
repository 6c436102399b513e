package de.amtsweg.processes.outbox;

import de.amtsweg.processes.ProcessSettings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failures of the outbox: those that will be retried, and those that wait for an operator. */
@Repository
public class FailedJobs {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Duration OVERDUE = Duration.ofHours(1);

    private static final String OPEN =
            "(consecutive_failures > 0 and execution_time >= :never or not picked and execution_time < :overdue)";

    private final JdbcClient jdbc;

    private final int tries;

    FailedJobs(JdbcClient jdbc, ProcessSettings settings) {
        this.jdbc = jdbc;
        this.tries = settings.retryDelays().size() + 1;
    }

    /**
     * @param id null for recurring work, which is repeated anyway, and for what the outbox has not put in
     * @param work name of the task
     * @param cause message of its last failure
     * @param triesLeft before it waits for an operator
     */
    public record Failed(@Nullable UUID id, String work, String cause, int triesLeft, Instant last, Instant next) {}

    /** What has failed for good, and what should have run long ago: no node knows such work, or none gets round to it. */
    public List<Failed> open(int most) {
        return failed(OPEN, most);
    }

    public List<Failed> retrying(int most) {
        return failed("consecutive_failures > 0 and execution_time < :never and not (%s)".formatted(OPEN), most);
    }

    public long count() {
        return jobs("select count(*) from job where " + OPEN).query(Long.class).single();
    }

    private List<Failed> failed(String which, int most) {
        return jobs("select *, coalesce(last_failure, execution_time) last from job where %s order by last desc limit :most"
                        .formatted(which))
                .param("most", most)
                .query((row, number) -> new Failed(
                        id(row.getString("task_instance")),
                        row.getString("task_name"),
                        row.getString("failure") == null ? "" : row.getString("failure"),
                        Math.max(0, tries - row.getInt("consecutive_failures")),
                        row.getTimestamp("last").toInstant(),
                        row.getTimestamp("execution_time").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec jobs(String sql) {
        return jdbc.sql(sql)
                .param("never", Timestamp.from(JobQueue.NEVER))
                .param("overdue", Timestamp.from(JobQueue.CLOCK.now().minus(OVERDUE)));
    }

    private static @Nullable UUID id(String instance) {
        return UUIDS.matcher(instance).matches() ? UUID.fromString(instance) : null;
    }

    /** @return whether there is such a job; if so, it is retried at once */
    public boolean retry(UUID id) {
        return jdbc.sql(
                                "update job set execution_time = ?, version = version + 1 where task_instance = ? and not picked")
                        .params(Timestamp.from(JobQueue.CLOCK.now()), id.toString())
                        .update()
                > 0;
    }
}
