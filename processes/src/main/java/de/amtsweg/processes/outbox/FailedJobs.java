package de.amtsweg.processes.outbox;

import de.amtsweg.processes.ProcessSettings;
import java.sql.Timestamp;
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

    public List<Failed> open(int most) {
        return failed("execution_time >= :never", most);
    }

    public List<Failed> retrying(int most) {
        return failed("execution_time < :never", most);
    }

    public long count() {
        return jdbc.sql("select count(*) from job where consecutive_failures > 0 and execution_time >= ?")
                .param(Timestamp.from(JobQueue.NEVER))
                .query(Long.class)
                .single();
    }

    private List<Failed> failed(String which, int most) {
        return jdbc.sql("select * from job where consecutive_failures > 0 and %s order by last_failure desc limit :most"
                        .formatted(which))
                .param("never", Timestamp.from(JobQueue.NEVER))
                .param("most", most)
                .query((row, number) -> new Failed(
                        id(row.getString("task_instance")),
                        row.getString("task_name"),
                        row.getString("failure") == null ? "" : row.getString("failure"),
                        Math.max(0, tries - row.getInt("consecutive_failures")),
                        row.getTimestamp("last_failure").toInstant(),
                        row.getTimestamp("execution_time").toInstant()))
                .list();
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
