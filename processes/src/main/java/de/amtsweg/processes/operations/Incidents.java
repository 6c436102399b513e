package de.amtsweg.processes.operations;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.delivery.Refusal;
import de.amtsweg.processes.outbox.FailedJobs;
import de.amtsweg.processes.outbox.FailedJobs.Group;
import de.amtsweg.processes.outbox.FailedJobs.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Failures of the engine's jobs and of the outbox: those that will be retried, and those that wait for an operator. */
@Service
public class Incidents {

    private static final int PAGE = 50;

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
     * @param tries how often it has failed; 0 where the engine does not say
     * @param retries how many retries are left; 0 makes it an incident
     * @param filed its case; null for a job without one
     * @param recipient whom it goes to; null for what goes to nobody
     * @param nextTry null if it is not tried again by itself, or at once
     */
    public record Failure(
            @Nullable UUID job,
            @Nullable String procedure,
            Case.@Nullable Id filed,
            @Nullable String reference,
            @Nullable String recipient,
            @Nullable String activity,
            @Nullable String work,
            String cause,
            int tries,
            int retries,
            Instant since,
            @Nullable Instant nextTry) {

        /** Whether nobody tries it again unless the operator does. */
        public boolean isStuck() {
            return retries == 0 && nextTry == null;
        }

        /** Why a mail was not taken; null for any other failure. */
        public @Nullable Refusal refusal() {
            return Refusal.read(cause).orElse(null);
        }
    }

    /**
     * @param page from 1
     * @param total over all pages
     */
    public record Page(List<Failure> failures, int page, int pages, int total) {}

    /** What should have left the system, mail above all: it will be tried again, or waits for an operator. */
    public Page outgoing(int page) {
        return page(page, Group.OUTGOING, null);
    }

    /** Other failures that wait for an operator. */
    public Page open(int page) {
        return page(page, Group.OPEN, engine.createJobQuery().noRetriesLeft());
    }

    /** Other failures that will be retried automatically. */
    public Page retrying(int page) {
        return page(
                page, Group.RETRYING, engine.createJobQuery().withException().withRetriesLeft());
    }

    public long count() {
        return engine.createJobQuery().noRetriesLeft().count() + outbox.countOpen();
    }

    /** Retries a job at once, if it is still there. */
    public State retry(UUID job) {
        if (outbox.retry(job) != State.GONE) {
            return State.RUNNING;
        }
        var found = engine.createJobQuery().jobId(job.toString()).singleResult();
        if (found == null) {
            return State.GONE;
        }
        engine.setJobRetries(found.getId(), Math.max(1, found.getRetries()));
        engine.setJobDuedate(found.getId(), null);
        return State.RUNNING;
    }

    /** What has become of a job that was retried. */
    public State state(UUID job) {
        var state = outbox.state(job);
        if (state != State.GONE) {
            return state;
        }
        var found = engine.createJobQuery().jobId(job.toString()).singleResult();
        if (found == null) {
            return State.GONE;
        }
        return found.getRetries() == 0 || found.getDuedate() != null ? State.FAILED : State.RUNNING;
    }

    /** Why a mail was not taken the last time. */
    public Optional<Refusal> refusal(UUID job) {
        return outbox.cause(job).flatMap(Refusal::read);
    }

    /** First what the outbox has, then what the engine has, which cannot be put in the order of their times. */
    private Page page(int wanted, Group group, @Nullable JobQuery jobs) {
        int ours = outbox.count(group);
        int total = ours + (jobs == null ? 0 : (int) jobs.count());
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.max(1, Math.min(wanted, pages));
        int skip = (page - 1) * PAGE;
        var shown = new ArrayList<Failure>();
        if (skip < ours) {
            outbox.of(group, skip, PAGE).forEach(job -> shown.add(failure(job)));
        }
        if (jobs != null && shown.size() < PAGE) {
            jobs.orderByJobId()
                    .desc()
                    .listPage(Math.max(0, skip - ours), PAGE - shown.size())
                    .forEach(job -> shown.add(failure(job)));
        }
        return new Page(List.copyOf(shown), page, pages, total);
    }

    private Failure failure(FailedJobs.Failed job) {
        var filed = job.to() == null ? null : job.to().filed();
        return new Failure(
                job.id(),
                null,
                filed,
                filed == null ? null : cases.get(filed).reference(),
                job.to() == null ? null : job.to().recipient(),
                null,
                job.work(),
                job.cause(),
                job.tries(),
                job.triesLeft(),
                job.since(),
                job.next());
    }

    private Failure failure(Job job) {
        var instance = job.getProcessInstanceId();
        return new Failure(
                UUID.fromString(job.getId()),
                job.getProcessDefinitionKey(),
                null,
                instance == null ? null : cases.referenceOf(instance).orElse(null),
                null,
                job.getFailedActivityId(),
                null,
                job.getExceptionMessage() == null ? "" : job.getExceptionMessage(),
                0,
                job.getRetries(),
                job.getCreateTime().toInstant(),
                job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }
}
