package de.amtsweg.processes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Jobs that have failed: those that will be tried again, and those that wait for an operator. */
@Service
public class Incidents {

    private static final int SHOWN = 200;

    private final ManagementService jobs;
    private final JdbcClient jdbc;

    Incidents(ManagementService jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /**
     * A failed job.
     *
     * @param cause the message of its last failure
     * @param retries how many tries are left; 0 makes it an incident
     * @param reference of its case; null for a job of no case, such as mail
     */
    public record Failure(
            UUID job,
            @Nullable String procedure,
            @Nullable String reference,
            @Nullable String activity,
            String cause,
            int retries,
            Instant created,
            @Nullable Instant nextTry) {}

    /** The most recent failures that wait for an operator. */
    public List<Failure> open() {
        return jobs.createJobQuery().noRetriesLeft().orderByJobId().desc().listPage(0, SHOWN).stream()
                .map(this::failure)
                .toList();
    }

    /** Failures that will be tried again by themselves. */
    public List<Failure> retrying() {
        return jobs.createJobQuery().withException().withRetriesLeft().orderByJobId().desc().listPage(0, SHOWN).stream()
                .map(this::failure)
                .toList();
    }

    public long count() {
        return jobs.createJobQuery().noRetriesLeft().count();
    }

    /** Has a job tried again at once; nothing happens when it is gone. */
    public void retry(UUID job) {
        var found = jobs.createJobQuery().jobId(job.toString()).singleResult();
        if (found != null) {
            jobs.setJobRetries(found.getId(), Math.max(1, found.getRetries()));
            jobs.setJobDuedate(found.getId(), null);
        }
    }

    private Failure failure(Job job) {
        var instance = job.getProcessInstanceId();
        return new Failure(
                UUID.fromString(job.getId()),
                job.getProcessDefinitionKey(),
                instance == null
                        ? null
                        : jdbc.sql("select reference from case_file where instance = ?")
                                .param(instance)
                                .query(String.class)
                                .optional()
                                .orElse(null),
                job.getFailedActivityId(),
                job.getExceptionMessage() == null ? "" : job.getExceptionMessage(),
                job.getRetries(),
                job.getCreateTime().toInstant(),
                job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }
}
