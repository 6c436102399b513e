package de.amtsweg.processes.operations;

import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.outbox.FailedJobs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Failures of the engine's jobs and of the outbox: those that will be retried, and those that wait for an operator. */
@Service
public class Incidents {

    private static final int SHOWN = 200;

    private static final Comparator<Failure> LATEST_FIRST =
            Comparator.comparing(Failure::created).reversed();

    private final ManagementService engine;
    private final FailedJobs outbox;
    private final CaseRepository cases;

    Incidents(ManagementService engine, FailedJobs outbox, CaseRepository cases) {
        this.engine = engine;
        this.outbox = outbox;
        this.cases = cases;
    }

    /**
     * A failed job.
     *
     * @param job null if it cannot be retried by hand
     * @param work what it does, such as {@code office-mail}; null for a step of a procedure
     * @param cause the message of its last failure
     * @param retries how many retries are left; 0 makes it an incident
     * @param reference of its case; null for a job without a case, such as mail
     */
    public record Failure(
            @Nullable UUID job,
            @Nullable String procedure,
            @Nullable String reference,
            @Nullable String activity,
            @Nullable String work,
            String cause,
            int retries,
            Instant created,
            @Nullable Instant nextTry) {}

    /** The most recent failures that wait for an operator. */
    public List<Failure> open() {
        var jobs = engine.createJobQuery().noRetriesLeft().orderByJobId().desc().listPage(0, SHOWN);
        return latest(jobs, outbox.open(SHOWN));
    }

    /** Failures that will be retried automatically. */
    public List<Failure> retrying() {
        var jobs = engine.createJobQuery()
                .withException()
                .withRetriesLeft()
                .orderByJobId()
                .desc()
                .listPage(0, SHOWN);
        return latest(jobs, outbox.retrying(SHOWN));
    }

    public long count() {
        return engine.createJobQuery().noRetriesLeft().count() + outbox.count();
    }

    /** Retries a job at once; does nothing if it is gone. */
    public void retry(UUID job) {
        if (outbox.retry(job)) {
            return;
        }
        var found = engine.createJobQuery().jobId(job.toString()).singleResult();
        if (found != null) {
            engine.setJobRetries(found.getId(), Math.max(1, found.getRetries()));
            engine.setJobDuedate(found.getId(), null);
        }
    }

    private List<Failure> latest(List<Job> jobs, List<FailedJobs.Failed> outgoing) {
        return Stream.concat(jobs.stream().map(this::failure), outgoing.stream().map(this::failure))
                .sorted(LATEST_FIRST)
                .limit(SHOWN)
                .toList();
    }

    private Failure failure(FailedJobs.Failed job) {
        return new Failure(
                job.id(), null, null, null, job.work(), job.cause(), job.triesLeft(), job.last(), job.next());
    }

    private Failure failure(Job job) {
        var instance = job.getProcessInstanceId();
        return new Failure(
                UUID.fromString(job.getId()),
                job.getProcessDefinitionKey(),
                instance == null ? null : cases.referenceOf(instance).orElse(null),
                job.getFailedActivityId(),
                null,
                job.getExceptionMessage() == null ? "" : job.getExceptionMessage(),
                job.getRetries(),
                job.getCreateTime().toInstant(),
                job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }
}
