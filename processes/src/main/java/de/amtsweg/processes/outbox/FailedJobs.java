package de.amtsweg.processes.outbox;

import de.amtsweg.processes.ProcessSettings;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the outbox has failed: what will be tried again, and what waits for an operator. */
@Repository
public class FailedJobs {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    private final int tries;

    FailedJobs(JdbcClient jdbc, InstantSource clock, ProcessSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tries = settings.retryDelays().size() + 1;
    }

    /**
     * @param work name of the {@link Outbound}'s task
     * @param cause message of its last failure
     * @param triesLeft before it waits for an operator
     */
    public record Failed(UUID id, String work, String cause, int triesLeft, Instant last, Instant next) {}

    public List<Failed> open(int most) {
        return failed("execution_time >= :never", most);
    }

    public List<Failed> retrying(int most) {
        return failed("execution_time < :never", most);
    }

    public long count() {
        return jdbc.sql("select count(*) from job where failure is not null and execution_time >= ?")
                .param(Timestamp.from(JobQueue.NEVER))
                .query(Long.class)
                .single();
    }

    private List<Failed> failed(String which, int most) {
        return jdbc.sql("select * from job where failure is not null and %s order by last_failure desc limit :most"
                        .formatted(which))
                .param("never", Timestamp.from(JobQueue.NEVER))
                .param("most", most)
                .query((row, number) -> new Failed(
                        UUID.fromString(row.getString("task_instance")),
                        row.getString("task_name"),
                        row.getString("failure"),
                        Math.max(0, tries - row.getInt("consecutive_failures")),
                        row.getTimestamp("last_failure").toInstant(),
                        row.getTimestamp("execution_time").toInstant()))
                .list();
    }

    /** @return whether there is such a job; it is tried again at once then */
    public boolean retry(UUID id) {
        return jdbc.sql(
                                "update job set execution_time = ?, version = version + 1 where task_instance = ? and not picked")
                        .params(Timestamp.from(clock.instant()), id.toString())
                        .update()
                > 0;
    }
}
